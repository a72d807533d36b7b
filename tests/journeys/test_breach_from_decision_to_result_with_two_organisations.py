"""A breach in a browser: a CRC officer and manager, an enforcement officer of the NPS, each in a window of their own.

From the decision through pack, check, referral, return and referral again to the information, the summons, the
hearing, the result, and the officer reading it.
"""

from collections.abc import Callable, Iterator
from datetime import date, timedelta
from re import compile as pattern

import pytest
from django.utils import timezone
from playwright.sync_api import Browser, expect
from pytest_django.live_server_helper import LiveServer

from enforcement.actions.decide_breach import decide_breach
from enforcement.models import BreachCase, EnforcementDecision
from enforcement.vocabulary import PackDocumentKind
from probation.accounts.models import User
from probation.outbox.relay import relay
from probation.working_days import london_date
from tests.factories.breaches import an_enforcement_officer, at_home
from tests.factories.failures import a_given_warning, an_unreasonable_failure, content
from tests.factories.sentences import a_community_order
from tests.factories.staff import a_manager, an_officer

from .axe import violations

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]
PASSWORD = "a long enough password"
DESKTOP = {"width": 1280, "height": 900}
TODAY = london_date(timezone.now())
PACK = [kind for kind in PackDocumentKind if kind != PackDocumentKind.OTHER]
HAND_OVER = {
    "reasons_offered": "She forgot.",
    "enquiries": "A call and a text.",
    "compliance": "Inducted; six of eight appointments kept.",
    "whereabouts": "1 Example Street, Birmingham",
    "risk": "None known to court staff.",
    "needs": "None.",
    "proposal": "Forty hours of unpaid work.",
    "phone": "0121 496 0000",
}


def ago(days: int) -> str:
    return (TODAY - timedelta(days=days)).isoformat()


@pytest.fixture
def officer(reference: None) -> User:
    return _who_can_sign_in(an_officer(first_name="Ola", last_name="Officer"))


@pytest.fixture
def manager(officer: User) -> User:
    return _who_can_sign_in(a_manager(first_name="Mo", last_name="Manager"))


@pytest.fixture
def eo(reference: None) -> User:
    return _who_can_sign_in(an_enforcement_officer(first_name="Eve", last_name="Enforcer"))


def _who_can_sign_in(user: User) -> User:
    user.set_password(PASSWORD)
    user.save()
    return user


@pytest.fixture
def breach(officer: User) -> BreachCase:
    """Warned six weeks ago, missed again, and decided on: today the pack is to be made."""
    order = at_home(a_community_order(officer, sentenced_on=ago(200), length="2 years", first_name="Alice"))
    a_given_warning(an_unreasonable_failure(order, missed_at=ago(60), found_at=ago(45)), on=ago(45))
    failure = an_unreasonable_failure(order, missed_at=ago(12), found_at=ago(1))
    written = content(late_reason="The officer was on leave.")
    decision = EnforcementDecision.objects.get(failure=failure)
    decide_breach(decision, content=written, by=officer, at=timezone.now())
    return BreachCase.objects.get()


class Window:
    """Somebody's own window, signed in; every page that is opened or answered is looked at by axe, once a heading.

    The heading of a breach holds its state, so its page is looked at in every state it is met in.
    """

    def __init__(self, browser: Browser, url: str, user: User, breach: BreachCase) -> None:
        self._context = browser.new_context(viewport=DESKTOP, locale="en-GB", timezone_id="Europe/London")  # type: ignore[arg-type]
        self.page, self._url = self._context.new_page(), url
        self._here = f"{url}/cases/{breach.crn}/enforcement/breaches/{breach.pk}/"
        self._looked_at: set[tuple[str, str, int]] = set()
        self.page.goto(f"{url}/sign-in/")
        self.page.get_by_label("Username").fill(user.username)
        self.page.get_by_label("Password", exact=True).fill(PASSWORD)
        self.page.keyboard.press("Enter")
        expect(self.page.get_by_role("button", name="Sign out")).to_be_visible()

    def goes_to(self, path: str) -> None:
        """Another page of the program."""
        self.page.goto(f"{self._url}{path}")
        self._is_accessible()

    def opens(self, choice: str) -> None:
        """The breach, and there the act offered."""
        self.page.goto(self._here)
        self._is_accessible()
        self.page.locator("main").get_by_role("link", name=choice, exact=True).or_(
            self.page.locator("main").get_by_role("button", name=choice, exact=True)
        ).first.click()
        self._is_accessible()

    def writes(self, **fields: str) -> None:
        for name, value in fields.items():
            self.page.locator(f"main [name='{name}']").fill(value)

    def chooses(self, **fields: str) -> None:
        """Radios, from the keyboard."""
        for name, value in fields.items():
            self.page.locator(f"main input[name='{name}'][value='{value}']").focus()
            self.page.keyboard.press("Space")

    def dates(self, name: str, day: date) -> None:
        for part in ("day", "month", "year"):
            self.page.locator(f"main [name='{name}-{part}']").fill(str(getattr(day, part)))

    def sends(self, button: str, then: str) -> None:
        """The form, and what it says afterwards."""
        self.page.locator("main").get_by_role("button", name=button, exact=True).focus()
        self.page.keyboard.press("Enter")
        expect(self.page.get_by_text(then).first).to_be_visible()
        self._is_accessible()

    def _is_accessible(self) -> None:
        heading, problems = self.page.locator("h1").inner_text(), self.page.get_by_role("alert").count()
        met = (self.page.url, heading, problems)
        if met not in self._looked_at:
            self._looked_at.add(met)
            assert violations(self.page) == [], self.page.url

    def closes(self) -> None:
        self._context.close()


