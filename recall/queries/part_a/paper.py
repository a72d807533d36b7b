"""A content of Part A on paper: the accessible PDF, and the Word document."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from io import BytesIO
from typing import Any

from docx import Document
from docx.document import Document as WordDocument
from docx.oxml import OxmlElement
from docx.oxml.ns import qn

from probation.documents.rendering import Rendered, render

TEMPLATE = "part_a.typ"


@dataclass(frozen=True)
class Word:
    """A Word document and the SHA-256 of its bytes, in hexadecimal."""

    docx: bytes
    sha256: str


def part_a_pdf(content: Mapping[str, Any]) -> Rendered:
    """PDF/UA-1; the same bytes for the same content. Raises Unprintable."""
    return render(TEMPLATE, content)


def part_a_word(content: Mapping[str, Any]) -> Word:
    """With headings, a title, a language, and tables whose head is marked as such."""
    document = Document()
    _properties(document, content)
    document.add_heading(content["title"], level=0)
    for label, value in content["details"]:
        document.add_paragraph(f"{label}: {value}")
    for section in content["sections"]:
        document.add_heading(f"{section['number']}. {section['title']}", level=1)
        if section["note"]:
            document.add_paragraph(section["note"])
        for answer in section["answers"]:
            _answer(document, answer)
    written = BytesIO()
    document.save(written)
    docx = written.getvalue()
    return Word(docx, hashlib.sha256(docx).hexdigest())


def _properties(document: WordDocument, content: Mapping[str, Any]) -> None:
    properties = document.core_properties
    properties.title, properties.author = content["title"], content["provider"]
    properties.subject, properties.language = content["reference"], "en-GB"
    properties.comments = date.fromisoformat(content["dated"]).isoformat()


def _answer(document: WordDocument, answer: Mapping[str, Any]) -> None:
    document.add_heading(answer["label"], level=2)
    for text in answer["paragraphs"]:
        document.add_paragraph(text)
    for item in answer["items"]:
        document.add_paragraph(item, style="List Bullet")
    if answer["rows"]:
        _table(document, answer["head"], answer["rows"])


def _table(document: WordDocument, head: list[str], rows: list[list[str]]) -> None:
    table = document.add_table(rows=1, cols=len(head))
    table.style = "Table Grid"
    for cell, text in zip(table.rows[0].cells, head, strict=True):
        cell.text = text
    marked = OxmlElement("w:tblHeader")
    marked.set(qn("w:val"), "true")
    table.rows[0]._tr.get_or_add_trPr().append(marked)
    for row in rows:
        for cell, text in zip(table.add_row().cells, row, strict=True):
            cell.text = text
