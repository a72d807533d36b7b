"""The days of a story: those of the report as they are written, those of today's caseload counted from today."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, timedelta

from probation.working_days import LONDON, Calendar, start_of_day


def when(text: str) -> datetime:
    """``when("2017-04-12 14:30")``: a time of day in London."""
    return datetime.fromisoformat(text).replace(tzinfo=LONDON)


def at_time(day: date, time: str) -> datetime:
    """A time of day in London, such as 14:30, on a day."""
    return when(f"{day.isoformat()} {time}")


@dataclass(frozen=True)
class Days:
    """Days counted from the day the demonstration is loaded."""

    today: date
    calendar: Calendar

    @property
    def now(self) -> datetime:
        """The first instant of today: everything acted was acted before it, what is arranged comes after."""
        return start_of_day(self.today)

    def working(self, n: int) -> date:
        """The n-th working day before today (negative) or after it (positive); 0 is today, whatever day it is."""
        day, step = self.today, timedelta(days=1 if n > 0 else -1)
        for _ in range(abs(n)):
            day += step
            while not self.calendar.is_working_day(day):
                day += step
        return day

    def at(self, n: int, time: str) -> datetime:
        """A time on the n-th working day from today."""
        return at_time(self.working(n), time)

    def ago(self, days: int) -> date:
        """The working day so many calendar days ago, or the last before it."""
        return self.calendar.working_day_before(self.today - timedelta(days=days - 1))

    def before(self, day: date, n: int) -> date:
        """The n-th working day before a day."""
        for _ in range(n):
            day = self.calendar.working_day_before(day)
        return day

    def after(self, day: date, n: int) -> date:
        """The n-th working day after a day."""
        return self.calendar.count(day, n).due_on
