"""When a fixed term ends, and days unlawfully at large (recall.md §2.5, §3.4; §8 cases 1, 2, 9, 37, 42, 44, 53)."""

from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from probation.policy import ProviderPolicy
from probation.working_days.published import published_calendar
from recall.policy.at_large import AtLarge, AtLargeFacts, at_large_of
from recall.policy.release import (
    ReleaseFacts,
    day_set_unknown,
    earlier_working_day,
    impossibilities,
    planned_release_on,
    release_of,
)

LATE = date(2030, 1, 1)
CALENDAR = published_calendar()
DEFAULT = ProviderPolicy.default()
DAYS = st.integers(0, 60)
RETURNS = st.dates(date(2015, 2, 1), date(2040, 1, 1))


def term(returned_on: str, days: int) -> ReleaseFacts:
    return ReleaseFacts(returned_on=date.fromisoformat(returned_on), days=days, sentence_expires_on=LATE)


@pytest.mark.parametrize(
    ("returned_on", "days", "expected"),
    [
        pytest.param("2017-06-01", 28, "2017-06-28", id="case-1"),
        pytest.param("2017-12-21", 14, "2018-01-03", id="case-2"),
        pytest.param("2017-06-01", 14, "2017-06-14", id="worked-2017-06-01-14"),
        pytest.param("2016-02-20", 14, "2016-03-04", id="worked-2016-02-20-14-leap"),
        pytest.param("2016-02-20", 28, "2016-03-18", id="worked-2016-02-20-28-leap"),
        pytest.param("2017-12-21", 28, "2018-01-17", id="worked-2017-12-21-28"),
        pytest.param("2017-04-13", 14, "2017-04-26", id="worked-2017-04-13-14"),
        pytest.param("2017-04-13", 28, "2017-05-10", id="worked-2017-04-13-28"),
        pytest.param("2026-04-01", 56, "2026-05-26", id="56-days"),
    ],
)
def test_the_day_of_return_is_day_1(returned_on: str, days: int, expected: str) -> None:
    found = release_of(term(returned_on, days))
    assert found.release_on.isoformat() == expected
    assert not found.capped


@pytest.mark.parametrize(
    ("expires_on", "expected", "capped"),
    [
        pytest.param(date(2017, 6, 10), date(2017, 6, 10), True, id="case-9-on-day-10"),
        pytest.param(date(2017, 6, 28), date(2017, 6, 28), False, id="on-the-last-day"),
        pytest.param(date(2017, 6, 27), date(2017, 6, 27), True, id="on-the-day-before"),
    ],
)
def test_case_9_nobody_is_held_past_the_sentence(expires_on: date, expected: date, capped: bool) -> None:
    found = release_of(replace(term("2017-06-01", 28), sentence_expires_on=expires_on))
    assert (found.release_on, found.capped) == (expected, capped)
    assert found.term_ends_on == date(2017, 6, 28)


@pytest.mark.parametrize(
    ("conditional_release_on", "expected"),
    [(date(2017, 7, 20), date(2017, 7, 20)), (date(2017, 6, 10), date(2017, 6, 28))],
)
def test_from_home_detention_it_is_the_later_of_the_two(conditional_release_on: date, expected: date) -> None:
    facts = replace(term("2017-06-01", 28), conditional_release_on=conditional_release_on)
    assert release_of(replace(facts, home_detention=True)).release_on == expected
    assert release_of(facts).release_on == date(2017, 6, 28)


def test_days_at_large_in_the_term_and_added_days_are_served_too() -> None:
    facts = replace(term("2017-06-01", 28), days_at_large_in_term=3, added_days=2)
    assert release_of(facts).release_on == date(2017, 7, 3)


@pytest.mark.parametrize(
    ("sentence_days", "expected"),
    [
        (1701, "2026-03-31"),
        (1702, "2026-04-14"),
        (2128, "2026-04-14"),
        (2129, "2026-04-21"),
        (2576, "2026-04-21"),
        (2577, "2026-04-28"),
        (3304, "2026-04-28"),
        (3305, "2026-05-05"),
        (4438, "2026-05-05"),
        (4439, "2026-05-12"),
    ],
)
def test_the_reclassed_are_not_released_before_the_day_of_their_tranche(sentence_days: int, expected: str) -> None:
    facts = replace(term("2026-01-20", 56), revoked_on=date(2026, 1, 10), sentence_days=sentence_days)
    assert release_of(facts).term_ends_on == date(2026, 3, 16)
    assert release_of(facts).release_on.isoformat() == expected


