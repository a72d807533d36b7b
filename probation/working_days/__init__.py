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
from .months import add_months, last_day_of_months
from .terms import Term, parse_terms
from .wording import day_in_words, short_day, short_day_and_year

__all__ = [
    "LONDON",
    "Calendar",
    "Count",
    "CountMode",
    "OutsideCalendar",
    "Skipped",
    "Term",
    "add_months",
    "day_in_words",
    "end_of_day",
    "last_day_of_months",
    "london_date",
    "parse_terms",
    "short_day",
    "short_day_and_year",
    "start_of_day",
]
