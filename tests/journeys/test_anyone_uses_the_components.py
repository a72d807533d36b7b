"""Every component and form field, in a browser: no barrier axe can see, no sideways scroll, and no script needed."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.journeys.axe import violations

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]

PAGES = ["/sign-in/", "/components/", "/components/forms/", "/components/forms/?errors"] + [
    f"/components/errors/{name}/" for name in ("400", "403", "403_csrf", "404", "409", "500")
]


@pytest.fixture
def without_scripts(browser: Browser) -> Iterator[Page]:
    context = browser.new_context(java_script_enabled=False)
    yield context.new_page()
    context.close()


@pytest.mark.parametrize("width", [1280, 400])
def test_nothing_breaks_wcag_or_scrolls_sideways(page: Page, live_server: str, width: int) -> None:
    page.set_viewport_size({"width": width, "height": 900})
    found = {}
    for address in PAGES:
        page.goto(f"{live_server}{address}")
        page.evaluate("document.querySelectorAll('details').forEach(details => details.open = true)")
        found[address] = violations(page)
        assert page.evaluate("document.documentElement.scrollWidth") == width, address
    assert found == {address: [] for address in PAGES}


def test_pages_load_nothing_that_is_missing_and_no_script_fails(page: Page, live_server: str) -> None:
    failures: list[str] = []
    page.on("response", lambda response: failures.append(response.url) if response.status >= 400 else None)
    page.on("pageerror", lambda error: failures.append(str(error)))
    page.on("console", lambda message: failures.append(message.text) if message.type == "error" else None)
    for address in PAGES:
        page.goto(f"{live_server}{address}")
    assert failures == []


def test_an_error_link_moves_the_focus_to_its_field(page: Page, live_server: str) -> None:
    page.goto(f"{live_server}/components/forms/?errors")
    expect(page.locator(".govuk-error-summary")).to_be_focused()
    page.get_by_role("link", name="Evidence due must include a year").click()
    expect(page.locator("#id_evidence_due-year")).to_be_focused()


def test_a_choice_reveals_its_fields_with_the_keyboard_alone(page: Page, live_server: str) -> None:
    page.goto(f"{live_server}/components/forms/")
    expect(page.get_by_label("Reason given")).to_be_hidden()
    page.get_by_label("Attended and complied").focus()
    page.keyboard.press("ArrowUp")
    expect(page.get_by_label("Failed to attend")).to_be_checked()
    expect(page.get_by_label("Reason given")).to_be_visible()


def test_without_scripts_a_choice_is_made_and_the_form_sent(without_scripts: Page, live_server: str) -> None:
    page = without_scripts
    page.goto(f"{live_server}/components/forms/")
    page.get_by_label("Failed to attend").check()
    page.get_by_label("Reason given").fill("Missed the bus")
    page.get_by_label("What adjustment?").fill("A quiet room")
    page.get_by_role("button", name="Continue").click()
    expect(page.get_by_role("heading", name="There is a problem")).to_be_visible()
    expect(page.get_by_label("Reason given")).to_have_value("Missed the bus")


def test_without_scripts_a_list_is_filtered(without_scripts: Page, live_server: str) -> None:
    page = without_scripts
    page.goto(f"{live_server}/components/?officer=Nobody")
    page.get_by_text("Filter", exact=True).click()
    page.get_by_label("Responsible officer").fill("Example")
    page.get_by_role("button", name="Apply filters").click()
    expect(page.get_by_role("link", name="Remove this filter: Example")).to_be_visible()
    page.get_by_role("link", name="Clear filters").click()
    assert page.url == f"{live_server}/components/?"
