"""Part B and Part C as they are printed, for PPCS, the person and the Parole Board."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from enforcement.queries.documents.letterhead import full_name
from probation.accounts.models import User
from probation.documents.paper import Paper
from probation.govuk.house_style import clock_time, day
from probation.working_days import london_date
from recall.models import RiskReport
from recall.policy.part_a import Context
from recall.policy.part_b import questions_of
from recall.queries.part_a.content import shown_answers
from recall.queries.part_a.paper import TEMPLATE

from .part_b import ReportNow


def report_paper(now: ReportNow, *, by: User, at: datetime) -> Paper:
    """Every word of it. The reason for its lateness is told to PPCS, and is not printed."""
    report = now.report
    request = report.request
    return Paper(
        TEMPLATE,
        {
            "language": "en",
            "title": f"{report.get_kind_display()}: risk management report",
            "provider": str(request.sentence.provider),
            "reference": f"{request.crn}, {report.get_kind_display()} {report.number}",
            "dated": london_date(at).isoformat(),
            "page": "Page {page} of {pages}",
            "details": [
                ["Name", full_name(request.person)],
                ["CRN", request.crn],
                ["Asked for", day(report.asked_at)],
                ["Due", day(report.due_on)],
                ["Sent", f"{day(at)} at {clock_time(at)}"],
                ["Written by", str(by)],
            ],
            "sections": [report_section(report, now.answers, fixed_term=now.fixed_term, number=1, at=at)],
        },
    )


def report_section(
    report: RiskReport, answers: dict[str, Any], *, fixed_term: bool, number: int, at: datetime
) -> dict[str, Any]:
    """Its answers in words, as a numbered section of a paper."""
    section = questions_of(report.kind, fixed_term=fixed_term)
    context = Context(on=london_date(at), report={section.code: answers})
    return {
        "number": number,
        "code": section.code,
        "title": section.title,
        "note": "",
        "answers": list(shown_answers(section, context)),
    }
