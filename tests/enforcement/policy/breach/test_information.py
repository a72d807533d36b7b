"""Until when an information may be laid, and by whom (enforcement.md §4.5, §4.10; §9 cases 20, 22, 23, 54)."""

from dataclasses import replace
from datetime import date, timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cases.vocabulary import SentenceKind
from enforcement.policy.breach.information import (
    ALERT_DAYS,
    InformationFacts,
    OrderEnd,
    alert_on,
    last_day,
    last_day_of,
    laying,
)
from enforcement.vocabulary import WithdrawalReason
from probation.policy import NotInForce, ProviderPolicy

CO, SSO = SentenceKind.COMMUNITY_ORDER, SentenceKind.SUSPENDED_SENTENCE_ORDER
PSS, SDO = SentenceKind.POST_SENTENCE_SUPERVISION, SentenceKind.SUPERVISION_DEFAULT_ORDER
ENDS_ON = date(2017, 6, 30)
ORDER = OrderEnd(kind=CO, ends_on=ENDS_ON)
SETTINGS = ProviderPolicy.default()
FACTS = InformationFacts(
    order=ORDER,
    laid_on=ENDS_ON,
    today=ENDS_ON,
    failed_on=(date(2017, 6, 16), date(2017, 6, 20)),
    accepted=True,
    public_officer=True,
    settings=SETTINGS,
)


def fields(**changes: Any) -> list[str]:
    facts = replace(FACTS, **changes)
    return [reason.field for reason in laying.decide(facts, on=facts.laid_on).reasons]


def test_an_information_is_laid_on_the_last_day_of_the_order() -> None:
    """§9 case 22."""
    assert fields() == []


@pytest.mark.parametrize("kind", [CO, SSO, SDO])
def test_the_power_is_lost_the_day_after(kind: str) -> None:
    order = replace(ORDER, kind=kind)
    after = ENDS_ON + timedelta(days=1)
    assert fields(order=order) == []
    assert fields(order=order, laid_on=after, today=after) == ["laid_on"]
    assert fields(order=order, laid_on=after, today=after, legal_advice="Counsel says it can be laid.") == ["laid_on"]


@pytest.mark.parametrize(
    ("kind", "unpaid_work", "last"),
    [(CO, True, None), (CO, False, ENDS_ON), (SSO, True, ENDS_ON), (PSS, True, ENDS_ON)],
)
def test_unpaid_work_keeps_a_community_order_in_force_and_no_other(
    kind: str, unpaid_work: bool, last: date | None
) -> None:
    """§9 case 23: 60 hours undone at the stated end."""
    order = OrderEnd(kind=kind, ends_on=ENDS_ON, unpaid_work_outstanding=unpaid_work)
    assert last_day.answer(order, on=ENDS_ON)[0] == last


def test_an_order_kept_in_force_by_unpaid_work_has_no_last_day() -> None:
    later = date(2018, 1, 8)
    order = replace(ORDER, unpaid_work_outstanding=True)
    assert fields(order=order, laid_on=later, today=later) == []


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        ({"public_officer": False}, [""]),
        ({"accepted": False}, [""]),
        ({"public_officer": False, "accepted": False}, ["", ""]),
        ({"failed_on": ()}, ["failures"]),
        ({"today": date(2017, 6, 29)}, ["laid_on"]),
        ({"laid_on": date(2017, 6, 20)}, []),
        ({"laid_on": date(2017, 6, 19)}, ["laid_on"]),
        ({"blocked_by": WithdrawalReason.DEATH}, [""]),
    ],
)
def test_who_lays_it_on_what_and_when(changes: dict[str, Any], expected: list[str]) -> None:
    """§9 case 20: nobody but a public-sector enforcement officer. Case 54: not on a person who has died."""
    assert fields(**changes) == expected


@pytest.mark.parametrize(
    ("advice", "setting", "expected"),
    [("", False, ["legal_advice"]), (" ", False, ["legal_advice"]), ("Advice of 3 July.", False, []), ("", True, [])],
)
def test_after_supervision_has_ended_it_takes_legal_advice_or_the_setting(
    advice: str, setting: bool, expected: list[str]
) -> None:
    after = ENDS_ON + timedelta(days=1)
    settings = SETTINGS.with_values({"information_after_supervision_ends": setting})
    order = replace(ORDER, kind=PSS)
    assert fields(order=order, laid_on=after, today=after, legal_advice=advice, settings=settings) == expected


@pytest.mark.parametrize(
    ("failed_on", "limit", "expected"),
    [
        (("2016-12-30",), True, []),
        (("2016-12-29",), True, ["failures"]),
        (("2016-12-29", "2017-06-16"), True, ["failures"]),
        (("2016-01-04",), False, []),
    ],
)
def test_six_months_is_a_limit_only_where_the_provider_says_so(
    failed_on: tuple[str, ...], limit: bool, expected: list[str]
) -> None:
    settings = SETTINGS.with_values({"information_within_six_months": limit})
    days = tuple(date.fromisoformat(day) for day in failed_on)
    assert fields(failed_on=days, settings=settings) == expected


@pytest.mark.parametrize(
    ("today", "says"),
    [
        ("2017-05-30", ""),
        ("2017-05-31", "30 days are left"),
        ("2017-06-29", "1 day is left"),
        ("2017-06-30", "Lay the information today"),
        ("2017-07-01", "ended on 30 June 2017"),
    ],
)
def test_the_days_left_are_told_from_the_thirtieth(today: str, says: str) -> None:
    text = alert_on(ORDER, date.fromisoformat(today))
    assert says in text
    assert bool(text) == bool(says)


def test_nothing_is_told_of_an_order_without_a_last_day() -> None:
    assert alert_on(replace(ORDER, unpaid_work_outstanding=True), date(2017, 7, 10)) == ""


@given(st.dates(date(2014, 6, 1), date(2030, 1, 1)), st.integers(-40, 60))
def test_the_power_is_there_exactly_while_the_order_is(ends_on: date, days: int) -> None:
    laid_on = ends_on + timedelta(days=days)
    order = OrderEnd(kind=CO, ends_on=ends_on)
    failed_on = (min(ends_on, laid_on) - timedelta(days=20),)
    assert (fields(order=order, laid_on=laid_on, today=laid_on, failed_on=failed_on) == []) == (laid_on <= ends_on)
    assert last_day_of(order) == ends_on


def test_the_alerts_are_30_14_and_5_days_before() -> None:
    assert ALERT_DAYS == (30, 14, 5)


def test_there_was_no_such_power_before_april_2005() -> None:
    with pytest.raises(NotInForce):
        last_day.answer(ORDER, on=date(2005, 4, 3))
