"""A paper for a court: the same words on the paper and on the page, its tables tagged, signed and sworn."""

import re
import zlib
from datetime import date
from html import unescape
from typing import Any

import pytest
from django.template.loader import render_to_string

from probation.documents.court_paper import CourtPaperData
from probation.documents.paper import Paper, paper_of
from probation.documents.rendering import Unprintable, preview_pages
from probation.documents.wording import Facts, Phrase

ASKED: Facts = {"what": Phrase("asked", "hours", {"name": "Unpaid work", "hours": "80"})}
FAILURE: Facts = {
    "when": date(2017, 4, 12),
    "person_name": "Siân Llŷr",
    "failed": Phrase("person-failed", "AFTA"),
    "instruction": "Told to attend the site at 9am.",
    "under": Phrase(
        "person-under", "requirement", {"sentence": Phrase("sentence", "community-order"), "name": "Unpaid work"}
    ),
}


def an_information(*, sworn: bool = False, **facts: Any) -> Paper:
    usual: dict[str, Any] = {
        "person_name": "Siân Llŷr",
        "born_on": date(1990, 1, 2),
        "address": "2 Example Lane, Hanley",
        "signatory": "Nia Example",
        "organisation": "NPS Midlands",
        "subject_to": Phrase(
            "subject-to",
            "community-order",
            {"made_on": date(2017, 1, 3), "made_by": "Example Court", "offence": "Theft"},
        ),
        "ends_on": date(2018, 1, 2),
        "requirements": (ASKED,),
        "failures": (FAILURE,),
        "laid_under": Phrase("laid-under", "community-order"),
        "process": Phrase("process", "warrant" if sworn else "summons"),
        "sworn": sworn,
    }
    return paper_of(
        CourtPaperData(
            paper="information",
            provider="NPS Midlands",
            team="Birmingham",
            phone="01632 960 100",
            dated=date(2017, 4, 28),
            reference="X123456",
            court="Example Magistrates’ Court",
            signed=("Nia Example", "NPS Midlands"),
            facts={**usual, **facts},
            sworn=sworn,
        )
    )


def a_statement(contacts: int) -> Paper:
    row = {
        "when": date(2017, 4, 12),
        "what": "Planned office visit",
        "where": "Hanley",
        "outcome": "Acceptable absence",
    }
    nothing: dict[str, Any] = dict.fromkeys(("requirements", "failures", "warnings", "evidence", "enquiries"), ())
    facts: dict[str, Any] = {
        **nothing,
        "person_name": "Siân Llŷr",
        "born_on": date(1990, 1, 2),
        "offence": "Theft",
        "sentence": Phrase("sentence", "community-order"),
        "made_on": date(2017, 1, 3),
        "made_by": "Example Court",
        "ends_on": date(2018, 1, 2),
        "officer": "Ana Example",
        "signatory": "Ana Example",
        "provider": "Example CRC",
        "dated": date(2017, 4, 28),
        "contacts": (row,) * contacts,
    }
    return paper_of(
        CourtPaperData(
            paper="statement",
            provider="Example CRC",
            team="Hanley",
            phone="",
            dated=date(2017, 4, 28),
            reference="X123456",
            court="",
            signed=("Ana Example",),
            facts=facts,
        )
    )


def structure(pdf: bytes) -> bytes:
    """Every object of the PDF, unpacked: the tags are among them."""
    streams = re.findall(rb"stream\r?\n(.*?)\r?\nendstream", pdf, re.DOTALL)
    return pdf + b"".join(_unpacked(stream) for stream in streams)


def _unpacked(stream: bytes) -> bytes:
    try:
        return zlib.decompress(stream)
    except zlib.error:
        return b""


def paragraphs(paper: Paper) -> list[str]:
    blocks = paper.words["blocks"]
    return [text for block in blocks for text in (block["text"], *block["items"]) if text]


def test_it_says_in_which_court_and_under_which_law() -> None:
    paper = an_information()
    assert paper.words["court"] == "In the Example Magistrates’ Court"
    said = paragraphs(paper)
    assert "Unpaid work: 80 hours" in said
    assert (
        "On 12 April 2017, Siân Llŷr did not attend. What was required: Told to attend the site at 9am. "
        "Requirement of the community order: Unpaid work."
    ) in said
    assert (
        "The information is laid under paragraph 7 of Schedule 8 to the Criminal Justice Act 2003. "
        "I ask the court to issue a summons."
    ) in said


def test_a_sworn_paper_has_a_place_for_whoever_takes_it() -> None:
    assert an_information().words["signatures"] == [["Signed", "Date"]]
    assert an_information(sworn=True).words["signatures"][1][0] == "Taken on oath before me"


def test_it_is_tagged_and_its_table_has_headers() -> None:
    pdf = structure(a_statement(3).pdf().pdf)
    assert b"/MarkInfo<</Marked true" in pdf
    assert b"<pdfuaid:part>1</pdfuaid:part>" in pdf
    for tag in (b"/Table", b"/TH", b"/TD", b"/H1"):
        assert tag in pdf


def test_a_long_log_runs_on_over_pages() -> None:
    paper = a_statement(120)
    assert len(preview_pages(paper.template, paper.words)) > 2


def test_the_page_says_every_word_of_the_paper() -> None:
    for paper in (an_information(sworn=True, address="1 <b>Lane</b> & Son"), a_statement(2)):
        page = unescape(render_to_string("documents/court.html", {"paper": paper.words}))
        cells = [cell for block in paper.words["blocks"] for row in (block["head"], *block["rows"]) for cell in row]
        labels = [label for labels in paper.words["signatures"] for label in labels]
        said = [*paragraphs(paper), *cells, *labels, paper.words["title"], *paper.words["signed"]]
        assert [text for text in said if text not in page] == []


def test_the_same_facts_make_the_same_bytes_and_others_make_others() -> None:
    assert an_information().pdf() == an_information().pdf()
    assert an_information().pdf().sha256 != an_information(address="Elsewhere").pdf().sha256


def test_what_no_font_can_print_is_refused() -> None:
    with pytest.raises(Unprintable):
        an_information(address="😀").pdf()