Open = Callable[[User], Window]


@pytest.fixture
def window(browser: Browser, live_server: LiveServer, breach: BreachCase) -> Iterator[Open]:
    opened: list[Window] = []

    def of(user: User) -> Window:
        opened.append(Window(browser, live_server.url, user, breach))
        return opened[-1]

    yield of
    for each in opened:
        each.closes()


def test_the_whole_of_it(window: Open, officer: User, manager: User, eo: User, breach: BreachCase) -> None:
    ola, mo, eve = window(officer), window(manager), window(eo)
    makes_the_pack(ola)
    checks_the_pack(mo)
    refers(ola, breach)
    returns(eve)
    mends_and_prepares_again(ola)
    checks_the_pack(mo)
    refers(ola, breach, answer_to_return="The whole letter is scanned.")
    takes_it_to_court(eve)
    is_heard_and_resulted(eve)
    reads_the_result(ola)
    breach = BreachCase.objects.get()
    assert (breach.state, breach.closing_code, breach.result_read_on) == ("re-engage", "ABPC", TODAY)
    assert [referral.is_acceptable for referral in breach.referrals.order_by("number")] == [False, True]
    assert breach.sentence.requirements.filter(category="W", hours=40).exists()


def makes_the_pack(ola: Window) -> None:
    ola.opens("Request the pack")
    ola.sends("Request the pack", "Breach pack requested.")
    for kind in PACK:
        adds(ola, kind, f"{kind.label} of the case.")
    prepares(ola)


def adds(ola: Window, kind: PackDocumentKind, text: str) -> None:
    ola.opens("Add a document")
    ola.chooses(kind=kind.value, status="final")
    ola.writes(text=text)
    ola.sends("Add document", "Document added.")


def prepares(ola: Window) -> None:
    ola.opens("Send the pack to be checked")
    ola.writes(proposal="Forty hours of unpaid work.")
    ola.sends("Send to a manager", "A manager has been asked to check the pack.")


def checks_the_pack(mo: Window) -> None:
    mo.opens("Check the pack")
    for box in mo.page.locator("main input[name='confirmed']").all():
        box.focus()
        mo.page.keyboard.press("Space")
    mo.sends("Pass the pack", "Breach pack checked.")


def refers(ola: Window, breach: BreachCase, **again: str) -> None:
    ola.opens("Refer to the enforcement officer")
    told = {f"instruction_{failure.pk}": "Told by letter to attend at 10am." for failure in breach.failures.all()}
    ola.writes(**told, **HAND_OVER, **again)
    ola.chooses(process="summons")
    ola.sends("Send the referral", "Breach referred to the enforcement officer.")
    expect(ola.page.locator("main").get_by_role("button", name="Lay the information")).to_have_count(0)


def returns(eve: Window) -> None:
    eve.goes_to("/enforcement/court/")
    expect(eve.page.locator("main").get_by_text(pattern("Alice|Example")).first).to_be_visible()
    eve.opens("Return for further work")
    eve.page.locator("main input[name='because'][value='document-missing']").focus()
    eve.page.keyboard.press("Space")
    eve.writes(what_is_needed="The second page of the warning letter.")
    eve.sends("Return", "Referral returned.")


def mends_and_prepares_again(ola: Window) -> None:
    relay(at=timezone.now())
    ola.goes_to("/alerts/")
    expect(ola.page.get_by_text("The second page of the warning letter.").first).to_be_visible()
    adds(ola, PackDocumentKind.WARNINGS, "The warning letter, both pages.")
    prepares(ola)


def takes_it_to_court(eve: Window) -> None:
    eve.opens("Accept the referral")
    eve.sends("Accept", "Referral accepted.")
    eve.opens("Lay the information")
    eve.dates("laid_on", TODAY)
    eve.page.locator("main select[name='court']").select_option(label="Birmingham Magistrates’ Court")
    eve.chooses(process="summons", under_review="no")
    eve.sends("Record the information as laid", "Information laid.")
    eve.opens("Record the summons or warrant")
    eve.chooses(kind="summons")
    eve.dates("issued_on", TODAY)
    eve.page.locator("main select[name='court']").select_option(label="Birmingham Magistrates’ Court")
    eve.dates("hearing_on", TODAY)
    eve.writes(hearing_at="12am")
    eve.sends("Save", "Summons or warrant recorded.")
    eve.opens("Record the summons as served")
    eve.dates("served_on", TODAY)
    eve.chooses(method="by-hand")
    eve.sends("Save", "Summons recorded as served.")


def is_heard_and_resulted(eve: Window) -> None:
    eve.goes_to("/enforcement/court/day/")
    eve.opens("Record the hearing")
    eve.chooses(present="yes", represented="yes", plea="admits", outcome="admitted")
    eve.sends("Save", "Hearing recorded.")
    eve.opens("Record the result")
    eve.dates("resulted_on", TODAY)
    eve.chooses(result="amend")
    eve.page.locator("main select[name='requirements-0-category']").select_option("W")
    eve.writes(**{"requirements-0-hours": "15"})
    eve.sends("Save the result", "at least 20 hours")
    eve.writes(**{"requirements-0-hours": "40"})
    eve.sends("Save the result", "Result recorded.")


def reads_the_result(ola: Window) -> None:
    relay(at=timezone.now())
    ola.goes_to("/alerts/")
    expect(ola.page.get_by_text("Result of the breach").first).to_be_visible()
    ola.opens("Confirm that you have read the result")
    ola.sends("I have read the result", "Result recorded as read.")
    expect(ola.page.locator("main").get_by_text("Result of the court").first).to_be_visible()
