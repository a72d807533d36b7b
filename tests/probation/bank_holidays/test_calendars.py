"""The calendar as it was known at a time: how far it may be trusted."""

from datetime import date

import pytest

from probation.bank_holidays.calendars import calendar_known_at
from probation.bank_holidays.models import BankHoliday
from probation.working_days import OutsideCalendar
from tests.factories.times import at, day

pytestmark = pytest.mark.usefixtures("reference")


def test_two_years_beyond_this_one_are_known_whole() -> None:
    calendar = calendar_known_at(at("2017-04-12 10:00"))
    assert (calendar.first, calendar.last) == (day("2012-01-01"), day("2019-12-31"))
    assert calendar.why_not(day("2019-12-26")) == "Boxing Day"


def test_of_a_year_of_which_less_is_known_nothing_is_claimed_beyond_its_last_known_day() -> None:
    BankHoliday.objects.filter(date__gt=day("2019-05-27")).delete()
    calendar = calendar_known_at(at("2017-04-12 10:00"))
    assert calendar.last == date(2019, 5, 27)
    with pytest.raises(OutsideCalendar):
        calendar.count(day("2019-12-24"), 1)


def test_a_late_announcement_is_not_known_before_it_is_made() -> None:
    assert calendar_known_at(at("2022-09-09 23:59")).is_working_day(day("2022-09-19"))
    assert not calendar_known_at(at("2022-09-10 00:00")).is_working_day(day("2022-09-19"))
