"""What a warning must say, and when it is live."""

from dataclasses import replace
from datetime import date, timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cases.vocabulary import SentenceKind
from enforcement.policy.warning import (
    GivenWarning,
    WarningFacts,
    give,
    last_live_day,
    live_on,
    why_not_live,
)
from enforcement.vocabulary import DeliveryMethod
from probation.policy import ProviderPolicy

SETTINGS = ProviderPolicy.default()
TODAY = date(2017, 4, 13)
LETTER = WarningFacts(
    kind=SentenceKind.COMMUNITY_ORDER,
    today=TODAY,
    given_on=TODAY,
    circumstances="Did not attend the office on 12 April 2017.",
    unacceptable="This failure is unacceptable.",
    consequence="Another failure within 12 months makes you liable to be brought before a court.",
    failures=1,
    finding_made=True,
    respond_by=date(2017, 4, 20),
)
GIVEN = GivenWarning(given_on=date(2016, 3, 15), confirmed_on=date(2016, 3, 15))


def fields_against(**changes: Any) -> list[str]:
    facts = replace(LETTER, **changes)
    return [reason.field for reason in give.decide(facts, on=facts.given_on).reasons]


def live(warning: GivenWarning, on: str, **settings: object) -> bool:
    return live_on(warning, date.fromisoformat(on), SETTINGS.with_values(settings))


def test_a_letter_with_the_three_contents_may_be_given() -> None:
    assert fields_against() == []


@pytest.mark.parametrize(
    ("changes", "fields"),
    [
        ({"circumstances": " "}, ["circumstances"]),
        ({"unacceptable": ""}, ["unacceptable"]),
        ({"consequence": ""}, ["consequence"]),
        (
            {"circumstances": "", "unacceptable": "", "consequence": ""},
            ["circumstances", "unacceptable", "consequence"],
        ),
        ({"consequence": "", "kind": SentenceKind.SUSPENDED_SENTENCE_ORDER}, ["consequence"]),
        ({"consequence": "", "kind": SentenceKind.POST_SENTENCE_SUPERVISION}, []),
        ({"consequence": "", "kind": SentenceKind.LICENCE}, []),
        ({"failures": 0}, ["failures"]),
        ({"sentence_ended": True}, ["given_on"]),
        ({"finding_made": False}, []),
        ({"finding_made": False, "alleged_letters_allowed": False}, ["failures"]),
        ({"has_postal_address": False}, ["delivery"]),
        ({"has_postal_address": False, "delivery": DeliveryMethod.BY_HAND}, []),
    ],
)
def test_what_a_letter_needs(changes: dict[str, Any], fields: list[str]) -> None:
    assert fields_against(**changes) == fields


@pytest.mark.parametrize(
    ("given_on", "respond_by", "fields"),
    [
        ("2017-04-12", "2017-04-20", ["given_on"]),
        ("2017-04-20", "2017-04-27", []),
        ("2017-04-21", "2017-04-27", ["given_on"]),
        ("2017-04-13", "2017-04-13", []),
        ("2017-04-13", "2017-04-12", ["respond_by"]),
        ("2017-04-20", "2017-04-19", ["respond_by"]),
        ("2017-04-21", "2017-04-12", ["given_on", "respond_by"]),
    ],
)
def test_the_dates_of_a_letter(given_on: str, respond_by: str, fields: list[str]) -> None:
    changes = {"given_on": date.fromisoformat(given_on), "respond_by": date.fromisoformat(respond_by)}
    assert fields_against(**changes) == fields


@pytest.mark.parametrize(
    ("given_on", "last"),
    [("2016-03-15", "2017-03-14"), ("2016-02-29", "2017-02-28"), ("2017-12-31", "2018-12-30")],
)
def test_a_warning_lives_from_the_day_given_to_the_last_of_twelve_months(given_on: str, last: str) -> None:
    warning = GivenWarning(given_on=date.fromisoformat(given_on), confirmed_on=date.fromisoformat(given_on))
    day_after = date.fromisoformat(last) + timedelta(days=1)
    day_before = date.fromisoformat(given_on) - timedelta(days=1)
    assert [live(warning, on) for on in (str(day_before), given_on, last, str(day_after))] == [False, True, True, False]


@given(st.dates(date(2005, 4, 4), date(2040, 1, 1)))
def test_a_warning_lives_365_or_366_days(given_on: date) -> None:
    days = (last_live_day(given_on) - given_on).days + 1
    spans_leap_day = any(
        (given_on + timedelta(days=n)).month == 2 and (given_on + timedelta(days=n)).day == 29 for n in range(days)
    )
    assert days == (366 if spans_leap_day else 365)


@pytest.mark.parametrize(
    ("ended", "reason"),
    [
        ({"withdrawn_on": date(2016, 6, 1)}, "The warning was withdrawn on 1 June 2016."),
        ({"spent_on": date(2016, 6, 1)}, "The warning was used for a referral on 1 June 2016."),
    ],
)
def test_a_withdrawn_or_spent_warning_is_live_until_the_day_before(ended: dict[str, Any], reason: str) -> None:
    warning = replace(GIVEN, **ended)
    assert live(warning, "2016-05-31")
    assert why_not_live(warning, date(2016, 6, 1), SETTINGS) == reason


def test_a_returned_letter_is_not_live_unless_the_provider_says_so() -> None:
    warning = replace(GIVEN, returned_on=date(2016, 3, 22))
    assert live(warning, "2016-03-21")
    assert not live(warning, "2016-03-22")
    assert live(warning, "2016-03-22", returned_warning_is_live=True)


def test_a_letter_served_again_lives_its_twelve_months_from_that_day() -> None:
    warning = replace(GIVEN, returned_on=date(2016, 3, 22), served_again_on=date(2016, 4, 1))
    assert not live(warning, "2016-03-31")
    assert live(warning, "2016-04-01")
    assert live(warning, "2017-03-31")
    assert not live(warning, "2017-04-01")


def test_a_letter_that_came_back_a_second_time_is_not_live() -> None:
    warning = replace(GIVEN, served_again_on=date(2016, 4, 1), returned_on=date(2016, 4, 8))
    assert not live(warning, "2016-04-09")


def test_a_letter_given_before_the_finding_is_live_once_the_finding_confirms_it() -> None:
    warning = replace(GIVEN, confirmed_on=date(2016, 3, 24))
    assert not live(warning, "2016-03-23")
    assert live(warning, "2016-03-24")
    assert why_not_live(replace(GIVEN, confirmed_on=None), date(2016, 3, 24), SETTINGS) == (
        "No finding has confirmed the warning."
    )


def test_where_the_provider_says_so_a_letter_before_the_finding_never_counts() -> None:
    early = replace(GIVEN, confirmed_on=date(2016, 3, 24))
    assert not live(early, "2016-03-24", alleged_letter_is_warning=False)
    assert live(GIVEN, "2016-03-24", alleged_letter_is_warning=False)
