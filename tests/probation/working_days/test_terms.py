"""Terms as courts pronounce them."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from probation.working_days import Term
from probation.working_days.terms import Unit


@pytest.mark.parametrize(
    ("text", "start", "last", "days"),
    [
        ("12 weeks", "2017-01-10", "2017-04-03", 84),
        ("6 weeks", "2017-06-05", "2017-07-16", 42),
        ("84 days", "2017-01-10", "2017-04-03", 84),
        ("3 months", "2017-03-14", "2017-06-13", 92),
        ("18 months", "2016-09-01", "2018-02-28", 546),
        ("2 years", "2016-01-01", "2017-12-31", 731),
        ("1 year", "2016-02-29", "2017-02-28", 366),
        ("1 day", "2017-01-10", "2017-01-10", 1),
        ("6 months", "2016-08-31", "2017-02-28", 182),
    ],
)
def test_the_last_day_of_a_term(text: str, start: str, last: str, days: int) -> None:
    term = Term.parse(text)
    assert term.last_day(date.fromisoformat(start)) == date.fromisoformat(last)
    assert term.days_from(date.fromisoformat(start)) == days


@pytest.mark.parametrize("text", ["12 weeks", "12 Weeks", " 12  WEEKS ", "12weeks", "12 week"])
def test_a_term_is_read_however_it_is_spaced_or_capitalised(text: str) -> None:
    assert Term.parse(text) == Term(12, Unit.WEEK)


@given(st.integers(1, 100), st.sampled_from(Unit))
def test_a_term_written_out_is_read_back(number: int, unit: Unit) -> None:
    term = Term(number, unit)
    assert Term.parse(str(term)) == term


@given(st.integers(1, 5217), st.dates(date(2000, 1, 1), date(2050, 1, 1)))
def test_weeks_are_seven_days(weeks: int, start: date) -> None:
    assert Term(weeks, Unit.WEEK).last_day(start) == start + timedelta(days=7 * weeks - 1)


@pytest.mark.parametrize("text", ["1 day", "1 month"])
def test_one_of_a_unit_is_written_in_the_singular(text: str) -> None:
    assert str(Term.parse(text)) == text


@pytest.mark.parametrize(
    "text",
    [
        "",
        "12",
        "weeks",
        "twelve weeks",
        "-3 weeks",
        "1.5 years",
        "12 fortnights",
        "12 weeks 3 days",
        "٣ weeks",
        "1e3 days",
    ],
)
def test_what_is_not_a_term_is_refused_with_how_to_write_one(text: str) -> None:
    with pytest.raises(ValueError, match="is not a term: write a whole number"):
        Term.parse(text)


@pytest.mark.parametrize("text", ["0 weeks", "0 days", "000 months"])
def test_nothing_is_not_a_term(text: str) -> None:
    with pytest.raises(ValueError, match="at least 1"):
        Term.parse(text)


@pytest.mark.parametrize("text", ["101 years", "1201 months", "5218 weeks", "36526 days", "999999 weeks"])
def test_more_than_a_hundred_years_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match="at most"):
        Term.parse(text)


@pytest.mark.parametrize("text", ["100 years", "36525 days", "5217 weeks"])
def test_a_term_past_the_last_date_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match="outside the dates"):
        Term.parse(text).last_day(date(9999, 1, 1))
