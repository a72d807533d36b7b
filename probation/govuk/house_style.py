"""Dates, times and names as the service writes them. Pure; instants are shown in London time.

House style: GOV.UK style guide, and the MoJ probation style guide (features.md §3).
"""

from __future__ import annotations

from datetime import date, datetime, time
from zoneinfo import ZoneInfo

LONDON = ZoneInfo("Europe/London")


def day(value: date | datetime | None) -> str:
    """``14 January 2025``."""
    on = london_day(value)
    return f"{on.day} {on:%B %Y}" if on else ""


def weekday(value: date | datetime | None) -> str:
    """``Mon 24 April 2017``: the day something is due."""
    on = london_day(value)
    return f"{on:%a} {on.day} {on:%B %Y}" if on else ""


def short_day(value: date | datetime | None) -> str:
    """``Fri 14 Apr 2017``: counted and skipped days."""
    on = london_day(value)
    return f"{on:%a} {on.day} {on:%b %Y}" if on else ""


def table_day(value: date | datetime | None) -> str:
    """``14/4/2017``: in tables."""
    on = london_day(value)
    return f"{on.day}/{on.month}/{on.year}" if on else ""


def clock_time(value: time | datetime | None) -> str:
    """``2:30pm``, ``11am``, ``midday``, ``midnight``."""
    if value is None or value == "":
        return ""
    at = _in_london(value).time() if isinstance(value, datetime) else value
    if (at.hour, at.minute) in {(0, 0), (12, 0)}:
        return "midday" if at.hour else "midnight"
    minutes = f":{at.minute:02}" if at.minute else ""
    return f"{at.hour % 12 or 12}{minutes}{'pm' if at.hour >= 12 else 'am'}"


def day_and_time(value: datetime | None) -> str:
    """``14 January 2025 at 2:30pm``."""
    return f"{day(value)} at {clock_time(value)}" if value else ""


def london_day(value: date | datetime | None) -> date | None:
    """The calendar day in London; ``None`` for nothing, so that a template may write it straight out."""
    if not value:
        return None
    return _in_london(value).date() if isinstance(value, datetime) else value


def _in_london(value: datetime) -> datetime:
    return value.astimezone(LONDON) if value.tzinfo else value
