"""Documents on pages: seen, made, read, downloaded; and who may."""

import hashlib
import re
from typing import Any

import pytest
from django.urls import reverse

from cases.models import Sentence
from enforcement.actions.end_warning import withdraw_warning
from enforcement.models import BreachCase, Document, Warning
from enforcement.queries.documents.stored import stored_pdf
from enforcement.vocabulary import BreachState as S
from probation.accounts.models import User
from probation.audit.models import Entry
from tests.enforcement.web.conftest import SignIn
from tests.enforcement.web.reading import text, written
from tests.factories.breaches import a_breach_case, magistrates
from tests.factories.failures import a_given_warning, an_unreasonable_failure
from tests.factories.times import at

MORNING = at("2017-04-25 09:30")
REPORT: dict[str, str] = {"response": "He kept six of eight.", "proposal": "Twenty hours of unpaid work."}


@pytest.fixture
def breach(order: Sentence) -> BreachCase:
    return a_breach_case(order, S.PACK_REQUESTED)


def make(about: BreachCase | Warning, kind: str) -> str:
    page = "make-breach-document" if isinstance(about, BreachCase) else "make-warning-document"
    return reverse(page, args=[about.crn, about.pk, kind])


def seen_on(response: Any) -> str:
    found = re.search(r'name="seen" value="([0-9a-f]{64})"', response.content.decode())
    assert found
    return found[1]


def test_a_report_is_written_shown_and_made_as_it_was_shown(breach: BreachCase, officer: User, sign_in: SignIn) -> None:
    client = sign_in(officer, MORNING)
    assert "Make this document" not in text(client.get(make(breach, "report")))
    shown = client.post(make(breach, "report"), {**REPORT, "do": "show"})
    assert shown.status_code == 200
    assert "He kept six of eight." in text(shown)
    pdf = client.post(make(breach, "report"), {**REPORT, "do": "pdf"})
    assert pdf["Content-Disposition"].startswith("inline")
    done = client.post(make(breach, "report"), {**REPORT, "seen": seen_on(shown), "do": "make"}, follow=True)
    assert "Breach report with proposal made." in text(done)
    document = Document.objects.get(kind="report")
    assert document.sha256 == seen_on(shown) == hashlib.sha256(pdf.content).hexdigest()
    assert stored_pdf(document) == pdf.content
    page = text(client.get(reverse("breach", args=[breach.crn, breach.pk])))
    assert "Breach report with proposal , Version 1".replace(" ,", ",") in page.replace(" ,", ",")
    assert "Document made" in page


def test_what_needs_no_writing_is_shown_at_once(breach: BreachCase, officer: User, sign_in: SignIn) -> None:
    client = sign_in(officer, MORNING)
    shown = client.get(make(breach, "statement"))
    assert "Contact log" in text(shown)
    data = {"seen": seen_on(shown), "do": "make"}
    assert client.post(make(breach, "statement"), data).status_code == 302
    assert Document.objects.get(kind="statement").sha256 == seen_on(shown)


def test_what_was_changed_after_it_was_shown_is_shown_again_and_not_made(
    breach: BreachCase, officer: User, sign_in: SignIn
) -> None:
    client = sign_in(officer, MORNING)
    shown = client.post(make(breach, "report"), {**REPORT, "do": "show"})
    before = written()
    changed = {**REPORT, "proposal": "A fine.", "seen": seen_on(shown), "do": "make"}
    response = client.post(make(breach, "report"), changed)
    assert response.status_code == 422
    assert "not the one you were shown" in text(response)
    assert written() == before
    again = {**changed, "seen": seen_on(response)}
    assert client.post(make(breach, "report"), again).status_code == 302


def test_a_document_nobody_was_shown_is_not_made(breach: BreachCase, officer: User, sign_in: SignIn) -> None:
    before = written()
    response = sign_in(officer, MORNING).post(make(breach, "statement"), {"do": "make"})
    assert (response.status_code, written()) == (422, before)


@pytest.mark.parametrize("do", ["show", "pdf", "make"])
def test_what_is_not_written_is_asked_for(do: str, breach: BreachCase, officer: User, sign_in: SignIn) -> None:
    response = sign_in(officer, MORNING).post(make(breach, "report"), {"do": do})
    assert response.status_code == 422
    assert set(response.context["form"].errors) == {"response", "proposal"}


@pytest.mark.parametrize("do", ["show", "pdf", "make"])
def test_what_cannot_be_printed_is_refused_once(do: str, breach: BreachCase, officer: User, sign_in: SignIn) -> None:
    data = {**REPORT, "response": "Well 😀", "do": do}
    response = sign_in(officer, MORNING).post(make(breach, "report"), data)
    assert response.status_code == 422
    (said,) = response.context["form"].non_field_errors()
    assert "Take them out: 😀" in said


def test_a_second_version_begins_from_the_first_and_asks_why(
    breach: BreachCase, officer: User, sign_in: SignIn
) -> None:
    client = sign_in(officer, MORNING)
    shown = client.post(make(breach, "report"), {**REPORT, "do": "show"})
    client.post(make(breach, "report"), {**REPORT, "seen": seen_on(shown), "do": "make"})
    page = client.get(make(breach, "report"))
    assert "He kept six of eight." in text(page)
    data = {**REPORT, "seen": seen_on(page), "do": "make"}
    assert set(client.post(make(breach, "report"), data).context["form"].errors) == {"why"}
    client.post(make(breach, "report"), {**data, "why": "A word was wrong."})
    second = Document.objects.get(kind="report", number=2)
    page = text(client.get(reverse("document", args=[breach.crn, second.pk])))
    assert "Version 2" in page
    assert "A word was wrong." in page
    assert second.sha256 in page


