"""The signatures on a version as a paper of their own: a version is never changed, so they are not put into it."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime
from typing import Any

from probation.documents.rendering import Rendered
from probation.govuk.house_style import day_and_time
from probation.working_days import london_date
from recall.models import ReportVersion, Signature
from recall.policy.part_a.people import LINE_MANAGER, SENIOR_MANAGER
from recall.policy.part_a.question import Section
from recall.vocabulary import Signer, Statement

from .paper import part_a_pdf

NOT_SIGNED = "Not signed."
BOXES: tuple[tuple[Section, Signer], ...] = (
    (LINE_MANAGER, Signer.LINE_MANAGER),
    (SENIOR_MANAGER, Signer.SENIOR_MANAGER),
)


def signature_sheet(version: ReportVersion, *, at: datetime) -> Rendered:
    """Sections 27 and 28 of the form as they stand: who signed this version, and its fingerprints.

    Raises Unprintable where a signer's words cannot be printed.
    """
    return part_a_pdf(sheet_content(version, at=at))


def sheet_content(version: ReportVersion, *, at: datetime) -> dict[str, Any]:
    """Every word of the sheet, in the shape of a content of Part A. One query."""
    live = list(version.signatures.filter(voided_at__isnull=True).select_related("signed_by").order_by("signed_at"))
    content: dict[str, Any] = version.content
    return {
        **{name: content[name] for name in ("language", "edition", "provider", "reference", "page")},
        "title": "Request for recall: Part A, signatures",
        "dated": london_date(at).isoformat(),
        "details": [
            *content["details"],
            ["As it stood", day_and_time(at)],
            ["Content, SHA-256", version.sha256],
            ["PDF, SHA-256", version.pdf_sha256],
            ["Word document, SHA-256", version.docx_sha256],
        ],
        "sections": [_box(section, [row for row in live if row.signer == signer]) for section, signer in BOXES],
    }


def _box(section: Section, signed: Iterable[Signature]) -> dict[str, Any]:
    answers = [answer for row in signed for answer in _signature(row)]
    note = "" if answers else NOT_SIGNED
    return {"number": section.number, "code": section.code, "title": section.title, "note": note, "answers": answers}


def _signature(row: Signature) -> list[dict[str, Any]]:
    empty: dict[str, Any] = {"paragraphs": [], "items": [], "head": [], "rows": []}
    who = [str(row.signed_by), *filter(None, (row.signed_by.email, row.phone)), day_and_time(row.signed_at)]
    return [
        {**empty, "label": "Signed", "paragraphs": who},
        {**empty, "label": "Confirmed", "items": list(map(Statement.label_of, row.statements))},
        {**empty, "label": "In their own words", "paragraphs": row.comment.splitlines()},
    ]