@pytest.mark.parametrize(
    ("returned_on", "revoked_on"), [("2026-04-01", date(2026, 3, 10)), ("2026-03-31", date(2026, 3, 31))]
)
def test_the_tranches_are_not_for_those_back_later_or_revoked_on_the_day(returned_on: str, revoked_on: date) -> None:
    facts = replace(term(returned_on, 56), revoked_on=revoked_on, sentence_days=5000)
    assert release_of(facts).release_on == facts.returned_on + timedelta(days=55)
    assert not day_set_unknown(replace(facts, sentence_days=None))


def test_without_the_length_of_the_sentence_the_tranche_is_not_known() -> None:
    facts = replace(term("2026-03-20", 56), revoked_on=date(2026, 3, 10))
    assert day_set_unknown(facts)
    assert not day_set_unknown(replace(facts, sentence_days=4000))


@pytest.mark.parametrize(
    ("changes", "field"),
    [
        ({"returned_on": date(2015, 1, 31), "days": 14}, "days"),
        ({"days": 56}, "days"),
        ({"sentence_expires_on": date(2017, 5, 31)}, "sentence_expires_on"),
        ({"home_detention": True}, "conditional_release_on"),
        ({"revoked_on": date(2017, 6, 2)}, "returned_on"),
    ],
)
def test_what_cannot_be_is_named(changes: dict[str, object], field: str) -> None:
    assert impossibilities(term("2017-06-01", 28)) == []
    assert [reason.field for reason in impossibilities(replace(term("2017-06-01", 28), **changes))] == [field]


@given(RETURNS, st.sampled_from([14, 28, 56]), DAYS, DAYS, DAYS, st.booleans())
def test_release_is_between_the_return_and_the_end_of_the_sentence(
    returned_on: date, days: int, left: int, added: int, at_large: int, home_detention: bool
) -> None:
    facts = ReleaseFacts(
        returned_on=returned_on,
        days=days,
        sentence_expires_on=returned_on + timedelta(days=left),
        home_detention=home_detention,
        conditional_release_on=returned_on + timedelta(days=added),
        days_at_large_in_term=at_large,
        added_days=added,
    )
    found = release_of(facts)
    without_end = release_of(replace(facts, sentence_expires_on=date(2199, 1, 1)))
    assert returned_on <= found.release_on == min(without_end.release_on, facts.sentence_expires_on)
    assert found.capped == (facts.sentence_expires_on < without_end.release_on)


@pytest.mark.parametrize(
    ("release_on", "earlier"),
    [
        pytest.param(date(2017, 6, 10), date(2017, 6, 9), id="case-53-saturday"),
        pytest.param(date(2017, 4, 17), date(2017, 4, 13), id="case-53-easter-monday"),
        pytest.param(date(2017, 6, 28), None, id="working-day"),
    ],
)
def test_case_53_the_earlier_working_day_is_shown_and_taken_where_set(release_on: date, earlier: date | None) -> None:
    assert earlier_working_day(release_on, CALENDAR) == earlier
    assert planned_release_on(release_on, calendar=CALENDAR, settings=DEFAULT) == release_on
    advancing = DEFAULT.with_values({"advance_weekend_release": True})
    assert planned_release_on(release_on, calendar=CALENDAR, settings=advancing) == (earlier or release_on)


@pytest.mark.parametrize(
    ("returned_on", "expected"),
    [
        pytest.param(date(2017, 3, 20), AtLarge(18, date(2017, 3, 2), date(2017, 3, 19)), id="worked"),
        pytest.param(date(2017, 3, 1), AtLarge(0, None, None), id="case-42-the-same-day"),
        pytest.param(date(2017, 3, 2), AtLarge(0, None, None), id="the-next-day"),
        pytest.param(date(2017, 3, 3), AtLarge(1, date(2017, 3, 2), date(2017, 3, 2)), id="one-day"),
    ],
)
def test_days_at_large_are_between_revocation_and_return(returned_on: date, expected: AtLarge) -> None:
    facts = AtLargeFacts(date(2017, 3, 1), returned_on)
    assert at_large_of(facts) == expected
    assert at_large_of(replace(facts, rescinded=True)).days == 0, "case 37: rescinded while at large"
