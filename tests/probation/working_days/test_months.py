"""Calendar months (enforcement.md §2.5 and §5)."""

from datetime import date, timedelta

import pytest
from dateutil.relativedelta import relativedelta
from hypothesis import given
from hypothesis import strategies as st

from probation.working_days import add_months, last_day_of_months

DAYS = st.dates(date(1990, 1, 1), date(2090, 12, 31))
MONTHS = st.integers(1, 240)


@pytest.mark.parametrize(
    ("start", "months", "last"),
    [
        ("2016-03-15", 12, "2017-03-14"),
        ("2016-02-29", 12, "2017-02-28"),
        ("2016-08-31", 6, "2017-02-28"),
        ("2017-12-31", 12, "2018-12-30"),
        ("2017-03-10", 12, "2018-03-09"),
        ("2015-03-01", 12, "2016-02-29"),
        ("2016-03-01", 12, "2017-02-28"),
        ("2015-08-30", 6, "2016-02-29"),
        ("2017-01-29", 1, "2017-02-28"),
        ("2016-01-29", 1, "2016-02-28"),
        ("2017-03-31", 1, "2017-04-30"),
        ("2016-02-29", 48, "2020-02-28"),
        ("2017-01-01", 1, "2017-01-31"),
    ],
)
def test_a_period_of_months_ends_the_day_before_the_corresponding_date(start: str, months: int, last: str) -> None:
    assert last_day_of_months(date.fromisoformat(start), months) == date.fromisoformat(last)


@given(DAYS, st.integers(-240, 240))
def test_adding_months_is_what_dateutil_does(day: date, months: int) -> None:
    assert add_months(day, months) == day + relativedelta(months=months)


@given(DAYS, MONTHS)
def test_the_day_after_a_period_is_the_corresponding_date_or_the_first_of_the_next_month(
    start: date, months: int
) -> None:
    after = last_day_of_months(start, months) + timedelta(days=1)
    assert (after.day == start.day and after == start + relativedelta(months=months)) or (
        after.day == 1 and (start + relativedelta(months=months)).day < start.day
    )


@given(DAYS, MONTHS)
def test_a_period_is_never_shorter_when_it_begins_later(start: date, months: int) -> None:
    assert last_day_of_months(start, months) <= last_day_of_months(start + timedelta(days=1), months)


@given(DAYS, MONTHS)
def test_moj_release_date_tool_agrees(start: date, months: int) -> None:
    """Their way: the day before the start, plus months; from the 1st, the end of the last month of the period."""
    if start.day == 1:
        theirs = start + relativedelta(months=months - 1) + relativedelta(day=31)
    else:
        theirs = start - timedelta(days=1) + relativedelta(months=months)
    assert last_day_of_months(start, months) == theirs


@pytest.mark.parametrize("months", [0, -1])
def test_a_period_without_a_month_is_refused(months: int) -> None:
    with pytest.raises(ValueError, match="at least one month"):
        last_day_of_months(date(2017, 1, 1), months)


@pytest.mark.parametrize(("day", "months"), [(date(9999, 12, 1), 1), (date(1, 1, 1), -1)])
def test_months_beyond_the_dates_that_can_be_written_are_refused(day: date, months: int) -> None:
    with pytest.raises(ValueError, match="outside the dates"):
        add_months(day, months)
