"""The dossier for the Parole Board: what is in it, the report on risk, the representations (recall.md P17)."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime
from typing import Any

from enforcement.queries.documents.letterhead import full_name
from probation.documents.paper import Paper
from probation.govuk.house_style import day
from probation.working_days import london_date
from recall.models import Referral, Representation
from recall.queries.part_a.paper import TEMPLATE
from recall.vocabulary.custody import PaperKind, ReferralBecause, RepresentationsBy

from .part_b import asks_of_fixed_term
from .report_paper import report_section

SECTION = dict[str, Any]
ENCLOSED = (PaperKind.DOSSIER, PaperKind.REASONS, PaperKind.PARTS_1_TO_3, PaperKind.PART_B, PaperKind.PART_C)
NOT_COME = "The report of the responsible officer has not come."
NONE_MADE = "No representations were made."


def board_paper(referral: Referral, *, at: datetime) -> Paper:
    """Every word of it. Three queries."""
    request, on = referral.request, london_date(at)
    return Paper(
        TEMPLATE,
        {
            "language": "en",
            "title": "Dossier for the Parole Board",
            "provider": "Public Protection Casework Section",
            "reference": f"{request.crn}, referred {day(on)}",
            "dated": on.isoformat(),
            "page": "Page {page} of {pages}",
            "details": [
                ["Name", full_name(request.person)],
                ["CRN", request.crn],
                ["Prison number", request.person.prison_number or "Not known"],
                ["Referred on", day(on)],
                ["Because", ReferralBecause.label_of(referral.because)],
            ],
            "sections": [
                _contents(referral),
                _report(referral, at=at),
                _representations(referral),
            ],
        },
    )


def _section(number: int, code: str, title: str, note: str, answers: list[dict[str, Any]]) -> SECTION:
    return {"number": number, "code": code, "title": title, "note": note, "answers": answers}


def _answer(label: str, *paragraphs: str, items: list[str] | None = None) -> dict[str, Any]:
    return {"label": label, "paragraphs": list(paragraphs), "items": items or [], "head": [], "rows": []}


def _contents(referral: Referral) -> SECTION:
    revocation = referral.request.revocation
    order = f"Revocation order and arrest warrant of {day(revocation.revoked_on)} ({revocation.code})"
    return _section(
        1, "contents", "What goes to the Board", "", [_answer("Enclosed", items=[order, *_enclosed(referral)])]
    )


def _enclosed(referral: Referral) -> Iterator[str]:
    """The latest version of each paper that is enclosed, with the code it is checked by."""
    papers = {paper.kind: paper for paper in referral.request.papers.filter(kind__in=ENCLOSED).order_by("number")}
    for kind in ENCLOSED:
        if kind in papers:
            yield f"{papers[kind]} ({papers[kind].code})"


def _report(referral: Referral, *, at: datetime) -> SECTION:
    if referral.report is None:
        return _section(2, "report", "Report on risk", NOT_COME, [])
    report = referral.report
    return report_section(report, report.answers, fixed_term=asks_of_fixed_term(report), number=2, at=at)


def _representations(referral: Referral) -> SECTION:
    made = [_made(row) for row in referral.request.representations.all()]
    return _section(3, "representations", "Representations", "" if made else NONE_MADE, made)


def _made(row: Representation) -> dict[str, Any]:
    late = ", out of time" if row.late else ""
    label = f"{RepresentationsBy.label_of(row.made_by)}, received {day(row.received_on)}{late}"
    return _answer(label, *(line.strip() for line in row.text.splitlines() if line.strip()))
