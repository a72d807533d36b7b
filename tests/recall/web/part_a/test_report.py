"""The report: its task list, its preview, evidence, versions with their files, and sensitive material."""

from typing import Any

import pytest
from django.conf import LazySettings
from django.urls import reverse

from cases.actions.add_note import add_note
from cases.models import Contact, ContactType
from probation.accounts.models import User
from recall.actions.reopen_report import reopen_report
from recall.models import RecallRequest, ReportSection, SensitiveMaterial
from tests.enforcement.web.reading import text
from tests.factories.recalls import (
    Cast,
    a_completed_recall,
    a_countersigned_recall,
    a_typed_recall,
    an_agreed_recall,
    write_part_a,
)
from tests.factories.times import at
from tests.recall.web.conftest import SignIn, address

AFTERNOON, EVENING = at("2017-05-15 15:30"), at("2017-05-15 19:00")
SECRET = {"text": "A neighbour saw him.", "reason": "The neighbour is at risk."}


@pytest.fixture(autouse=True)
def _files(settings: LazySettings, tmp_path: Any) -> None:
    settings.MEDIA_ROOT = tmp_path


@pytest.fixture
def recall(cast: Cast) -> RecallRequest:
    return an_agreed_recall(cast)


def a_note(recall: RecallRequest, by: User, notes: str, **different: Any) -> Contact:
    kind = ContactType.objects.filter(is_attendance=False, is_automatic=False).order_by("code").first()
    assert kind
    return add_note(recall.person, type=kind, notes=notes, by=by, at=at("2017-05-14 18:00"), **different)


def test_the_task_list_says_how_far_each_section_has_come(recall: RecallRequest, cast: Cast, sign_in: SignIn) -> None:
    response = sign_in(cast.officer, AFTERNOON).get(address("recall-report", recall))
    said = text(response)
    assert "9. Local police contact 3 answers needed. Not started" in said
    assert "5. Sentence Complete" in said
    assert "23. Conditions for the next licence Not needed" in said
    assert "27. Line manager’s endorsement Not signed yet" in said
    assert response.context["tasks"].writable


def test_a_report_that_lacks_nothing_leads_to_completing_it(recall: RecallRequest, cast: Cast, sign_in: SignIn) -> None:
    client = sign_in(cast.officer, EVENING)
    where = address("complete-part-a", recall)
    assert where not in client.get(address("recall-report", recall)).content.decode()
    a_typed_recall(cast, recall)
    write_part_a(recall, cast)
    assert where in client.get(address("recall-report", recall)).content.decode()
    assert where not in sign_in(cast.manager, EVENING).get(address("recall-report", recall)).content.decode()


def test_a_signed_report_says_by_whom(cast: Cast, sign_in: SignIn) -> None:
    recall = a_countersigned_recall(cast)
    said = text(sign_in(cast.officer, EVENING).get(address("recall-report", recall)))
    assert "27. Line manager’s endorsement Signed by Max Manager. Signed" in said
    assert "26 of 26 sections are complete." in said
    assert "To change a section, say why" in said


def test_the_preview_says_what_the_version_will(cast: Cast, sign_in: SignIn) -> None:
    recall = a_completed_recall(cast)
    response = sign_in(cast.officer, EVENING).get(address("recall-report-preview", recall))
    content = recall.versions.get().content
    assert response.context["report"]["sections"] == content["sections"]
    said = text(response)
    every = [words for part in content["sections"] for answer in part["answers"] for words in answer["paragraphs"]]
    assert [words for words in every if words not in said] == []


def test_evidence_is_chosen_and_what_is_not_shown_stays(recall: RecallRequest, cast: Cast, sign_in: SignIn) -> None:
    client = sign_in(cast.officer, AFTERNOON)
    sister = a_note(recall, cast.officer, "His sister telephoned.")
    police = a_note(recall, cast.officer, "Police have not seen him.")
    a_note(recall, cast.officer, "A neighbour, in confidence.", is_sensitive=True)
    where = address("recall-report-evidence", recall)
    page = client.get(where)
    assert "in confidence" not in text(page)
    shown = [entry.pk for entry in page.context["evidence"].entries]
    assert {str(sister.pk), str(police.pk)} <= set(shown)
    client.post(where, {"shown": shown, "chosen": [str(sister.pk)]})
    narrowed = client.get(where, {"text": "police"}).context["evidence"]
    assert [entry.pk for entry in narrowed.entries] == [str(police.pk)]
    client.post(where, {"shown": [str(police.pk)], "chosen": [str(police.pk)]})
    assert ReportSection.objects.get().answers == {"evidence": [str(sister.pk), str(police.pk)]}
    section = client.get(reverse("recall-report-section", args=[recall.crn, recall.pk, "circumstances"]))
    assert "His sister telephoned." in text(section)


def test_a_section_saved_keeps_the_evidence_chosen(recall: RecallRequest, cast: Cast, sign_in: SignIn) -> None:
    client = sign_in(cast.officer, AFTERNOON)
    note = a_note(recall, cast.officer, "His sister telephoned.")
    client.post(address("recall-report-evidence", recall), {"shown": [note.pk], "chosen": [note.pk]})
    where = reverse("recall-report-section", args=[recall.crn, recall.pk, "circumstances"])
    client.post(where, {"version": "1", "circumstances": "Lost.", "unmanageable": "Unknown."})
    assert ReportSection.objects.get().answers["evidence"] == [str(note.pk)]
    assert ReportSection.objects.get().answers["circumstances"] == "Lost."


