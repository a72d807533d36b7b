"""The clocks of review: Part B and Part C, the referral to the Parole Board, the review within the year."""

from __future__ import annotations

from datetime import date, datetime

from cases.models import Clock
from enforcement.queries.facts import reckoning
from probation.clocks.changes import Start
from probation.policy import Due
from recall import deadlines, ladders
from recall.deadlines.review import fixed_term_part_b
from recall.models import RecallRequest, RiskReport

from .clocks import subject


def report_clock(report: RiskReport, due: Due, *, at: datetime) -> Start:
    """Of Part B or C: each report has its own, for another may be asked of the same recall."""
    request = report.request
    kind = ladders.PART_B_FIXED_TERM if due.rule == fixed_term_part_b.name else ladders.PART_B
    belongs_to = {"person": request.person, "sentence": request.sentence}
    calendar = reckoning(request.sentence, at).calendar
    return Start(Clock, kind, subject(request, f"report-{report.number}"), due, calendar, belongs_to)


def review_clock(
    request: RecallRequest, *, determined_on: date, sentence_expires_on: date | None, at: datetime
) -> Start | None:
    """From the Board's determination: referred again by the anniversary. None where the sentence ends before."""
    counts = reckoning(request.sentence, at)
    due = deadlines.annual_review_due(
        determined_on=determined_on,
        sentence_expires_on=sentence_expires_on,
        calendar=counts.calendar,
        settings=counts.settings,
    )
    if due is None:
        return None
    belongs_to = {"person": request.person, "sentence": request.sentence}
    about = subject(request, f"review-{determined_on.isoformat()}")
    return Start(Clock, ladders.ANNUAL_REVIEW, about, due, counts.calendar, belongs_to)
