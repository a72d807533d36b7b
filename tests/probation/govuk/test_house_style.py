"""Dates and times as the service writes them."""

from collections.abc import Callable
from datetime import UTC, date, datetime, time
from typing import Any

import pytest

from probation.govuk import house_style

GOOD_FRIDAY = date(2017, 4, 14)


@pytest.mark.parametrize(
    ("write", "value", "written"),
    [
        (house_style.day, date(2025, 1, 14), "14 January 2025"),
        (house_style.day, date(2025, 1, 4), "4 January 2025"),
        (house_style.weekday, date(2017, 4, 24), "Mon 24 April 2017"),
        (house_style.short_day, GOOD_FRIDAY, "Fri 14 Apr 2017"),
        (house_style.table_day, date(2017, 4, 3), "3/4/2017"),
        (house_style.clock_time, time(14, 30), "2:30pm"),
        (house_style.clock_time, time(11), "11am"),
        (house_style.clock_time, time(0, 5), "12:05am"),
        (house_style.clock_time, time(12, 5), "12:05pm"),
        (house_style.clock_time, time(12), "midday"),
        (house_style.clock_time, time(0), "midnight"),
    ],
)
def test_a_day_or_a_time_is_written_in_house_style(write: Callable[[Any], str], value: Any, written: str) -> None:
    assert write(value) == written


def test_an_instant_is_written_in_london_summer_time() -> None:
    assert house_style.day_and_time(datetime(2017, 4, 14, 13, 30, tzinfo=UTC)) == "14 April 2017 at 2:30pm"


def test_an_instant_late_in_the_utc_evening_is_the_next_day_in_london() -> None:
    assert house_style.day(datetime(2017, 4, 13, 23, 30, tzinfo=UTC)) == "14 April 2017"


@pytest.mark.parametrize("write", [getattr(house_style, name) for name in ("day", "weekday", "short_day", "table_day")])
@pytest.mark.parametrize("nothing", [None, ""])
def test_nothing_is_written_as_nothing(write: Callable[[Any], str], nothing: Any) -> None:
    assert write(nothing) == ""


def test_midnight_is_a_time_and_not_nothing() -> None:
    assert house_style.clock_time(None) == ""
    assert house_style.clock_time(time(0)) == "midnight"
