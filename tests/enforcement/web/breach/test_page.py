"""The page of a breach: the thread, the checklist, and only the acts open to whoever looks."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from cases.models import Sentence
from enforcement.models import BreachCase
from enforcement.vocabulary import BreachState as S
from enforcement.vocabulary import PackDocumentKind
from probation.accounts.models import User
from tests.enforcement.web.breach.conftest import address
from tests.enforcement.web.conftest import SignIn
from tests.enforcement.web.reading import text
from tests.factories.breaches import WAYS, a_breach_case, a_document, a_supervision, take
from tests.factories.times import at

MORNING = at("2017-04-25 09:30")


@pytest.mark.parametrize(
    ("who", "status"),
    [
        ("officer", 200),
        ("manager", 200),
        ("senior", 200),
        ("administrator", 200),
        ("colleague", 200),
        ("enforcement officer", 200),
        ("inspector", 200),
        ("stranger", 404),
        ("sysadmin", 404),
    ],
)
def test_who_may_see_a_breach(
    who: str, status: int, everybody: dict[str, User], breach: BreachCase, sign_in: SignIn
) -> None:
    assert sign_in(everybody[who], MORNING).get(address("breach", breach)).status_code == status


def test_a_breach_of_somebody_else_is_not_found(breach: BreachCase, officer: User, sign_in: SignIn) -> None:
    other = reverse("breach", args=[breach.crn, breach.pk + 1])
    assert sign_in(officer, MORNING).get(other).status_code == 404


def test_the_decision_leads_to_the_breach(breach: BreachCase, officer: User, sign_in: SignIn) -> None:
    page = sign_in(officer, MORNING).get(reverse("decision", args=[breach.crn, breach.decision_id]))
    assert address("breach", breach) in page.content.decode()


def test_the_thread_runs_from_the_failure_to_the_result(order: Sentence, officer: User, sign_in: SignIn) -> None:
    breach = a_breach_case(order, S.RE_ENGAGE)
    page = text(sign_in(officer, at("2017-05-12")).get(address("breach", breach)))
    told = [
        "Result of the court",
        "Breach admitted",
        "Summons served",
        "Summons issued",
        "Information laid",
        "Accepted by the enforcement officer",
        "Referred to the enforcement officer",
        "Pack checked",
        "Pack prepared",
        "Pack requested",
        "Breach opened",
        "Breach decided",
        "Found to have no reasonable excuse",
        "Failure to comply alleged",
    ]
    thread = page[page.index("What happened") :]
    assert [step for step in told if step not in thread] == []
    assert sorted(told, key=thread.index) == told
    assert "Back with the responsible officer" in page
    assert "Fine: the order continues" in page


def test_the_page_says_who_had_the_breach_and_for_how_long(order: Sentence, officer: User, sign_in: SignIn) -> None:
    breach = a_breach_case(order, S.PROCESS_REQUESTED)
    page = text(sign_in(officer, at("2017-05-12")).get(address("breach", breach)))
    assert "The provider 12 April 2017 26 April 2017 8 The enforcement officer 26 April 2017 28 April 2017 2" in page
    assert "Referral within eight working days (SCH9-AE): met." in page
    assert "late for court" not in page


def test_late_for_court_the_page_says_with_whom_it_lay(breach: BreachCase, officer: User, sign_in: SignIn) -> None:
    page = text(sign_in(officer, at("2017-05-04")).get(address("breach", breach)))
    assert "3 working days late for court. As the tenth working day ended it was with the provider." in page
    assert "Referral within eight working days (SCH9-AE): not met." in page


@pytest.mark.parametrize(("who", "status"), [("officer", 200), ("inspector", 200), ("stranger", 404)])
def test_how_far_the_person_has_complied_has_its_page(
    who: str, status: int, breach: BreachCase, everybody: dict[str, User], sign_in: SignIn
) -> None:
    response = sign_in(everybody[who], MORNING).get(address("breach-guideline", breach))
    assert response.status_code == status
    if status == 200:
        assert "0 of 2 appointments kept (0 per cent)" in text(response)
        assert "The breach guideline applies to sentences passed from 1 October 2018." in text(response)


def test_a_breach_of_supervision_says_why_there_is_no_recall(officer: User, sign_in: SignIn) -> None:
    breach = a_breach_case(a_supervision(officer), S.INITIATED)
    page = text(sign_in(officer, MORNING).get(address("breach", breach)))
    assert "Recall is not available in post-sentence supervision" in page
    assert "return the person to a magistrates' court" in page


@pytest.mark.parametrize(
    ("state", "who", "offered"),
    [
        (S.INITIATED, "officer", ["request-pack", "add-pack-document", "send-confirmation"]),
        (S.INITIATED, "enforcement officer", []),
        (S.INITIATED, "inspector", []),
        (S.PACK_REQUESTED, "administrator", ["prepare-pack", "add-pack-document", "send-confirmation"]),
        (S.PACK_PREPARED, "officer", ["send-confirmation"]),
        (S.PACK_PREPARED, "manager", ["check-pack", "send-back-pack", "send-confirmation"]),
        (S.PACK_CHECKED, "officer", ["refer-breach", "send-confirmation"]),
        (S.PACK_CHECKED, "colleague", []),
    ],
)
def test_only_the_acts_open_to_the_reader_are_offered(
    state: S, who: str, offered: list[str], everybody: dict[str, User], order: Sentence, sign_in: SignIn
) -> None:
    breach = a_breach_case(order, state)
    shown = sign_in(everybody[who], at("2017-04-26 09:00")).get(address("breach", breach)).context["acts"]
    pages = [address(name, breach) for name in offered]
    assert [href for _, href in shown if href in pages] == pages
    if not offered:
        assert shown == []


@pytest.mark.parametrize("state", sorted(WAYS))
def test_every_state_has_a_page_and_every_act_on_it_opens(
    state: S, everybody: dict[str, User], order: Sentence, sign_in: SignIn
) -> None:
    breach = a_breach_case(order, state)
    for who in ("officer", "manager", "enforcement officer"):
        client = sign_in(everybody[who], at("2017-07-03 09:00"))
        response = client.get(address("breach", breach))
        assert state.label in text(response)
        assert [href for _, href in response.context["acts"] if client.get(href).status_code != 200] == []


def test_a_longer_history_costs_no_more_queries(breach: BreachCase, officer: User, sign_in: SignIn) -> None:
    breach = take(breach, "request")
    client = sign_in(officer, at("2017-04-25 12:00"))
    a_document(breach, PackDocumentKind.ORDER)
    client.get(address("breach", breach))
    with CaptureQueriesContext(connection) as few:
        client.get(address("breach", breach))
    for number in range(3):
        a_document(breach, PackDocumentKind.OTHER, title=f"Note {number}")
    with CaptureQueriesContext(connection) as many:
        client.get(address("breach", breach))
    assert len(many) == len(few)
