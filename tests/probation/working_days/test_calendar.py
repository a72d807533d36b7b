"""Counting working days in England and Wales (enforcement.md §5)."""

from datetime import UTC, date, datetime, timedelta

import holidays
import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from probation.working_days import (
    Calendar,
    CountMode,
    OutsideCalendar,
    Skipped,
    end_of_day,
    london_date,
    start_of_day,
)
from probation.working_days.published import published_calendar

CALENDAR = published_calendar()
ENGLAND = holidays.country_holidays("GB", subdiv="ENG", years=range(2012, 2029))
DAYS = st.dates(date(2012, 1, 1), date(2028, 6, 30))
LENGTHS = st.integers(1, 100)


def counted_by_hand(start: date, days: int) -> date:
    """The function printed in enforcement.md §5, on another source of holidays."""
    day = start
    while days:
        day += timedelta(days=1)
        if day.weekday() < 5 and day not in ENGLAND:
            days -= 1
    return day


@given(DAYS, LENGTHS)
def test_the_count_agrees_with_another_source_of_holidays(start: date, days: int) -> None:
    assert CALENDAR.count(start, days).due_on == counted_by_hand(start, days)


@given(DAYS, LENGTHS)
def test_the_count_agrees_with_numpy(start: date, days: int) -> None:
    first_on_or_before = np.busday_offset(start, 0, roll="backward", holidays=list(ENGLAND))
    expected = np.busday_offset(first_on_or_before, days, holidays=list(ENGLAND)).astype(date)
    assert CALENDAR.count(start, days).due_on == expected


@given(DAYS, LENGTHS, st.sampled_from(CountMode))
def test_every_day_up_to_the_due_date_is_either_counted_or_skipped_with_a_reason(
    start: date, days: int, mode: CountMode
) -> None:
    count = CALENDAR.count(start, days, mode)
    first = start if mode == CountMode.INCLUSIVE else start + timedelta(days=1)
    passed = sorted([*count.counted, *(skipped.day for skipped in count.skipped)])
    assert passed == [first + timedelta(days=n) for n in range((count.due_on - first).days + 1)]
    assert len(count.counted) == days
    assert count.counted[-1] == count.due_on
    assert all(skipped.reason for skipped in count.skipped)


@given(DAYS, LENGTHS)
def test_inclusive_is_one_day_shorter_on_a_working_day_and_the_same_on_another(start: date, days: int) -> None:
    inclusive = CALENDAR.count(start, days + 1, CountMode.INCLUSIVE).due_on
    exclusive = CALENDAR.count(start, days if CALENDAR.is_working_day(start) else days + 1).due_on
    assert inclusive == exclusive


@given(DAYS, LENGTHS)
def test_the_working_days_to_the_due_date_are_those_counted(start: date, days: int) -> None:
    assert CALENDAR.working_days_between(start, CALENDAR.count(start, days).due_on) == days


@pytest.mark.parametrize(
    ("day", "reason"),
    [
        ("2017-04-14", "Good Friday"),
        ("2017-04-17", "Easter Monday"),
        ("2017-04-15", "Saturday"),
        ("2016-12-27", "Christmas Day"),
        ("2017-01-02", "New Year’s Day"),
        ("2022-06-03", "Platinum Jubilee bank holiday"),
        ("2022-09-19", "Bank Holiday for the State Funeral of Queen Elizabeth II"),
    ],
)
def test_a_day_not_worked_says_why(day: str, reason: str) -> None:
    assert CALENDAR.why_not(date.fromisoformat(day)) == reason


@pytest.mark.parametrize(
    "day",
    ["2017-12-24", "2018-12-24", "2018-12-31", "2017-04-13", "2018-01-02", "2017-11-30", "2017-07-12", "2018-03-19"],
)
def test_eves_maundy_thursday_and_the_holidays_of_scotland_and_northern_ireland_are_not_holidays_here(
    day: str,
) -> None:
    on = date.fromisoformat(day)
    assert CALENDAR.why_not(on) == ("Sunday" if on.weekday() == 6 else "")


def test_a_count_shows_its_working_over_easter() -> None:
    count = CALENDAR.count(date(2017, 4, 12), 2)
    assert count.counted == (date(2017, 4, 13), date(2017, 4, 18))
    assert count.skipped == (
        Skipped(date(2017, 4, 14), "Good Friday"),
        Skipped(date(2017, 4, 15), "Saturday"),
        Skipped(date(2017, 4, 16), "Sunday"),
        Skipped(date(2017, 4, 17), "Easter Monday"),
    )


def test_a_count_of_no_days_is_the_day_itself_even_on_a_sunday() -> None:
    assert CALENDAR.count(date(2017, 4, 16), 0).due_on == date(2017, 4, 16)


def test_a_count_backwards_is_refused() -> None:
    with pytest.raises(ValueError, match="goes forward"):
        CALENDAR.count(date(2017, 4, 12), -1)


@pytest.mark.parametrize(
    ("start", "days"), [(date(2011, 12, 31), 1), (date(2028, 12, 28), 2), (date.max, 1), (date.min, 1), (date.max, 0)]
)
def test_a_count_beyond_the_known_holidays_is_refused(start: date, days: int) -> None:
    with pytest.raises(OutsideCalendar, match="known from 2012-01-01 to 2028-12-31"):
        CALENDAR.count(start, days)


@pytest.mark.parametrize(
    ("done_on", "late"),
    [("2017-04-24", 0), ("2017-04-25", 1), ("2017-04-29", 4), ("2017-05-01", 4), ("2017-05-02", 5), ("2017-04-03", 0)],
)
def test_lateness_is_counted_in_whole_working_days(done_on: str, late: int) -> None:
    assert CALENDAR.late_by(date(2017, 4, 24), date.fromisoformat(done_on)) == late


def test_a_holiday_added_later_moves_the_count() -> None:
    without = Calendar(
        {day: name for day, name in CALENDAR.holidays.items() if day != date(2022, 9, 19)},
        CALENDAR.first,
        CALENDAR.last,
    )
    assert without.count(date(2022, 9, 14), 6).due_on == date(2022, 9, 22)
    assert CALENDAR.count(date(2022, 9, 14), 6).due_on == date(2022, 9, 23)


@pytest.mark.parametrize(
    ("day", "before"), [("2017-04-18", "2017-04-13"), ("2017-04-24", "2017-04-21"), ("2017-04-21", "2017-04-20")]
)
def test_the_working_day_before(day: str, before: str) -> None:
    assert CALENDAR.working_day_before(date.fromisoformat(day)) == date.fromisoformat(before)


def test_a_day_ends_and_begins_at_midnight_in_london_in_summer_and_winter() -> None:
    assert end_of_day(date(2017, 6, 20)) == datetime(2017, 6, 20, 23, tzinfo=UTC)
    assert end_of_day(date(2017, 1, 4)) == datetime(2017, 1, 5, 0, tzinfo=UTC)
    assert start_of_day(date(2017, 6, 20)) == datetime(2017, 6, 19, 23, tzinfo=UTC)


def test_an_instant_late_on_a_summer_evening_is_the_next_day_in_london() -> None:
    assert london_date(datetime(2017, 6, 19, 23, 30, tzinfo=UTC)) == date(2017, 6, 20)
