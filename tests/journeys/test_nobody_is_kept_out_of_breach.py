"""Every page of breach proceedings is open to everybody: no WCAG 2.2 A or AA violation, nothing wider than a phone."""

import pytest
from django.urls import reverse
from playwright.sync_api import Page
from pytest_django.live_server_helper import LiveServer

from enforcement.models import BreachCase
from enforcement.vocabulary import BreachState as S
from probation.accounts.models import User
from tests.factories.breaches import a_breach_case, a_supervision, an_enforcement_officer
from tests.factories.failures import an_unreasonable_failure
from tests.factories.sentences import a_community_order, a_suspended_sentence_order
from tests.factories.staff import a_manager, an_officer

from .test_nobody_is_kept_out_of_enforcement import assert_open_to_everybody, sign_in, with_password

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]
ACTS: dict[str, dict[S, list[str]]] = {
    "officer": {
        S.INITIATED: ["breach", "request-pack", "add-pack-document", "send-confirmation", "breach-guideline"],
        S.PACK_REQUESTED: ["breach", "prepare-pack"],
        S.PACK_CHECKED: ["refer-breach"],
        S.DECLINED: ["close-declined"],
        S.RE_ENGAGE: ["breach", "read-result", "record-after-court", "resume-supervision"],
    },
    "manager": {
        S.PACK_PREPARED: ["breach", "check-pack", "send-back-pack"],
        S.REFERRED: ["withdraw-breach"],
        S.HEARING: ["ask-withdrawal", "proceed-despite-evidence"],
    },
    "enforcement officer": {
        S.REFERRED: ["breach", "accept-referral", "return-referral", "decline-referral"],
        S.ACCEPTED: ["lay-information"],
        S.PROCESS_REQUESTED: ["issue-process", "refuse-process"],
        S.SUMMONSED: ["serve-summons"],
        S.WARRANT_OUT: ["breach", "execute-warrant", "withdraw-warrant"],
        S.HEARING: ["breach", "record-hearing", "relist-hearing", "withdraw-breach"],
        S.ADMITTED: ["record-result"],
    },
}


@pytest.fixture
def staff(reference: None) -> dict[str, User]:
    """Those who act on a breach."""
    return {
        "officer": with_password(an_officer()),
        "manager": with_password(a_manager()),
        "enforcement officer": with_password(an_enforcement_officer()),
    }


def address(name: str, breach: BreachCase) -> str:
    return reverse(name, args=[breach.crn, breach.pk])


@pytest.mark.parametrize("who", list(ACTS))
def test_every_act_on_a_breach(who: str, page: Page, live_server: LiveServer, staff: dict[str, User]) -> None:
    breaches = {state: a_breach_case(a_community_order(staff["officer"]), state) for state in ACTS[who]}
    sign_in(page, live_server, staff[who])
    for state, names in ACTS[who].items():
        for name in names:
            assert_open_to_everybody(page, live_server.url + address(name, breaches[state]))


def test_the_lists_of_breaches_and_several_cases_of_a_court_day(
    page: Page, live_server: LiveServer, staff: dict[str, User]
) -> None:
    officer = staff["officer"]
    orders = [a_community_order(officer), a_suspended_sentence_order(officer), a_supervision(officer)]
    first, *_ = [a_breach_case(order, S.HEARING) for order in orders]
    an_unreasonable_failure(first.sentence, missed_at="2017-05-02", found_at="2017-05-10")
    a_breach_case(a_community_order(officer), S.WARRANT_OUT)
    a_breach_case(a_community_order(officer), S.REFERRED)
    that_day = "?day-day=11&day-month=5&day-year=2017"
    sign_in(page, live_server, staff["enforcement officer"])
    for path in (
        reverse("court-queue"),
        f"{reverse('court-queue')}?pile=listed",
        f"{reverse('court-queue')}?pile=warrants",
        f"{reverse('court-day')}{that_day}",
        f"{reverse('court-day-entry')}{that_day}",
        address("add-breach-failure", first),
        reverse("case-enforcement", args=[first.crn]),
    ):
        assert_open_to_everybody(page, live_server.url + path)
    page.context.clear_cookies()
    sign_in(page, live_server, officer)
    assert_open_to_everybody(page, f"{live_server.url}{reverse('breaches')}?part=elsewhere")
