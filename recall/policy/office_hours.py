"""When PPCS is in its office: outside it, an emergency goes to the officer on duty (recall.md §1, PPCS_OOH). Pure."""

from __future__ import annotations

from datetime import datetime, time

from probation.working_days import LONDON, Calendar

OPENS, CLOSES = time(9), time(17)
"""Domain reference: recall, §1 [D]: the sources name no hours; those of an office are taken."""


def in_office(at: datetime, calendar: Calendar) -> bool:
    """On a working day, from 9am until 5pm in London."""
    there = at.astimezone(LONDON)
    return calendar.is_working_day(there.date()) and OPENS <= there.time() < CLOSES
