"""The first journey, in a browser: missed, recorded, investigated, judged, decided; the manager sees it."""

from datetime import date, timedelta

import pytest
from playwright.sync_api import Page, expect
from pytest_django.live_server_helper import LiveServer

from cases.actions.sweep_clocks import sweep_clocks
from cases.models import Contact, Sentence
from enforcement.models import EnforcementDecision, Failure
from enforcement.vocabulary import DecisionState, FailureState
from probation.accounts.models import User
from probation.working_days import end_of_day
from tests.factories.appointments import an_appointment
from tests.factories.failures import a_given_warning, an_unreasonable_failure
from tests.factories.sentences import a_community_order
from tests.factories.staff import a_manager, an_officer
from tests.factories.times import at

from .axe import violations

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]
PASSWORD = "a long enough password"
TODAY = date.today()  # noqa: DTZ011 - the browser's journey is today's


def ago(days: int) -> str:
    return (TODAY - timedelta(days=days)).isoformat()


@pytest.fixture
def officer(reference: None) -> User:
    officer = an_officer(first_name="Ola", last_name="Officer")
    officer.set_password(PASSWORD)
    officer.save()
    return officer


@pytest.fixture
def manager(officer: User) -> User:
    manager = a_manager(first_name="Mo", last_name="Manager")
    manager.set_password(PASSWORD)
    manager.save()
    return manager


@pytest.fixture
def missed(officer: User) -> Contact:
    """Warned six weeks ago; yesterday's appointment was missed, and nothing is recorded yet."""
    order = a_community_order(officer, sentenced_on=ago(200), length="2 years", first_name="Alice", last_name="Byrne")
    earlier = an_unreasonable_failure(order, missed_at=ago(60), found_at=ago(45))
    a_given_warning(earlier, on=ago(45))
    return an_appointment(order, starts_at=at(f"{ago(1)} 10:00"), arranged_at=at(f"{ago(5)} 10:00"))


def sign_in(page: Page, live_server: LiveServer, user: User) -> None:
    page.goto(f"{live_server.url}/sign-in/")
    page.get_by_label("Username").fill(user.username)
    page.get_by_label("Password", exact=True).fill(PASSWORD)
    page.keyboard.press("Enter")
    expect(page.get_by_role("button", name="Sign out")).to_be_visible()


def accessible(page: Page) -> None:
    assert violations(page) == []


def press(page: Page, name: str) -> None:
    """Press a button from the keyboard."""
    button = page.get_by_role("button", name=name, exact=True)
    button.focus()
    page.keyboard.press("Enter")


def choose(page: Page, label: str) -> None:
    """Choose a radio or tick a box from the keyboard."""
    page.get_by_label(label, exact=True).first.focus()
    page.keyboard.press("Space")


def test_the_whole_journey(page: Page, live_server: LiveServer, officer: User, manager: User, missed: Contact) -> None:
    sign_in(page, live_server, officer)
    accessible(page)
    crn = missed.person.crn
    page.goto(f"{live_server.url}/cases/{crn}/contacts/{missed.pk}/outcome/")
    record_that_she_did_not_attend(page)
    failure = Failure.objects.get(contact=missed)
    assert failure.state == FailureState.ALLEGED
    page.goto(f"{live_server.url}/cases/{crn}/enforcement/failures/{failure.pk}/")
    accessible(page)
    investigate_and_judge(page)
    decision = EnforcementDecision.objects.get(failure=failure)
    assert decision.state == DecisionState.DECISION_DUE
    page.goto(f"{live_server.url}/cases/{crn}/enforcement/decisions/{decision.pk}/decide/")
    accessible(page)
    decide_with_everything_missing_then_complete(page)
    decision = EnforcementDecision.objects.get(pk=decision.pk)
    assert decision.state == DecisionState.BREACH_DECIDED
    assert decision.rationale == "Two failures without a reason."
    page.goto(f"{live_server.url}/cases/{crn}/enforcement/")
    expect(page.get_by_text("Breach decided").first).to_be_visible()
    accessible(page)
    the_manager_sees_it(page, live_server, manager)


