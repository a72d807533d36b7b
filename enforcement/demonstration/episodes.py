"""Stretches of a story that many cases share: seen as planned, missed and judged, warned."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime, timedelta
from itertools import cycle

from cases.models import Requirement
from cases.vocabulary import Outcome
from enforcement.models import Failure, Warning
from enforcement.vocabulary import EnquiryMethod, EvidenceKind
from probation.working_days import london_date

from .appointments import OFFICE, WRITTEN_AFTER, arrange, attended, misses
from .case import Case
from .days import Days, at_time
from .judging import asks, finds_no_excuse, hears
from .letters import warns, writes_with_next_appointment
from .stage import Acting

USUAL_NOTES = (
    "On time. Talked through the week, housing and money.",
    "Engaged well. Worked on the triggers set out in the plan.",
    "On time. Reviewed the plan and agreed the next steps.",
    "Arrived a few minutes late and apologised. Session completed.",
)


def is_seen(
    case: Case,
    on: Sequence[date],
    time: str = "10:00",
    *,
    at: datetime,
    type: str = OFFICE,
    notes: Sequence[str] = USUAL_NOTES,
    under: Requirement | None = None,
) -> Acting[datetime]:
    """Seen on those of these days that are still to come, each appointment made at the one before.

    Returns the time of the last act.
    """
    to_come = [day for day in on if day > london_date(at)]
    for day, text in zip(to_come, cycle(notes), strict=False):
        contact = arrange(case, at_time(day, time), type=type, under=under, at=at)
        at = yield contact.starts_at + WRITTEN_AFTER
        attended(contact, text, at=at)
    return at


def misses_one(
    case: Case,
    on: date,
    time: str = "10:00",
    *,
    at: datetime,
    type: str = OFFICE,
    outcome: str = Outcome.AFTA,
    said: str = "Did not attend and did not call.",
    under: Requirement | None = None,
) -> Acting[Failure]:
    """An appointment made now and missed, or what else happened at it, written down the same day."""
    contact = arrange(case, at_time(on, time), type=type, under=under, at=at)
    at = yield contact.starts_at + WRITTEN_AFTER
    return misses(contact, outcome=Outcome(outcome), said=said, at=at)


def is_asked_after(case: Case, failure: Failure, days: Days, *, letter: bool = True) -> Acting[datetime]:
    """A call the same afternoon and a text the next working day, neither answered; a letter that day unless said."""
    at = yield failure.state_changed_at + timedelta(hours=2)
    asks(case, failure, EnquiryMethod.PHONE, "No answer. Message left to call back today.", at=at)
    at = yield at_time(days.after(failure.occurred_on, 1), "09:35")
    asks(case, failure, EnquiryMethod.TEXT, "Text sent asking why, and with the next appointment. No reply.", at=at)
    if letter:
        writes_with_next_appointment(case, failure, at=at)
    return at


def says_there_was_no_reason(case: Case, failure: Failure, days: Days, *, on: date | None = None) -> Acting[datetime]:
    """They answer, on the second working day unless said, with no reason worth the name."""
    at = yield at_time(on or days.after(failure.occurred_on, 2), "14:10")
    text = "Called back. Says they forgot and had no other reason."
    hears(case, failure, EvidenceKind.ACCOUNT, text, at=at)
    return at


def is_found_without_excuse(
    case: Case, failure: Failure, days: Days, reason: str = "No reason given in the time allowed.", *, wd: int = 6
) -> Acting[datetime]:
    """Found without a reasonable excuse, on the sixth working day unless said."""
    at = yield at_time(days.after(failure.occurred_on, wd), "11:25")
    finds_no_excuse(case, failure, reason, at=at)
    return at


def is_warned(case: Case, on: date, days: Days, *, at: datetime) -> Acting[Warning]:
    """Missed on a day, asked after, found without excuse on the sixth working day, and warned."""
    failure = yield from misses_one(case, on, at=at)
    yield from is_asked_after(case, failure, days)
    at = yield from is_found_without_excuse(case, failure, days)
    return (yield from warns(case, failure, at=at + timedelta(minutes=30)))


def last_act(warning: Warning) -> datetime:
    """When a warning was given; the story goes on from there."""
    return Warning.objects.get(pk=warning.pk).state_changed_at


def every(days: Days, interval: int, *, first: date, until: date) -> list[date]:
    """Working days at an interval of calendar days, from the first, before a day."""
    dates = []
    day = first
    while day < until:
        dates.append(days.after(day - timedelta(days=1), 1))
        day += timedelta(days=interval)
    return [day for day in dates if day < until]
