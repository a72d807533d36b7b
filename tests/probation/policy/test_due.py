"""Deadlines in elapsed hours: exact instants, whatever the clocks, the week or the holidays do."""

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from probation.policy import Citation, HoursFrom, NotInForce, ProviderPolicy, Rule, due_in_hours
from probation.working_days import LONDON, london_date

DEFAULT = ProviderPolicy.default()
A_DAY: Rule[HoursFrom] = Rule("test.a_day", keyed_on="start")


@A_DAY.in_force_from("2014-06-01", Citation("test", "place"), name="24 hours")
def _a_day(facts: HoursFrom) -> timedelta:
    return timedelta(hours=24)


@pytest.mark.parametrize(
    ("start", "expected"),
    [
        ("2017-06-03T23:00+01:00", "2017-06-04T23:00+01:00"),
        ("2017-03-25T20:00+00:00", "2017-03-26T21:00+01:00"),
        ("2017-10-28T20:00+01:00", "2017-10-29T19:00+00:00"),
        ("2016-12-24T23:30+00:00", "2016-12-25T23:30+00:00"),
    ],
)
def test_hours_are_elapsed_ones_across_weekends_holidays_and_clock_changes(start: str, expected: str) -> None:
    due = due_in_hours(A_DAY, HoursFrom(datetime.fromisoformat(start), DEFAULT))
    assert due.at == datetime.fromisoformat(expected)
    assert due.on == london_date(datetime.fromisoformat(expected))
    assert (due.counted, due.skipped) == ((), ())


def test_the_day_is_the_one_in_london() -> None:
    due = due_in_hours(A_DAY, HoursFrom(datetime(2017, 6, 1, 23, 30, tzinfo=UTC), DEFAULT))
    assert (due.start.isoformat(), due.on.isoformat()) == ("2017-06-02", "2017-06-03")


def test_before_the_rule_began_there_is_no_deadline() -> None:
    with pytest.raises(NotInForce):
        due_in_hours(A_DAY, HoursFrom(datetime(2014, 5, 31, 12, tzinfo=UTC), DEFAULT))


@given(st.integers(0, 13_000_000))
def test_a_day_of_hours_is_always_24_of_them(minutes: int) -> None:
    start = (datetime(2014, 7, 1, tzinfo=UTC) + timedelta(minutes=minutes)).astimezone(LONDON)
    due = due_in_hours(A_DAY, HoursFrom(start, DEFAULT))
    assert due.at - start.astimezone(UTC) == timedelta(hours=24)
