"""Every page of documents is open to everybody: no WCAG 2.2 A or AA violation, nothing wider than a phone."""

import pytest
from django.urls import reverse
from playwright.sync_api import Page
from pytest_django.live_server_helper import LiveServer

from enforcement.models import Document
from enforcement.vocabulary import BreachState as S
from probation.accounts.models import User
from tests.factories.breaches import a_breach_case
from tests.factories.sentences import a_community_order
from tests.factories.staff import an_officer

from .test_nobody_is_kept_out_of_enforcement import assert_open_to_everybody, sign_in, with_password

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]


@pytest.fixture
def officer(reference: None) -> User:
    return with_password(an_officer())


def test_a_document_is_written_shown_and_made(page: Page, live_server: LiveServer, officer: User) -> None:
    breach = a_breach_case(a_community_order(officer), S.PACK_REQUESTED)
    sign_in(page, live_server, officer)
    for kind in ("report", "statement", "confirmation"):
        address = reverse("make-breach-document", args=[breach.crn, breach.pk, kind])
        assert_open_to_everybody(page, live_server.url + address)
    page.goto(live_server.url + reverse("make-breach-document", args=[breach.crn, breach.pk, "report"]))
    page.get_by_label("How has the person responded").fill("Six of eight appointments were kept.")
    page.get_by_label("What should the court do").fill("Twenty hours of unpaid work.")
    page.get_by_role("button", name="Show the document").click()
    assert "Six of eight appointments were kept." in page.locator(".letter-paper").inner_text()
    page.get_by_role("button", name="Make this document").click()
    page.get_by_text("Breach report with proposal made.").wait_for()
    document = Document.objects.get(kind="report")
    assert_open_to_everybody(page, live_server.url + reverse("document", args=[breach.crn, document.pk]))
    assert_open_to_everybody(page, live_server.url + reverse("breach", args=[breach.crn, breach.pk]))
    file = page.request.get(live_server.url + reverse("document-file", args=[breach.crn, document.pk]))
    assert file.body().startswith(b"%PDF")
