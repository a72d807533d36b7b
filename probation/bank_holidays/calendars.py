"""The calendar as it was known at a time."""

from __future__ import annotations

from collections.abc import Collection
from datetime import date, datetime

from probation.working_days import Calendar, london_date

from .models import BankHoliday

EVERY_YEAR = 8
"""New Year's Day, Good Friday, Easter Monday, two in May, the one in August, Christmas Day and Boxing Day."""


def calendar_known_at(at: datetime) -> Calendar:
    """The calendar as announced by the day of ``at``: what an officer acting then could count with. One query.

    It reaches to the end of the last year known whole; a year of which less is known ends with its last known day.
    """
    today = london_date(at)
    rows = BankHoliday.objects.values_list("date", "title", "announced_on")
    days = {day: title for day, title, announced_on in rows if announced_on <= today}
    if not days:
        raise LookupError("There are no bank holidays in the database: run “manage.py load_reference”.")
    version = f"{len(days)} days known on {today.isoformat()}"
    return Calendar(days, date(min(days).year, 1, 1), _known_until(days), version=version)


def _known_until(days: Collection[date]) -> date:
    last = max(days)
    is_whole = sum(day.year == last.year for day in days) >= EVERY_YEAR
    return date(last.year, 12, 31) if is_whole else last
