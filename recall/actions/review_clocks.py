"""The clocks of review: Part B and Part C, the referral to the Parole Board, the review within the year."""

from __future__ import annotations

from datetime import datetime

from enforcement.queries.facts import reckoning
from probation.clocks.changes import Start
from probation.policy import Due
from recall import ladders
from recall.deadlines.review import fixed_term_part_b
from recall.models import RecallRequest, RiskReport

from .clocks import start


def report_clock(report: RiskReport, due: Due, *, at: datetime) -> Start:
    """Of Part B or C: each report has its own, for another may be asked of the same recall."""
    request = report.request
    kind = ladders.PART_B_FIXED_TERM if due.rule == fixed_term_part_b.name else ladders.PART_B
    return start(request, kind, due, reckoning(request.sentence, at), part=f"report-{report.number}")


def review_clock(request: RecallRequest, due: Due, *, at: datetime) -> Start:
    """From the Board's determination: referred again by the anniversary; each determination has its own."""
    counts = reckoning(request.sentence, at)
    return start(request, ladders.ANNUAL_REVIEW, due, counts, part=f"review-{due.start.isoformat()}")
