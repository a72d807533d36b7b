"""Every page of the record at two widths: no barrier axe can see, no sideways scroll, no failed script."""

from datetime import date, timedelta

import pytest
from django.conf import settings
from django.test import Client
from django.urls import reverse
from playwright.sync_api import Page
from pytest_django.live_server_helper import LiveServer

from cases.actions.add_note import add_note
from cases.actions.add_registration import add_registration
from cases.actions.move_address import AddressDetails, move_address
from cases.actions.record_need import record_need
from cases.actions.record_third_party import record_third_party
from cases.actions.sweep_clocks import sweep_clocks
from cases.models import ContactType, Sentence
from cases.vocabulary import MappaCategory, MappaLevel, NeedKind, RegistrationKind, RoshLevel, ThirdPartyKind
from probation.accounts.models import User
from probation.accounts.roles import CASE_ADMINISTRATOR, PPCS_CASEWORKER, SYSTEM_ADMINISTRATOR
from tests.factories.appointments import an_appointment
from tests.factories.failures import a_failure
from tests.factories.risk import a_mappa_registration, an_assessment
from tests.factories.sentences import a_community_order, a_custodial_sentence, rehabilitation_activity, unpaid_work
from tests.factories.staff import a_manager, a_member_of_staff, an_officer, somebody_of
from tests.factories.times import at

from .axe import violations

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]
TODAY = date.today()  # noqa: DTZ011 - the browser's day
TABS = ("case", "case-sentences", "case-contacts", "case-enforcement", "case-risk", "case-personal")
FORMS = (
    *("arrange-appointment", "add-note", "assess-risk", "score-reoffending", "register-mappa", "add-registration"),
    *("edit-person", "add-need", "move-address", "add-third-party", "record-sentence", "record-death"),
    *("record-community-order", "record-suspended-sentence-order", "record-custody"),
)
ON_A_SENTENCE = ("make-plan", "plan-contact", "end-sentence")
FOR_MANAGERS = ("allocate",)
WEBHOOKS = ("webhooks", "add-subscriber", "webhook-deliveries")


def ago(days: int) -> str:
    return (TODAY - timedelta(days=days)).isoformat()


@pytest.fixture
def officer(reference: None) -> User:
    return an_officer()


@pytest.fixture
def order(officer: User) -> Sentence:
    """A case with something in every part of it."""
    begun = TODAY - timedelta(days=200)
    order = a_community_order(
        officer,
        sentenced_on=ago(200),
        length="2 years",
        aliases=[("Jon", "Smythe")],
        requirements=[rehabilitation_activity(begun), unpaid_work(begun)],
    )
    person, then = order.person, at(ago(190))
    an_assessment(person, RoshLevel.MEDIUM, by=officer, assessed_at=at(ago(195)))
    an_assessment(person, RoshLevel.VERY_HIGH, by=officer, assessed_at=then)
    a_mappa_registration(person, MappaCategory.CATEGORY_2, MappaLevel.LEVEL_1, by=officer, registered_at=then)
    add_registration(person, kind=RegistrationKind.CHILD_PROTECTION, review_on=then.date(), by=officer, at=then)
    record_need(person, kind=NeedKind.CARING, description="School run", adjustment="After 10am", by=officer, at=then)
    nowhere = AddressDetails(no_fixed_abode=True, lines="Day centre")
    move_address(person, nowhere, from_date=then.date(), by=officer, at=then)
    record_third_party(person, kind=ThirdPartyKind.GP, name="Dr Example", may_be_contacted=False, by=officer, at=then)
    kind = ContactType.objects.get(code="CTOA")
    add_note(person, type=kind, notes="Rang.\n\nTwice.", is_sensitive=True, by=officer, at=at(ago(30)))
    a_failure(order, missed_at=ago(12))
    an_appointment(order, starts_at=at(f"{ago(3)} 10:00"))
    an_appointment(order, starts_at=at(f"{ago(0)} 23:30"), arranged_at=at(ago(5)))
    an_appointment(order, starts_at=at(f"{ago(-7)} 10:00"), arranged_at=at(ago(5)))
    a_custodial_sentence(officer, person=person, sentenced_on=ago(100), term="12 weeks")
    sweep_clocks(at=at(f"{ago(0)} 00:01"))
    return order


def addresses(order: Sentence, officer: User) -> dict[User, list[str]]:
    """Who looks at what."""
    crn, pk = order.person.crn, order.pk
    contact = order.contacts.latest("starts_at")
    lists = [*map(reverse, ("today", "case-list", "alerts", "search", "register-person", "rules"))]
    asked = [f"{reverse('search')}?q=Smyth", f"{reverse('case-list')}?rosh=very-high&sort=-due"]
    rules = [f"{reverse('rule', args=['breach-decision'])}?failed_on=2017-04-12", reverse("rule", args=["pss-period"])]
    tabs = [reverse(name, args=[crn]) for name in (*TABS, *FORMS)]
    acts = [reverse(name, args=[crn, pk]) for name in ON_A_SENTENCE]
    entry = [reverse(name, args=[crn, contact.pk]) for name in ("contact", "reschedule-appointment")]
    setting = reverse("change-setting", args=["C09", "count_mode"])
    service = [*map(reverse, ("today", "settings", "bank-holidays", "accounts", "open-account", *WEBHOOKS)), setting]
    team = [
        *map(reverse, ("today", "cover", "case-list")),
        *(reverse(name, args=[crn]) for name in ("case-audit", "limited-access")),
    ]
    return {
        officer: [*lists, *asked, *rules, *tabs, *acts, *entry],
        a_manager(): [*team, *(reverse(name, args=[crn, pk]) for name in FOR_MANAGERS)],
        a_member_of_staff(CASE_ADMINISTRATOR): [reverse("today")],
        somebody_of("PPCS", PPCS_CASEWORKER): [reverse("today")],
        somebody_of("HMPPS", SYSTEM_ADMINISTRATOR): [*service, reverse("provider-settings", args=["C09"])],
    }


def signed_in_as(user: User, page: Page, live_server: LiveServer) -> None:
    client = Client()
    client.force_login(user)
    cookie = client.cookies[settings.SESSION_COOKIE_NAME]
    page.context.add_cookies([{"name": cookie.key, "value": cookie.value, "url": live_server.url}])


@pytest.mark.parametrize("width", [1280, 400])
def test_every_page_is_open_to_everybody(
    order: Sentence, officer: User, page: Page, live_server: LiveServer, width: int
) -> None:
    problems: list[str] = []
    page.set_viewport_size({"width": width, "height": 900})
    page.on("pageerror", lambda error: problems.append(str(error)))
    page.on("console", lambda message: problems.append(message.text) if message.type == "error" else None)
    for user, to_see in addresses(order, officer).items():
        signed_in_as(user, page, live_server)
        problems += [problem for address in to_see for problem in look(page, f"{live_server.url}{address}", width)]
    assert problems == []


def look(page: Page, address: str, width: int) -> list[str]:
    """What is wrong with a page, with everything folded opened."""
    answer = page.goto(address)
    assert answer
    assert answer.status == 200, address
    page.evaluate("document.querySelectorAll('details').forEach(details => details.open = true)")
    wide = page.evaluate("document.documentElement.scrollWidth")
    scrolls = [f"{address} scrolls sideways at {width}"] if wide > width else []
    return [*scrolls, *(f"{address} at {width}: {violation}" for violation in violations(page))]
