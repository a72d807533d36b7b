"""Every page of enforcement is open to everybody: no WCAG 2.2 A or AA violation, nothing wider than a phone."""

import pytest
from django.urls import reverse
from playwright.sync_api import Page
from pytest_django.live_server_helper import LiveServer

from enforcement.actions.ask_authorisation import ask_authorisation
from enforcement.models import Authorisation, EnforcementDecision, Warning
from enforcement.vocabulary import AuthorisationKind
from probation.accounts.models import User
from tests.factories.appointments import an_appointment
from tests.factories.failures import a_decision_due, a_failure, a_given_warning, a_requested_warning, content
from tests.factories.sentences import a_community_order
from tests.factories.staff import a_manager, an_officer
from tests.factories.times import at

from .axe import violations

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]
PASSWORD = "a long enough password"
PHONE, DESK = {"width": 400, "height": 800}, {"width": 1280, "height": 900}


def with_password(user: User) -> User:
    user.set_password(PASSWORD)
    user.save()
    return user


@pytest.fixture
def officer(reference: None) -> User:
    return with_password(an_officer())


@pytest.fixture
def manager(officer: User) -> User:
    return with_password(a_manager())


@pytest.fixture
def decision(officer: User, manager: User) -> EnforcementDecision:
    """A decision due on a second failure, with a deferral asked for; beside it everything else there is a page of."""
    decision = a_decision_due(a_community_order(officer))
    ask_authorisation(
        decision,
        kind=AuthorisationKind.DEFERRAL,
        reason="In hospital.",
        content=content(),
        by=officer,
        at=at("2017-04-24 12:00"),
    )
    return decision


def sign_in(page: Page, live_server: LiveServer, user: User) -> None:
    page.goto(f"{live_server.url}/sign-in/")
    page.get_by_label("Username").fill(user.username)
    page.get_by_label("Password", exact=True).fill(PASSWORD)
    page.keyboard.press("Enter")
    page.get_by_role("button", name="Sign out").wait_for()


def assert_open_to_everybody(page: Page, address: str) -> None:
    for size in (DESK, PHONE):
        page.set_viewport_size(size)  # type: ignore[arg-type]
        response = page.goto(address)
        assert response is not None
        assert response.status == 200, address
        assert violations(page) == [], address
        assert page.evaluate("document.documentElement.scrollWidth") <= size["width"], address


def test_every_page_of_judging_warning_and_deciding(
    page: Page, live_server: LiveServer, officer: User, decision: EnforcementDecision
) -> None:
    order, crn = decision.failure.sentence, decision.crn
    alleged = a_failure(order, missed_at="2017-05-09")
    given = Warning.objects.get()
    requested = a_requested_warning(alleged, on="2017-05-10")
    to_log = an_appointment(order, starts_at=at("2017-05-16 10:00"))
    failures = (decision.failure_id, alleged.pk)
    sign_in(page, live_server, officer)
    addresses = [
        reverse("enforcement"),
        reverse("case-enforcement", args=[crn]),
        reverse("record-outcome", args=[crn, to_log.pk]),
        *(reverse("failure", args=[crn, pk]) for pk in failures),
        reverse("add-enquiry", args=[crn, alleged.pk]),
        reverse("add-evidence", args=[crn, alleged.pk]),
        reverse("take-action", args=[crn, alleged.pk]),
        reverse("find-acceptable", args=[crn, alleged.pk]),
        reverse("find-unreasonable", args=[crn, alleged.pk]),
        reverse("set-aside", args=[crn, alleged.pk]),
        reverse("reverse-finding", args=[crn, decision.failure_id]),
        reverse("report-failure", args=[crn, order.pk]),
        *(reverse("warning", args=[crn, pk]) for pk in (given.pk, requested.pk)),
        reverse("give-warning", args=[crn, requested.pk]),
        reverse("return-warning", args=[crn, given.pk]),
        reverse("withdraw-warning", args=[crn, given.pk]),
        reverse("decision", args=[crn, decision.pk]),
    ]
    for address in addresses:
        assert_open_to_everybody(page, live_server.url + address)


def test_the_pages_of_writing_a_warning_and_of_deciding(page: Page, live_server: LiveServer, officer: User) -> None:
    decision = a_decision_due(a_community_order(officer))
    sign_in(page, live_server, officer)
    crn = decision.crn
    for address in (
        reverse("write-warning", args=[crn, decision.failure.sentence_id]),
        reverse("decide", args=[crn, decision.pk]),
    ):
        assert_open_to_everybody(page, live_server.url + address)


def test_the_pages_of_a_manager(
    page: Page, live_server: LiveServer, manager: User, decision: EnforcementDecision
) -> None:
    asked = Authorisation.objects.get()
    sign_in(page, live_server, manager)
    for address in (
        reverse("authorisations"),
        reverse("answer-authorisation", args=[decision.crn, asked.pk]),
        reverse("enforcement"),
    ):
        assert_open_to_everybody(page, live_server.url + address)


def test_a_letter_given_is_a_page_and_a_pdf(page: Page, live_server: LiveServer, officer: User) -> None:
    warning = a_given_warning(a_failure(a_community_order(officer)), on="2017-03-08")
    sign_in(page, live_server, officer)
    address = live_server.url + reverse("warning", args=[warning.crn, warning.pk])
    assert_open_to_everybody(page, address)
    pdf = page.request.get(live_server.url + reverse("warning-letter", args=[warning.crn, warning.pk]))
    assert pdf.headers["content-type"] == "application/pdf"
    assert pdf.body().startswith(b"%PDF")
