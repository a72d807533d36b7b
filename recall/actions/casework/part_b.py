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

    Where Part B is asked for already it is that one, with the clock it has; but where a fixed term was upgraded
    meanwhile, with the longer one of a standard recall. Part C takes the place of a report that did not come before the
    Board decided: what was written of it stays. Raises NotAdmitted.
    """
    open_report = request.risk_reports.filter(sent_at__isnull=True).first()
    if open_report is not None:
        open_report.request = request
        if kind == RiskReportKind.PART_B:
            return _for_standard(open_report, due, by=by, at=at)
    report = open_report or RiskReport(request_id=request.pk)
    report.request = request
    latest = request.risk_reports.last()
    number = latest.number + 1 if latest else 1
    text = f"{kind.label} is due by {day_in_words(due.on)}: say whether release is recommended."
    told = tell(request, f"report-asked/{number}", text, Hears.OFFICER, Hears.MANAGERS)
    asked: RiskReport = record(
        report,
        verb="ask",
        permission=may.ask_report,
        by=by,
        at=at,
        crn=request.crn,
        why="The Parole Board decided before the report came." if open_report else "",
        changes={"kind": kind, "number": number, "asked_at": at, "due_on": due.on},
        then=[told],
    )
    report_clock(asked, due, at=at).apply(by=by, at=at)
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
