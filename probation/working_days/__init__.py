"""Working days of England and Wales: pure date arithmetic with its working shown."""

from .calendar import (
    LONDON,
    Calendar,
    Count,
    CountMode,
    OutsideCalendar,
    Skipped,
    end_of_day,
    london_date,
    start_of_day,
)

__all__ = [
    "LONDON",
    "Calendar",
    "Count",
    "CountMode",
    "OutsideCalendar",
    "Skipped",
    "end_of_day",
    "london_date",
    "start_of_day",
]
