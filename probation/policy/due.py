"""When something falls due: the date, the instant, the rule that says so and the working.

A deadline in days is a ``Rule`` whose versions take ``CountFrom`` and return a ``Count``. A deadline in elapsed hours
is one whose versions take ``HoursFrom`` and return a ``timedelta``: weekends, nights and bank holidays all count.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from typing import Any

from probation.working_days import Calendar, Count, CountMode, Skipped, end_of_day, london_date, start_of_day

from .citation import Citation
from .rule import Rule, Version
from .settings import ProviderPolicy


@dataclass(frozen=True)
class CountFrom:
    """What a deadline counts from: a day, the bank holidays known, and the provider's settings.

    ``aware_on`` is the day the provider learned of a failure, for the rule that may take it into account.
    """

    start: date
    calendar: Calendar
    settings: ProviderPolicy
    aware_on: date | None = None

    def working_days(self, days: int) -> Count:
        """The ``days``-th working day after the start. The start itself is never counted."""
        return self.calendar.count(self.start, days)

    def policy_days(self, days: int) -> Count:
        """The ``days``-th working day, the start counted or not as the provider has it (``count_mode``)."""
        return self.calendar.count(self.start, days, CountMode(self.settings.count_mode))

    def calendar_days(self, days: int) -> Count:
        """The day ``days`` calendar days after the start."""
        return Count(self.start, self.start + timedelta(days=days))


@dataclass(frozen=True)
class HoursFrom:
    """What a deadline in elapsed hours runs from: an aware instant, and the provider's settings."""

    start: datetime
    settings: ProviderPolicy


@dataclass(frozen=True)
class Due:
    """A deadline. "By" a day includes that day: ``at`` is the first instant after it in London.

    Of a deadline in hours ``at`` is the exact instant in UTC, ``on`` and ``start`` are dates in London, and no days are
    counted.
    """

    on: date
    at: datetime
    rule: str
    version: str
    cites: tuple[Citation, ...]
    counted: tuple[date, ...]
    skipped: tuple[Skipped, ...]
    start: date

    @classmethod
    def from_count(cls, count: Count, rule: str, version: Version[Any]) -> Due:
        """The deadline a version of a rule sets by its count."""
        return cls(
            on=count.due_on,
            at=end_of_day(count.due_on),
            rule=rule,
            version=version.name,
            cites=version.cites,
            counted=count.counted,
            skipped=count.skipped,
            start=count.start,
        )

    @property
    def citation(self) -> str:
        """Where the deadline stands written, in one line."""
        return "; ".join(str(cite) for cite in self.cites)


def due(rule: Rule[CountFrom], facts: CountFrom) -> Due:
    """The deadline by the version in force on the day counted from. Raises NotInForce and OutsideCalendar."""
    count, version = rule.answer(facts, on=facts.start)
    return Due.from_count(count, rule.name, version)


def due_in_hours(rule: Rule[HoursFrom], facts: HoursFrom) -> Due:
    """The deadline by the version in force on the London day the hours run from. Raises NotInForce.

    The hours are elapsed ones, so a day on which the clocks change has 23 or 25 of them.
    """
    started_on = london_date(facts.start)
    length, version = rule.answer(facts, on=started_on)
    at = facts.start.astimezone(UTC) + length
    return Due(
        on=london_date(at),
        at=at,
        rule=rule.name,
        version=version.name,
        cites=version.cites,
        counted=(),
        skipped=(),
        start=started_on,
    )


def late_by(deadline: Due, done_on: date, calendar: Calendar) -> int:
    """Whole working days late; 0 when done by the due date. Raises OutsideCalendar."""
    return calendar.late_by(deadline.on, done_on)


def amber_at(deadline: Due, calendar: Calendar) -> datetime:
    """When a running clock turns amber: midnight at the start of the last working day before it falls due.

    So the sixth-working-day decision is amber from the start of the fifth. A clock so short that no whole working
    day lies between its start and its due date is amber for the due date alone.
    """
    before = calendar.working_day_before(deadline.on)
    return start_of_day(before if before > deadline.start else deadline.on)
