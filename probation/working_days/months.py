"""Calendar months: adding them, and the last day of a period of them. Enforcement.md §2.5 and §5."""

import calendar
from datetime import date, timedelta


def add_months(day: date, months: int) -> date:
    """The same day of the month, ``months`` calendar months on; the month's last day where there is none.

    Raises ValueError beyond the last year a date can hold.
    """
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    if not date.min.year <= year <= date.max.year:
        raise ValueError(f"{months} months from {day.isoformat()} is outside the dates that can be written.")
    return date(year, month + 1, min(day.day, calendar.monthrange(year, month + 1)[1]))


def last_day_of_months(start: date, months: int) -> date:
    """The last day of a period of ``months`` calendar months beginning with ``start``.

    It is the day before the corresponding date; where the month has no corresponding date, its last day. So twelve
    months beginning with 29 February 2016 end on 28 February 2017, not on the 27th. Raises ValueError below one month.
    """
    if months < 1:
        raise ValueError("A period has at least one month.")
    corresponding = add_months(start, months)
    return corresponding - timedelta(days=1) if corresponding.day == start.day else corresponding
