"""Working days in England and Wales: Monday to Friday, not a bank holiday there.

Enforcement.md §5. Day 0 is the date counted from, whatever day it is; the count is exclusive unless a provider's
setting says otherwise. A calendar knows the span it is sure of and refuses to count outside it: a wrong date here
sends a person to prison.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta
from enum import StrEnum
from zoneinfo import ZoneInfo

from .wording import day_in_words

LONDON = ZoneInfo("Europe/London")
ONE_DAY = timedelta(days=1)


class CountMode(StrEnum):
    """Whether the first day itself may be counted as day 1 (some staff do; enforcement.md §5)."""

    EXCLUSIVE = "exclusive"
    INCLUSIVE = "inclusive"


class OutsideCalendar(Exception):
    """A date for which the bank holidays are not known."""

    def __init__(self, day: date, first: date, last: date) -> None:
        self.day, self.first, self.last = day, first, last
        super().__init__(
            f"Bank holidays are known from {first.isoformat()} to {last.isoformat()}; {day.isoformat()} is outside."
        )

    @property
    def in_words(self) -> str:
        """For a page: what cannot be counted, and until when it can."""
        if self.day > self.last:
            known = f"Bank holidays are known only until {day_in_words(self.last)}"
        else:
            known = f"Bank holidays are known only from {day_in_words(self.first)}"
        return f"{known}, so working days cannot be counted at {day_in_words(self.day)}."


@dataclass(frozen=True)
class Skipped:
    """A day passed over in a count, and why: "Saturday", "Good Friday"."""

    day: date
    reason: str


@dataclass(frozen=True)
class Count:
    """A count of days with its working: the working days counted and the days passed over, in order.

    A count of calendar days has no working: nothing is passed over.
    """

    start: date
    due_on: date
    counted: tuple[date, ...] = ()
    skipped: tuple[Skipped, ...] = ()


@dataclass(frozen=True)
class Calendar:
    """The bank holidays known to whoever counts, over the span they are known for."""

    holidays: Mapping[date, str]
    first: date
    last: date
    version: str = field(default="", compare=False)

    def why_not(self, day: date) -> str:
        """Why a day is not a working day; an empty string when it is one. Raises OutsideCalendar."""
        self._check(day)
        if day in self.holidays:
            return self.holidays[day]
        return day.strftime("%A") if day.weekday() >= 5 else ""

    def is_working_day(self, day: date) -> bool:
        return not self.why_not(day)

    def count(self, start: date, days: int, mode: CountMode = CountMode.EXCLUSIVE) -> Count:
        """The ``days``-th working day after ``start`` (or, inclusive, with ``start`` counted where it is one).

        No days: ``start`` itself, whatever day it is. Raises OutsideCalendar, and ValueError for fewer than none.
        """
        if days < 0:
            raise ValueError("A count goes forward.")
        self._check(start)
        day = start if mode == CountMode.EXCLUSIVE else start - ONE_DAY
        counted: list[date] = []
        skipped: list[Skipped] = []
        while len(counted) < days:
            day += ONE_DAY
            if reason := self.why_not(day):
                skipped.append(Skipped(day, reason))
            else:
                counted.append(day)
        return Count(start, day if days else start, tuple(counted), tuple(skipped))

    def working_days_between(self, earlier: date, later: date) -> int:
        """Working days after ``earlier`` up to and including ``later``; 0 when ``later`` is not after it."""
        span = (later - earlier).days
        return sum(self.is_working_day(earlier + timedelta(days=n)) for n in range(1, span + 1))

    def working_day_before(self, day: date) -> date:
        """The last working day before a day. Raises OutsideCalendar."""
        day -= ONE_DAY
        while self.why_not(day):
            day -= ONE_DAY
        return day

    def late_by(self, due_on: date, done_on: date) -> int:
        """Whole working days late; 0 if done on or before the due date."""
        return self.working_days_between(due_on, done_on)

    def _check(self, day: date) -> None:
        if not self.first <= day <= self.last:
            raise OutsideCalendar(day, self.first, self.last)


def end_of_day(day: date) -> datetime:
    """The first instant after a day in London: whatever happens before it was done by that day."""
    return datetime.combine(day + ONE_DAY, time.min, LONDON)


def start_of_day(day: date) -> datetime:
    """Midnight in London at the start of a day."""
    return datetime.combine(day, time.min, LONDON)


def london_date(at: datetime) -> date:
    """The date in London of an instant."""
    return at.astimezone(LONDON).date()