@pytest.mark.parametrize(("kind", "starts"), [("pdf", b"%PDF-"), ("docx", b"PK\x03\x04")])
def test_a_version_is_downloaded_as_it_was_made(kind: str, starts: bytes, cast: Cast, sign_in: SignIn) -> None:
    recall = a_completed_recall(cast)
    client = sign_in(cast.manager, EVENING)
    page = text(client.get(address("recall-report-versions", recall)))
    version = recall.versions.get()
    assert version.sha256 in page
    assert version.pdf_sha256 in page
    assert version.docx_sha256 in page
    response: Any = client.get(reverse("recall-report-file", args=[recall.crn, recall.pk, 1, kind]))
    named = f'attachment; filename="part-a-{recall.crn}-version-1.{kind}"'
    assert response.headers["Content-Disposition"] == named
    assert b"".join(response.streaming_content).startswith(starts)


def test_the_signatures_on_a_version_are_a_tagged_pdf_of_their_own(cast: Cast, sign_in: SignIn) -> None:
    recall = a_countersigned_recall(cast)
    client = sign_in(cast.officer, EVENING)
    where = reverse("recall-report-signatures", args=[recall.crn, recall.pk, 1])
    assert where in client.get(address("recall-report-versions", recall)).content.decode()
    response = client.get(where)
    assert response.headers["Content-Type"] == "application/pdf"
    assert b"/MarkInfo<</Marked true" in response.content
    assert b"Part A, signatures" in response.content


@pytest.mark.parametrize(("number", "kind"), [(2, "pdf"), (1, "txt")])
def test_no_other_file_is_there(number: int, kind: str, cast: Cast, sign_in: SignIn) -> None:
    recall = a_completed_recall(cast)
    where = reverse("recall-report-file", args=[recall.crn, recall.pk, number, kind])
    assert sign_in(cast.officer, EVENING).get(where).status_code == 404


def test_the_versions_say_who_signed_and_what_is_void(cast: Cast, sign_in: SignIn) -> None:
    recall = a_countersigned_recall(cast)
    reopen_report(recall, because="He was seen.", by=cast.officer, at=EVENING)
    said = text(sign_in(cast.officer, EVENING).get(address("recall-report-versions", recall)))
    assert "Line manager: Max Manager Void He was seen." in said


def test_before_a_version_the_page_says_when_the_first_is_made(
    recall: RecallRequest, cast: Cast, sign_in: SignIn
) -> None:
    said = text(sign_in(cast.officer, AFTERNOON).get(address("recall-report-versions", recall)))
    assert "No version has been made yet." in said


def test_sensitive_material_stands_on_its_own_page_only(recall: RecallRequest, cast: Cast, sign_in: SignIn) -> None:
    client = sign_in(cast.officer, AFTERNOON)
    where = address("recall-report-sensitive", recall)
    said = text(client.post(where, SECRET, follow=True))
    assert SECRET["text"] in said
    assert "Kept apart from the report." in said
    assert SECRET["text"] not in text(client.get(address("recall-report-preview", recall)))


def test_sensitive_material_without_a_reason_is_refused(recall: RecallRequest, cast: Cast, sign_in: SignIn) -> None:
    response = sign_in(cast.officer, AFTERNOON).post(
        address("recall-report-sensitive", recall), {**SECRET, "reason": ""}
    )
    assert response.status_code == 422
    assert response.context["form"].errors["reason"] == ["Say why it must be withheld from the person."]
    assert not SensitiveMaterial.objects.exists()


def test_sensitive_material_is_changed_by_its_writers_and_never_over_another(
    recall: RecallRequest, cast: Cast, sign_in: SignIn
) -> None:
    client = sign_in(cast.officer, AFTERNOON)
    client.post(address("recall-report-sensitive", recall), SECRET)
    piece = SensitiveMaterial.objects.get()
    where = reverse("recall-report-change-sensitive", args=[recall.crn, recall.pk, piece.pk])
    assert SECRET["text"] in text(client.get(where))
    changed = {**SECRET, "text": "Somebody saw him.", "version": "1"}
    assert client.post(where, changed).status_code == 302
    assert client.post(where, {**changed, "text": "Nobody did."}).status_code == 409
    assert SensitiveMaterial.objects.get().text == "Somebody saw him."
    nowhere = reverse("recall-report-change-sensitive", args=[recall.crn, recall.pk, piece.pk + 1])
    assert client.get(nowhere).status_code == 404
    assert sign_in(cast.manager, AFTERNOON).get(where).status_code == 403


PAGES = ("recall-report", "recall-report-preview", "recall-report-versions")


@pytest.mark.parametrize(
    ("who", "reads", "evidence", "sensitive"),
    [
        ("officer", 200, 200, 200),
        ("manager", 200, 403, 200),
        ("senior", 200, 403, 200),
        ("colleague", 200, 403, 403),
        ("ppcs", 200, 403, 200),
        ("inspector", 200, 403, 403),
        ("stranger", 404, 404, 404),
        ("sysadmin", 404, 404, 404),
    ],
)
def test_who_sees_which_page(
    who: str,
    reads: int,
    evidence: int,
    sensitive: int,
    everybody: dict[str, User],
    recall: RecallRequest,
    sign_in: SignIn,
) -> None:
    client = sign_in(everybody[who], AFTERNOON)
    assert [client.get(address(name, recall)).status_code for name in PAGES] == [reads] * len(PAGES)
    assert client.get(address("recall-report-evidence", recall)).status_code == evidence
    assert client.get(address("recall-report-sensitive", recall)).status_code == sensitive


@pytest.mark.parametrize("who", ["manager", "ppcs"])
def test_only_whoever_writes_keeps_material_apart(
    who: str, everybody: dict[str, User], recall: RecallRequest, sign_in: SignIn
) -> None:
    client = sign_in(everybody[who], AFTERNOON)
    assert client.post(address("recall-report-sensitive", recall), SECRET).status_code == 403
    assert not SensitiveMaterial.objects.exists()
