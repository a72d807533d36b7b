"""Gaps in contact (enforcement.md §3.8)."""

from dataclasses import replace
from datetime import date, timedelta
from typing import Any

import pytest

from cases.policy.attendance_gap import ContactFacts, GapKind, gaps, longest_gap_days
from probation.policy import ProviderPolicy

LAST = date(2017, 4, 3)
FACTS = ContactFacts(
    today=date(2017, 4, 10),
    began_on=date(2017, 1, 10),
    rosh="medium",
    settings=ProviderPolicy.default(),
    last_contact_on=LAST,
    next_appointment_on=date(2017, 4, 17),
)


def kinds(**changes: Any) -> list[GapKind]:
    facts = replace(FACTS, **changes)
    answer, _ = gaps.answer(facts, on=facts.today)
    return [gap.kind for gap in answer]


def test_contact_as_planned_has_no_gap() -> None:
    assert kinds() == []


@pytest.mark.parametrize(("rosh", "longest"), [("very-high", 4), ("high", 10), ("medium", 21), ("low", 42), ("", 21)])
def test_the_longest_gap_is_one_and_a_half_planned_intervals(rosh: str, longest: int) -> None:
    assert longest_gap_days(replace(FACTS, rosh=rosh)) == longest
    last_day = LAST + timedelta(days=longest)
    later = {"rosh": rosh, "next_appointment_on": date(2018, 1, 1)}
    assert kinds(today=last_day, **later) == []
    assert kinds(today=last_day + timedelta(days=1), **later) == [GapKind.OVERDUE]


def test_the_interval_planned_for_the_person_goes_before_that_of_the_rosh() -> None:
    assert longest_gap_days(replace(FACTS, planned_interval_days=7)) == 10


def test_without_any_contact_the_gap_runs_from_the_start() -> None:
    facts = replace(FACTS, last_contact_on=None, began_on=date(2017, 3, 1))
    (gap,), _ = gaps.answer(facts, on=facts.today)
    assert (gap.kind, gap.since) == (GapKind.OVERDUE, date(2017, 3, 23))
    assert gap.text == "The last contact was on 1 March 2017, more than 21 days ago."


@pytest.mark.parametrize(
    ("next_on", "expected"),
    [
        (None, [GapKind.NO_FUTURE_APPOINTMENT]),
        (date(2017, 4, 9), [GapKind.NO_FUTURE_APPOINTMENT]),
        (date(2017, 4, 10), []),
    ],
)
def test_there_must_be_an_appointment_to_come(next_on: date | None, expected: list[GapKind]) -> None:
    assert kinds(next_appointment_on=next_on) == expected


@pytest.mark.parametrize(
    ("phone_only", "needs_to_be_seen", "expected"),
    [(True, True, [GapKind.PHONE_ONLY]), (True, False, []), (False, True, [])],
)
def test_phone_alone_is_a_gap_for_a_person_who_needs_to_be_seen(
    phone_only: bool, needs_to_be_seen: bool, expected: list[GapKind]
) -> None:
    assert kinds(phone_only=phone_only, needs_to_be_seen=needs_to_be_seen) == expected
