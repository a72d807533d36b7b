"""The bank holidays the clocks count with, by year."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from probation.bank_holidays.models import BankHoliday


@dataclass(frozen=True)
class HolidayYear:
    """The bank holidays of a year: day, name, and when it was announced."""

    year: int
    days: tuple[tuple[date, str, date], ...]


def bank_holiday_years() -> list[int]:
    """The years there are bank holidays for, the latest first. One query."""
    return [day.year for day in BankHoliday.objects.dates("date", "year", order="DESC")]


def bank_holidays_of(year: int) -> HolidayYear:
    """One year's. One query."""
    days: Iterable[tuple[date, str, date]] = BankHoliday.objects.filter(date__year=year).values_list(
        "date", "title", "announced_on"
    )
    return HolidayYear(year, tuple(days))
