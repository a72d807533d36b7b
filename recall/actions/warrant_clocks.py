"""The clocks of a person unlawfully at large: reviews, notice deemed given, the wanted record to be cancelled."""

from __future__ import annotations

from datetime import date, datetime

from enforcement.queries.facts import reckoning
from probation.clocks.changes import Start
from probation.working_days import london_date
from recall import deadlines, ladders
from recall.models import RecallRequest

from .clocks import start
from .telling import each_time


def review_clock(request: RecallRequest, *, at: datetime, next_on: date | None = None) -> Start:
    """The next review of a person unlawfully at large: on the day set, or as many calendar days on as the setting."""
    counts = reckoning(request.sentence, at)
    due = deadlines.at_large_review_due(
        from_on=london_date(at), next_on=next_on, calendar=counts.calendar, settings=counts.settings
    )
    return start(request, ladders.AT_LARGE_REVIEW, due, counts, part=each_time("at-large-review", at))


def deemed_clock(request: RecallRequest, *, failed_on: date, at: datetime) -> Start:
    """From the last instruction to keep in touch that failed: notice is deemed given six months on."""
    counts = reckoning(request.sentence, at)
    due = deadlines.deemed_notified_on(last_contact_on=failed_on, calendar=counts.calendar, settings=counts.settings)
    return start(request, ladders.DEEMED, due, counts, part=each_time("deemed", at))


def cancellation_clock(request: RecallRequest, *, at: datetime) -> Start:
    """From the moment the return, or the end of the recall, is known: the wanted record is cancelled at once."""
    counts = reckoning(request.sentence, at)
    due = deadlines.cancellation_due(known_on=london_date(at), calendar=counts.calendar, settings=counts.settings)
    return start(request, ladders.WARRANT_CANCELLED, due, counts)