def record_that_she_did_not_attend(page: Page) -> None:
    choose(page, "Did not attend")
    choose(page, "Failed to attend")
    accessible(page)
    press(page, "Continue")
    page.get_by_label("What happened?").fill("She did not come and did not call.")
    accessible(page)
    press(page, "Continue")
    expect(page.get_by_text("She did not come and did not call.")).to_be_visible()
    accessible(page)
    page.get_by_role("button", name="Record").first.focus()
    page.keyboard.press("Enter")
    expect(page.get_by_text("Breach decision (6th working day)").first).to_be_visible()
    accessible(page)


def investigate_and_judge(page: Page) -> None:
    page.get_by_role("link", name="Add an enquiry").or_(page.get_by_role("button", name="Add an enquiry")).click()
    choose(page, "Phone call to the person")
    page.get_by_label("What came of it?").fill("She said she forgot.")
    accessible(page)
    page.locator("main form button[type=submit], main form button").last.click()
    page.get_by_role("link", name="Add evidence").or_(page.get_by_role("button", name="Add evidence")).click()
    choose(page, "The person's own account")
    page.get_by_label("What does it say?").fill("She forgot, and offers no proof.")
    accessible(page)
    page.locator("main form button").last.click()
    page.get_by_role("link", name="no reasonable excuse").or_(
        page.get_by_role("button", name="no reasonable excuse")
    ).first.click()
    page.get_by_label("Why was there no reasonable excuse?").fill("Forgetting is not a reasonable excuse.")
    accessible(page)
    if page.get_by_label("No", exact=True).count():
        choose(page, "No")
    page.locator("main form button").last.click()
    expect(page.get_by_text("Decision due").first).to_be_visible()


def decide_with_everything_missing_then_complete(page: Page) -> None:
    page.get_by_label("Rationale for the decision").fill("Two failures without a reason.")
    choose(page, "Breach")
    press(page, "Record the decision")
    summary = page.get_by_role("alert")
    for missing in ("risk of serious harm", "likelihood of reoffending", "home visit", "proportionate"):
        expect(summary.get_by_text(missing).first).to_be_visible()
    accessible(page)
    expect(page.get_by_label("Rationale for the decision")).to_have_value("Two failures without a reason.")
    page.get_by_label("View of the risk of serious harm (ROSH)").fill("Medium, unchanged.")
    page.get_by_label("View of the likelihood of reoffending").fill("Rising without contact.")
    choose(page, "A home visit was considered and discounted")
    page.get_by_label("Why was it discounted?").fill("Nobody free before the decision is due.")
    page.get_by_label("Diversity and individual needs").fill("None known; asked by phone.")
    page.get_by_label("Why the decision is proportionate").fill("Warned before; a lesser step has been tried.")
    press(page, "Record the decision")
    expect(page.get_by_text("Breach decided").first).to_be_visible()


def the_manager_sees_it(page: Page, live_server: LiveServer, manager: User) -> None:
    from django.utils import timezone

    sweep_clocks(at=timezone.now())
    page.get_by_role("button", name="Sign out").click()
    sign_in(page, live_server, manager)
    page.goto(f"{live_server.url}/alerts/")
    expect(page.get_by_text("has decided to breach").first).to_be_visible()
    accessible(page)


def test_had_nobody_decided_the_clock_would_have_told_the_manager(
    page: Page, live_server: LiveServer, officer: User, manager: User, missed: Contact
) -> None:
    from cases.vocabulary import Outcome
    from enforcement.actions.record_outcome import record_outcome

    record_outcome(missed, outcome=Outcome.AFTA, by=officer, at=at(f"{ago(1)} 16:00"))
    clock = Sentence.objects.get().clocks.get(kind="D06")
    sweep_clocks(at=end_of_day(clock.due_on))
    sign_in(page, live_server, manager)
    page.goto(f"{live_server.url}/alerts/")
    expect(page.get_by_text("Breach decision (6th working day) late").first).to_be_visible()
    accessible(page)
