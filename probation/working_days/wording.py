"""How a day is written for people."""

from datetime import date


def day_in_words(day: date) -> str:
    """Write it as 14 January 2025."""
    return f"{day.day} {day:%B} {day.year}"


def short_day(day: date) -> str:
    """Write it as Fri 14 Apr."""
    return f"{day:%a} {day.day} {day:%b}"


def short_day_and_year(day: date) -> str:
    """Write it as Fri 14 Apr 2017."""
    return f"{short_day(day)} {day.year}"
