"""Part B, and Part C for a later review: PPCS asks probation for the report, and its clock runs (recall.md P15)."""

from __future__ import annotations

from datetime import datetime

from django.db import transaction

from probation.accounts.models import User
from probation.policy import Due
from probation.transitions import record
from probation.working_days import day_in_words
from recall import ladders
from recall.actions.clocks import stop
from recall.actions.review_clocks import report_clock
from recall.actions.telling import Hears, tell
from recall.deadlines.review import part_b
from recall.models import RecallRequest, RiskReport
from recall.permissions import review as may
from recall.vocabulary.custody import RiskReportKind


@transaction.atomic
def ask_part_b(
    request: RecallRequest, *, due: Due, kind: RiskReportKind = RiskReportKind.PART_B, by: User, at: datetime
) -> RiskReport:
    """The officer is told, and the clock of ``due`` starts. ``request``: locked.

    Where a report is asked for already it is that one, with the clock it has; but where a fixed term was upgraded
    meanwhile, with the longer one of a standard recall. Raises NotAdmitted.
    """
    open_report = request.risk_reports.filter(sent_at__isnull=True).first()
    if open_report is not None:
        open_report.request = request
        return _for_standard(open_report, due, by=by, at=at)
    report = RiskReport(
        request_id=request.pk, kind=kind, number=request.risk_reports.count() + 1, asked_at=at, due_on=due.on
    )
    report.request = request
    text = f"{kind.label} is due by {day_in_words(due.on)}: say whether release is recommended."
    asked: RiskReport = record(
        report,
        verb="ask",
        permission=may.ask_report,
        by=by,
        at=at,
        crn=request.crn,
        then=[
            report_clock(report, due, at=at),
            tell(request, f"report-asked/{report.number}", text, Hears.OFFICER, Hears.MANAGERS),
        ],
    )
    return asked


def _for_standard(report: RiskReport, due: Due, *, by: User, at: datetime) -> RiskReport:
    """Nobody loses time by an upgrade: the later of the two days holds."""
    request = report.request
    shorter = stop(request, "upgraded to standard", ladders.PART_B_FIXED_TERM)
    if due.rule != part_b.name or not shorter or due.on <= report.due_on:
        return report
    text = f"{report.get_kind_display()} is due by {day_in_words(due.on)} now that the recall is standard."
    moved: RiskReport = record(
        report,
        verb="put_off",
        permission=may.ask_report,
        by=by,
        at=at,
        crn=request.crn,
        changes={"due_on": due.on},
        then=[
            *shorter,
            report_clock(report, due, at=at),
            tell(request, f"report-put-off/{report.number}", text, Hears.OFFICER, Hears.MANAGERS),
        ],
    )
    return moved