def test_reading_and_downloading_are_audited_as_reads(breach: BreachCase, officer: User, sign_in: SignIn) -> None:
    client = sign_in(officer, MORNING)
    document = Document.objects.get(kind="warning")
    client.get(reverse("document", args=[breach.crn, document.pk]))
    file = client.get(reverse("document-file", args=[breach.crn, document.pk]))
    assert file.content == stored_pdf(document)
    assert file["Content-Disposition"] == f'attachment; filename="{document.file_name}"'
    read = Entry.objects.filter(verb="cases.person.read", actor=officer.username).order_by("pk")
    parts = [entry.facts["part"] for entry in read]
    assert parts[-2:] == ["Warning letter, version 1", "Warning letter, version 1 (PDF)"]


def test_the_letter_of_a_warning_is_the_one_that_was_given(order: Sentence, officer: User, sign_in: SignIn) -> None:
    warning = a_given_warning(an_unreasonable_failure(order, found_at="2017-03-15"), on="2017-03-15")
    order.team.name = "Another Team"
    order.team.save()
    client = sign_in(officer, MORNING)
    letter = client.get(reverse("warning-letter", args=[warning.crn, warning.pk]))
    assert letter.content == stored_pdf(Document.objects.get())
    page = client.get(reverse("warning", args=[warning.crn, warning.pk]))
    assert "Another Team" not in text(page)
    assert "Version 1" in text(page)


def test_a_withdrawn_warning_has_its_letter_made_from_its_page(order: Sentence, officer: User, sign_in: SignIn) -> None:
    warning = a_given_warning(an_unreasonable_failure(order, found_at="2017-03-15"), on="2017-03-15")
    client = sign_in(officer, MORNING)
    assert client.get(make(warning, "withdrawal")).status_code == 409
    withdraw_warning(warning, because="Hospital letter.", by=officer, at=at("2017-03-20"))
    assert (
        make(warning, "withdrawal") in client.get(reverse("warning", args=[warning.crn, warning.pk])).content.decode()
    )
    data = {"addressed_to": "1 Example Street\nBirmingham", "do": "show"}
    shown = client.post(make(warning, "withdrawal"), data)
    made = client.post(make(warning, "withdrawal"), {**data, "seen": seen_on(shown), "do": "make"}, follow=True)
    assert "We have withdrawn the warning about your community order" in text(made)


def test_there_is_no_page_to_make_the_letter_of_a_warning_or_a_kind_of_something_else(
    breach: BreachCase, order: Sentence, officer: User, sign_in: SignIn
) -> None:
    client = sign_in(officer, MORNING)
    warning = Warning.objects.get()
    assert client.get(make(warning, "warning")).status_code == 404
    assert client.get(make(warning, "report")).status_code == 404
    assert client.get(make(breach, "withdrawal")).status_code == 404
    assert client.get(make(breach, "nothing")).status_code == 404


@pytest.mark.parametrize(
    ("who", "status"),
    [
        ("officer", 200),
        ("administrator", 200),
        ("colleague", 403),
        ("senior", 403),
        ("enforcement officer", 403),
        ("inspector", 403),
        ("stranger", 404),
        ("sysadmin", 404),
    ],
)
def test_who_may_make_a_report_before_the_referral(
    who: str, status: int, everybody: dict[str, User], breach: BreachCase, sign_in: SignIn
) -> None:
    client = sign_in(everybody[who], MORNING)
    assert client.get(make(breach, "report")).status_code == status
    before = written()
    posted = client.post(make(breach, "report"), {**REPORT, "do": "make"}).status_code
    assert (posted, written()) == (422 if status == 200 else status, before)


@pytest.mark.parametrize(
    ("who", "status"), [("enforcement officer", 200), ("officer", 403), ("manager", 403), ("stranger", 404)]
)
def test_only_an_enforcement_officer_of_the_public_sector_makes_an_information(
    who: str, status: int, everybody: dict[str, User], order: Sentence, sign_in: SignIn
) -> None:
    breach = a_breach_case(order, S.ACCEPTED)
    client = sign_in(everybody[who], at("2017-04-28 09:00"))
    data = {"court": str(magistrates().pk), "process": "summons", "do": "show"}
    response = client.post(make(breach, "information"), data)
    assert response.status_code == status
    if status == 200:
        assert "In the Birmingham Magistrates’ Court" in text(response)


@pytest.mark.parametrize(("who", "status"), [("inspector", 200), ("colleague", 200), ("stranger", 404)])
def test_who_may_see_the_record_may_read_its_documents(
    who: str, status: int, everybody: dict[str, User], breach: BreachCase, sign_in: SignIn
) -> None:
    document = Document.objects.get(kind="warning")
    client = sign_in(everybody[who], MORNING)
    for page in ("document", "document-file"):
        assert client.get(reverse(page, args=[breach.crn, document.pk])).status_code == status
