"""An officer writes Part A in a browser: it saves itself, loses nothing, and every page of it is open to everybody."""

from typing import Any

import pytest
from django.conf import LazySettings
from django.urls import reverse
from playwright.sync_api import Page, expect
from pytest_django.live_server_helper import LiveServer

from probation.accounts.models import User
from recall.models import RecallRequest, ReportSection
from tests.factories.recalls import Cast, a_cast, a_countersigned_recall, an_agreed_recall

from .axe import violations

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]
PASSWORD = "a long enough password"
PHONE, DESK = {"width": 400, "height": 800}, {"width": 1280, "height": 900}
PAGES = ("recall-report", "recall-report-preview", "recall-report-versions", "recall-report-evidence")
SECTIONS = ("person", "vulnerability", "custody", "circumstances", "alternatives", "type", "attachments")


@pytest.fixture
def cast(reference: None, settings: LazySettings, tmp_path: Any) -> Cast:
    settings.MEDIA_ROOT = tmp_path
    cast = a_cast()
    cast.officer.set_password(PASSWORD)
    cast.officer.save()
    return cast


def sign_in(page: Page, live_server: LiveServer, user: User) -> None:
    page.goto(f"{live_server.url}/sign-in/")
    page.get_by_label("Username").fill(user.username)
    page.get_by_label("Password", exact=True).fill(PASSWORD)
    page.keyboard.press("Enter")
    page.get_by_role("button", name="Sign out").wait_for()


def address(live_server: LiveServer, name: str, recall: RecallRequest, *code: str) -> str:
    return live_server.url + reverse(name, args=[recall.crn, recall.pk, *code])


def test_what_is_typed_saves_itself_and_is_there_when_the_page_is_left_without_saving(
    cast: Cast, page: Page, live_server: LiveServer
) -> None:
    recall = an_agreed_recall(cast)
    sign_in(page, live_server, cast.officer)
    page.goto(address(live_server, "recall-report", recall))
    page.get_by_role("link", name="9. Local police contact").click()
    page.get_by_label("Name of the police contact").press_sequentially("PC Sam Example")
    expect(page.get_by_role("status")).to_contain_text("Saved at", timeout=15_000)
    page.get_by_label("Telephone number of the police contact").press_sequentially("0121 496 0002")
    expect(page.locator("input[name=version]")).to_have_value("2", timeout=15_000)
    page.goto(address(live_server, "recall-report-section", recall, "police"))
    expect(page.get_by_label("Name of the police contact")).to_have_value("PC Sam Example")
    expect(page.get_by_label("Telephone number of the police contact")).to_have_value("0121 496 0002")
    page.get_by_label("Email address of the police contact").fill("sam@example.test")
    page.get_by_role("button", name="Save and go back to the report").click()
    expect(page.get_by_role("listitem").filter(has_text="9. Local police contact")).to_contain_text("Complete")
    assert ReportSection.objects.get().answers["police_email"] == "sam@example.test"


def test_every_page_of_the_report_is_open_to_everybody(cast: Cast, page: Page, live_server: LiveServer) -> None:
    recall = an_agreed_recall(cast)
    sign_in(page, live_server, cast.officer)
    places = [address(live_server, name, recall) for name in (*PAGES, "recall-report-sensitive")]
    places += [address(live_server, "recall-report-section", recall, code) for code in SECTIONS]
    looked_at(page, places)


def test_the_pages_of_a_signed_report_are_open_to_everybody(cast: Cast, page: Page, live_server: LiveServer) -> None:
    recall = a_countersigned_recall(cast)
    sign_in(page, live_server, cast.officer)
    places = [address(live_server, name, recall) for name in PAGES]
    places += [address(live_server, "recall-report-section", recall, code) for code in ("offence", "alternatives")]
    looked_at(page, places)


def looked_at(page: Page, places: list[str]) -> None:
    """No WCAG 2.2 A or AA violation, and nothing wider than the window."""
    for place in places:
        for size in (DESK, PHONE):
            page.set_viewport_size(size)  # type: ignore[arg-type]
            page.goto(place)
            assert violations(page) == [], place
            assert page.evaluate("document.documentElement.scrollWidth") <= size["width"], place
