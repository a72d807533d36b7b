"""A new case without a script, on a phone: registered, sentenced, assessed, planned, the first appointment arranged."""

from collections.abc import Iterator
from datetime import date, timedelta

import pytest
from playwright.sync_api import Browser, Page, expect
from pytest_django.live_server_helper import LiveServer

from cases.models import Clock, Contact, Person, Sentence
from probation.accounts.models import User
from tests.factories.staff import an_officer

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]
PASSWORD = "a long enough password"
TODAY = date.today()  # noqa: DTZ011 - the browser's journey is today's


@pytest.fixture
def officer(reference: None) -> User:
    officer = an_officer(first_name="Ola", last_name="Officer")
    officer.set_password(PASSWORD)
    officer.save()
    return officer


@pytest.fixture
def phone(browser: Browser) -> Iterator[Page]:
    context = browser.new_context(java_script_enabled=False, viewport={"width": 400, "height": 800})
    yield context.new_page()
    context.close()


def a_date(page: Page, legend: str, day: date) -> None:
    group = page.get_by_role("group", name=legend, exact=True)
    for part, text in (("Day", day.day), ("Month", day.month), ("Year", day.year)):
        group.get_by_label(part).fill(str(text))


def says(page: Page, text: str) -> None:
    expect(page.get_by_text(text)).to_be_visible()


def test_from_an_empty_search_to_the_first_appointment(phone: Page, live_server: LiveServer, officer: User) -> None:
    page = phone
    page.goto(f"{live_server.url}/sign-in/")
    page.get_by_label("Username").fill(officer.username)
    page.get_by_label("Password", exact=True).fill(PASSWORD)
    page.get_by_role("button", name="Sign in").click()
    says(page, "Nothing is due.")

    page.get_by_role("link", name="Search", exact=True).click()
    page.get_by_label("Find a person on probation").fill("Kowalska 1/5/1990")
    page.get_by_role("button", name="Search").click()
    says(page, "Nobody you can see matches that.")

    page.get_by_role("link", name="Register a person").click()
    page.get_by_label("CRN").fill("x765432")
    page.get_by_label("First name").fill("Zofia")
    page.get_by_label("Last name").fill("Kowalska")
    a_date(page, "Date of birth", date(1990, 5, 1))
    page.get_by_label("Female").check()
    page.get_by_role("button", name="Register person").click()
    says(page, "Person registered. Record the sentence next.")

    record_an_order(page)
    order = Sentence.objects.get()
    assert [one.category for one in order.requirements.all()] == ["F", "W"]
    assert Clock.objects.get(kind="D19").stopped_at is None

    assess_the_risk(page)
    assert Person.objects.get(crn="X765432").rosh == "medium"

    arrange(page)
    assert Contact.objects.get().sentences.get() == order
    assert Clock.objects.get(kind="D19").stopped_at

    page.get_by_role("link", name="Today", exact=True).click()
    says(page, "Everybody you supervise has an appointment to come.")
    expect(page.get_by_role("link", name="Kowalska, Zofia")).to_be_visible()


def record_an_order(page: Page) -> None:
    """An order too long at first, then as the court made it."""
    page.get_by_label("Community order", exact=True).check()
    page.get_by_role("button", name="Continue").click()
    page.get_by_label("Offence", exact=True).fill("Theft from a shop")
    a_date(page, "Date of the offence", TODAY - timedelta(days=60))
    a_date(page, "Date of conviction", TODAY)
    a_date(page, "Date of sentence", TODAY)
    page.get_by_label("Court", exact=True).select_option(label="Birmingham Magistrates’ Court")
    a_date(page, "Last day of the order, as the order states it", TODAY + timedelta(days=2000))
    requirement = page.get_by_role("group", name="Requirement 1")
    requirement.get_by_label("Requirement", exact=True).select_option(label="Rehabilitation activity (RAR)")
    requirement.get_by_label("Days in all").fill("20")
    page.get_by_role("button", name="Add another requirement").click()
    requirement = page.get_by_role("group", name="Requirement 2")
    requirement.get_by_label("Requirement", exact=True).select_option(label="Unpaid work")
    requirement.get_by_label("Hours in all").fill("500")
    page.get_by_role("button", name="Record sentence").last.click()
    expect(page.get_by_role("link", name="A community order lasts at most 3 years.")).to_be_visible()
    expect(page.get_by_role("link", name="Enter a number of hours from 40 to 300.")).to_be_visible()
    a_date(page, "Last day of the order, as the order states it", TODAY + timedelta(days=364))
    page.get_by_role("group", name="Requirement 2").get_by_label("Hours in all").fill("100")
    page.get_by_role("button", name="Record sentence").last.click()
    says(page, "Sentence recorded.")


def assess_the_risk(page: Page) -> None:
    page.get_by_role("link", name="Risk", exact=True).click()
    page.get_by_role("button", name="Assess the risk of serious harm").click()
    for group in ("The public", "Overall"):
        page.get_by_role("group", name=group, exact=True).get_by_label("Medium").check()
    for group in ("A known adult", "Children", "Staff"):
        page.get_by_role("group", name=group, exact=True).get_by_label("Low").check()
    page.get_by_label("Reasons for the level of risk").fill("Theft to fund alcohol; no violence.")
    page.get_by_role("button", name="Save assessment").click()
    says(page, "Assessment saved.")


def arrange(page: Page) -> None:
    page.get_by_role("link", name="Contacts", exact=True).click()
    page.get_by_role("button", name="Arrange an appointment").click()
    page.get_by_label("Type of appointment").select_option(label="Initial appointment – in office")
    a_date(page, "Date", TODAY + timedelta(days=1))
    page.get_by_label("Time", exact=True).fill("2.30pm")
    page.get_by_role("button", name="Arrange appointment").click()
    says(page, "Appointment arranged.")
