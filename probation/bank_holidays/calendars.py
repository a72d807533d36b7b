"""The calendar as it was known at a time."""

from __future__ import annotations

from datetime import date, datetime

from probation.working_days import Calendar, london_date

from .models import BankHoliday


def calendar_known_at(at: datetime) -> Calendar:
    """The calendar as announced by the day of ``at``: what an officer acting then could count with. One query."""
    today = london_date(at)
    rows = BankHoliday.objects.values_list("date", "title", "announced_on")
    days = {day: title for day, title, announced_on in rows if announced_on <= today}
    if not days:
        raise LookupError("There are no bank holidays in the database: run “manage.py load_reference”.")
    version = f"{len(days)} days known on {today.isoformat()}"
    return Calendar(days, date(min(days).year, 1, 1), date(max(days).year, 12, 31), version=version)
