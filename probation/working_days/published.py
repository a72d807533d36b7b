"""The England and Wales bank holidays as GOV.UK publishes them, from the copy inside ``govuk-bank-holidays``."""

from datetime import date
from functools import cache

from govuk_bank_holidays.bank_holidays import BankHolidays

from .calendar import Calendar


@cache
def published_calendar() -> Calendar:
    """The bundled calendar; needs no network and no database."""
    days = BankHolidays(use_cached_holidays=True).get_holidays(division=BankHolidays.ENGLAND_AND_WALES)
    holidays = {day["date"]: day["title"] for day in days}
    years = sorted({day.year for day in holidays})
    return Calendar(holidays, date(years[0], 1, 1), date(years[-1], 12, 31), version="govuk-bank-holidays")
