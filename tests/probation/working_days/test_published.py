"""The bank holidays as GOV.UK publishes them."""

import holidays

from probation.working_days.published import published_calendar


def test_the_published_bank_holidays_are_those_of_england_on_every_weekday() -> None:
    calendar = published_calendar()
    england = holidays.country_holidays("GB", subdiv="ENG", years=range(calendar.first.year, calendar.last.year + 1))
    assert {day for day in calendar.holidays if day.weekday() < 5} == {day for day in england if day.weekday() < 5}


def test_whole_years_are_known_from_before_the_inspected_world() -> None:
    calendar = published_calendar()
    assert (calendar.first.year, calendar.first.month, calendar.first.day) == (2012, 1, 1)
    assert (calendar.last.month, calendar.last.day) == (12, 31)
