"""A version of Part A: its words frozen, printed as a tagged PDF and a Word document, kept with their fingerprints."""

import hashlib
from io import BytesIO
from typing import Any

import pytest
from django.conf import LazySettings
from django.db import DatabaseError, connection, transaction
from docx import Document

from probation.policy import Refused
from recall.actions.complete_part_a import complete_part_a
from recall.actions.part_a.save_section import save_section
from recall.models import RecallRequest, ReportVersion
from recall.queries.part_a.content import fingerprint
from recall.queries.part_a.paper import part_a_pdf
from recall.vocabulary import Chart, RecallState, RecallType
from tests.factories.part_a import WRITTEN
from tests.factories.recalls import (
    Cast,
    a_cast,
    a_completed_recall,
    a_countersigned_recall,
    a_typed_recall,
    an_agreed_recall,
    reload,
    write_part_a,
)
from tests.factories.times import at

pytestmark = pytest.mark.django_db


@pytest.fixture
def cast(reference: None, settings: LazySettings, tmp_path: Any) -> Cast:
    settings.MEDIA_ROOT = tmp_path
    return a_cast()


def read(file: Any) -> bytes:
    with file.open("rb") as opened:
        found: bytes = opened.read()
    return found


def words_of(docx: bytes) -> str:
    document = Document(BytesIO(docx))
    cells = [cell.text for table in document.tables for row in table.rows for cell in row.cells]
    return "\n".join([*(paragraph.text for paragraph in document.paragraphs), *cells])


def every_text(content: Any) -> set[str]:
    """Every answer of a content: its paragraphs, items and cells."""
    answers = [answer for section in content["sections"] for answer in section["answers"]]
    cells = {cell for answer in answers for row in answer["rows"] for cell in row}
    return {text for answer in answers for text in (*answer["paragraphs"], *answer["items"], answer["label"])} | cells


def test_the_first_version_holds_every_section_and_its_fingerprints(cast: Cast) -> None:
    version = a_completed_recall(cast).versions.get()
    assert (version.number, version.why, version.made_by) == (1, "", cast.officer)
    assert [section["number"] for section in version.content["sections"]] == list(range(30))
    assert version.sha256 == fingerprint(version.content)
    assert version.pdf_sha256 == hashlib.sha256(read(version.pdf)).hexdigest()
    assert version.docx_sha256 == hashlib.sha256(read(version.docx)).hexdigest()


def test_the_pdf_is_tagged_titled_and_made_of_the_frozen_words(cast: Cast) -> None:
    version = a_completed_recall(cast).versions.get()
    pdf = read(version.pdf)
    assert b"/MarkInfo<</Marked true" in pdf
    assert b"<pdfuaid:part>1</pdfuaid:part>" in pdf
    assert b"/Lang(en-GB)" in pdf
    assert b'<rdf:li xml:lang="x-default">Request for recall: Part A</rdf:li>' in pdf
    assert part_a_pdf(version.content).pdf == pdf


def test_the_word_document_says_every_word_of_it_under_headings(cast: Cast) -> None:
    version = a_completed_recall(cast, recall_type=RecallType.FIXED).versions.get()
    docx = read(version.docx)
    said = words_of(docx)
    assert [text for text in every_text(version.content) if text not in said] == []
    document = Document(BytesIO(docx))
    assert document.core_properties.title == "Request for recall: Part A"
    headings = [p.text for p in document.paragraphs if p.style is not None and p.style.name == "Heading 1"]
    assert headings[0] == "0. Before you write"
    assert len(headings) == 30


def test_the_fixed_term_factors_stand_only_in_a_fixed_term_report(cast: Cast) -> None:
    fixed = every_text(a_completed_recall(cast, recall_type=RecallType.FIXED).versions.get().content)
    standard = every_text(a_completed_recall(a_cast()).versions.get().content)
    assert "Past offending: weighed." in fixed
    assert "Past offending" not in standard


def test_an_emergency_says_who_of_ppcs_approved_it_and_when(cast: Cast) -> None:
    said = every_text(a_completed_recall(cast, is_emergency=True).versions.get().content)
    assert {"Leah Brook", "15 May 2017 at 2:20pm", "0121 496 0000"} <= said


def test_case_12_no_report_asks_more_of_an_indeterminate_sentence_than_no(cast: Cast) -> None:
    sections = a_completed_recall(cast).versions.get().content["sections"]
    (answer,) = sections[2]["answers"]
    assert answer["paragraphs"] == ["No"]


def test_a_second_version_says_why_and_the_first_stays_as_it_was(cast: Cast) -> None:
    request = a_countersigned_recall(cast)
    first = request.versions.get()
    before = read(first.pdf), first.content
    answers, because = {"analysis": "Theft, with threats."}, "The analysis was thin."
    save_section(request, "offence", answers, by=cast.officer, at=at("2017-05-15 19:00"), reopen_because=because)
    complete_part_a(request, why=because, by=cast.officer, at=at("2017-05-15 19:30"))
    second = request.versions.get(number=2)
    first = ReportVersion.objects.get(pk=first.pk)
    assert (read(first.pdf), first.content) == before
    assert (second.why, second.number) == (because, 2)
    assert "Theft, with threats." in every_text(second.content)
    assert second.sha256 != first.sha256


@pytest.mark.parametrize("chart", list(Chart))
def test_every_chart_makes_its_report(chart: Chart, reference: None, settings: LazySettings, tmp_path: Any) -> None:
    settings.MEDIA_ROOT = tmp_path
    request = a_completed_recall(a_cast(chart), chart=chart)
    assert RecallRequest.objects.get(pk=request.pk).versions.get().content["provider"] == str(request.sentence.provider)


def test_a_character_no_font_prints_is_named_and_nothing_is_complete(cast: Cast) -> None:
    request = an_agreed_recall(cast)
    a_typed_recall(cast, request)
    write_part_a(request, cast)
    save_section(request, "offence", {"analysis": "Threats \U0001f52a."}, by=cast.officer, at=at("2017-05-15 16:30"))
    with pytest.raises(Refused, match="cannot be printed"):
        complete_part_a(request, by=cast.officer, at=at("2017-05-15 17:00"))
    assert reload(request).state == RecallState.INITIATED
    assert not ReportVersion.objects.exists()


def test_a_report_that_lacks_anything_is_not_complete_and_every_gap_is_told(cast: Cast) -> None:
    request = an_agreed_recall(cast)
    a_typed_recall(cast, request)
    with pytest.raises(Refused) as refused:
        complete_part_a(request, by=cast.officer, at=at("2017-05-15 17:00"))
    said = [reason.text for reason in refused.value.decision.reasons]
    assert "Section 9, Local police contact: Enter the name of the police contact." in said
    lacking = {reason.field.partition(".")[0] for reason in refused.value.decision.reasons}
    assert lacking == set(WRITTEN) - {"extended", "rosh"}
    assert reload(request).state == RecallState.INITIATED
    assert not ReportVersion.objects.exists()


@pytest.mark.parametrize("statement", ["UPDATE recall_reportversion SET why = 'x'", "DELETE FROM recall_reportversion"])
def test_the_database_refuses_to_change_a_version(statement: str, cast: Cast) -> None:
    version = a_completed_recall(cast).versions.get()
    with pytest.raises(DatabaseError, match="never changed"), transaction.atomic(), connection.cursor() as cursor:
        cursor.execute(statement)
    again = ReportVersion.objects.get()
    assert (again.pk, again.sha256, again.why) == (version.pk, version.sha256, "")
