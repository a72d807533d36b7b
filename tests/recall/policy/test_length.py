"""Whether a sentence is shorter than 12 months or 4 years, and which sets the length (§2.3, §8 cases 4 to 6)."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from probation.policy import ProviderPolicy
from probation.working_days import parse_terms
from recall.policy.length import FOUR_YEARS, ONE_YEAR, RecalledSentence, SentenceLength, fixed_term_days, governing

DEFAULT = ProviderPolicy.default()


def length(text: str, sentenced_on: date | None = None) -> SentenceLength:
    return SentenceLength(parse_terms(text), sentenced_on)


@pytest.mark.parametrize(
    ("text", "shorter", "check"),
    [
        pytest.param("11 months 30 days", True, True, id="case-4"),
        pytest.param("11 months 27 days", True, False, id="always-shorter"),
        pytest.param("12 months", False, False, id="case-5"),
        pytest.param("1 year", False, False, id="a-year"),
        pytest.param("364 days", True, False, id="364-days"),
        pytest.param("365 days", True, True, id="case-6"),
        pytest.param("366 days", False, False, id="366-days"),
        pytest.param("52 weeks", True, False, id="52-weeks"),
        pytest.param("53 weeks", False, False, id="53-weeks"),
        pytest.param("6 months and 6 months", False, False, id="consecutive"),
        pytest.param("6 months and 200 days", False, False, id="consecutive-in-two-units"),
    ],
)
def test_12_months_without_the_day_of_sentence(text: str, shorter: bool, check: bool) -> None:
    assert length(text).is_shorter_than(ONE_YEAR) == shorter
    assert length(text).needs_checking(ONE_YEAR) == check


@pytest.mark.parametrize(
    ("text", "sentenced_on", "shorter", "check"),
    [
        pytest.param("365 days", date(2015, 3, 1), True, False, id="case-6-a-year-with-29-February"),
        pytest.param("365 days", date(2017, 3, 1), False, True, id="case-6-a-common-year-parts-from-PPCS"),
        pytest.param("366 days", date(2015, 3, 1), False, False, id="366-days"),
        pytest.param("11 months 30 days", date(2017, 2, 1), True, False, id="case-4"),
        pytest.param("11 months 30 days", date(2017, 3, 1), False, False, id="case-4-over-a-short-February"),
    ],
)
def test_12_months_by_the_calendar(text: str, sentenced_on: date, shorter: bool, check: bool) -> None:
    assert length(text, sentenced_on).is_shorter_than(ONE_YEAR) == shorter
    assert length(text, sentenced_on).needs_checking(ONE_YEAR) == check


@pytest.mark.parametrize(
    ("text", "shorter"),
    [("3 years 11 months", True), ("47 months", True), ("4 years", False), ("1460 days", True), ("1461 days", False)],
)
def test_4_years(text: str, shorter: bool) -> None:
    assert length(text).is_shorter_than(FOUR_YEARS) == shorter
    assert not length(text).needs_checking(FOUR_YEARS)


@given(st.integers(1, 3000), st.dates(date(2000, 1, 1), date(2100, 1, 1)))
def test_with_its_day_a_sentence_of_days_is_compared_by_the_calendar(days: int, start: date) -> None:
    anniversary = ONE_YEAR.last_day(start)
    found = length(f"{days} days", start).is_shorter_than(ONE_YEAR)
    assert found == (start + timedelta(days=days - 1) < anniversary)


@pytest.mark.parametrize(
    ("text", "offence_on", "days"),
    [
        ("10 months", None, 14),
        ("10 months", date(2015, 2, 1), 14),
        ("10 months", date(2015, 1, 31), 28),
        ("12 months", date(2016, 1, 1), 28),
    ],
)
def test_14_days_are_for_short_sentences_of_later_offences(text: str, offence_on: date | None, days: int) -> None:
    assert fixed_term_days(length(text), offence_on=offence_on) == days


SHORT = RecalledSentence(length("6 months"), date(2018, 6, 1))


@pytest.mark.parametrize(
    ("long_expires_on", "setting", "governs", "doubtful"),
    [
        (date(2018, 1, 1), False, "2 years", False),
        (date(2017, 6, 15), False, "2 years", False),
        (date(2017, 6, 14), False, "2 years", True),
        (date(2017, 6, 14), True, "6 months", True),
        (date(2017, 5, 31), False, "6 months", False),
    ],
)
def test_the_longest_governs_unless_it_has_expired(
    long_expires_on: date, setting: bool, governs: str, doubtful: bool
) -> None:
    settings = DEFAULT.with_values({"shorter_sentence_may_govern": setting})
    sentences = [SHORT, RecalledSentence(length("2 years"), long_expires_on)]
    found, doubt = governing(sentences, returned_on=date(2017, 6, 1), settings=settings)
    assert str(found) == governs
    assert bool(doubt) == doubtful


def test_one_sentence_governs_itself() -> None:
    assert governing([SHORT], returned_on=date(2017, 6, 1), settings=DEFAULT) == (SHORT.length, "")
