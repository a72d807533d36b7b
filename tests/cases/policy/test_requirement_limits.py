"""The limits of each requirement, by category (the table of enforcement.md §2.1)."""

from datetime import date
from typing import Any

import pytest

from cases.policy.requirement_limits import LIMITS, Order, RequirementFacts, problems_with
from cases.vocabulary import RequirementCategory as Category

START = date(2017, 1, 10)
YEAR_END, TWO_YEARS_END = date(2018, 1, 9), date(2019, 1, 9)
INSPECTED = "E1_LASPO+E2_TR+E3_ORA+E4_NS15"
BEFORE_2015 = "E1_LASPO+E2_TR+E4_NS15"
AFTER_2022 = INSPECTED + "+E8_PCSC"
CURFEW = {"place": "12 High Street", "hours_a_day": 12, "ends_on": date(2017, 4, 9)}
EXCLUSION = {"place": "Town centre"}


def fields(
    category: Category, rule_set: str = INSPECTED, age: int | None = 30, also: str = "", **figures: Any
) -> list[str]:
    requirement = RequirementFacts(category=category, starts_on=figures.pop("starts_on", START), **figures)
    order = Order(rule_set=rule_set, starts_on=START, ends_on=date(2020, 1, 9), age=age, categories=(category, also))
    return [reason.field for reason in problems_with(requirement, order)]


@pytest.mark.parametrize(
    ("hours", "added", "expected"),
    [
        (40, False, []),
        (300, False, []),
        (39, False, ["hours"]),
        (301, False, ["hours"]),
        (None, False, ["hours"]),
        (20, True, []),
        (19, True, ["hours"]),
        (15, True, ["hours"]),
    ],
)
def test_unpaid_work_is_40_to_300_hours_or_at_least_20_when_added_on_breach(
    hours: int | None, added: bool, expected: list[str]
) -> None:
    assert fields(Category.UNPAID_WORK, hours=hours, added_on_breach=added) == expected


@pytest.mark.parametrize(
    ("ends_on", "rule_set", "expected"),
    [
        (YEAR_END, INSPECTED, []),
        (date(2018, 1, 10), INSPECTED, ["ends_on"]),
        (date(2018, 1, 10), INSPECTED + "+E10_SA26", []),
    ],
)
def test_unpaid_work_is_done_in_twelve_months_until_that_was_repealed(
    ends_on: date, rule_set: str, expected: list[str]
) -> None:
    assert fields(Category.UNPAID_WORK, rule_set, hours=80, ends_on=ends_on) == expected


@pytest.mark.parametrize(
    ("days", "rule_set", "expected"),
    [
        (1, INSPECTED, []),
        (500, INSPECTED, []),
        (0, INSPECTED, ["days"]),
        (None, INSPECTED, ["days"]),
        (20, BEFORE_2015, ["category"]),
    ],
)
def test_rehabilitation_activity_states_its_days_and_has_no_maximum(
    days: int | None, rule_set: str, expected: list[str]
) -> None:
    assert fields(Category.REHABILITATION_ACTIVITY, rule_set, days=days) == expected


@pytest.mark.parametrize(
    ("figures", "rule_set", "expected"),
    [
        ({}, INSPECTED, []),
        ({"hours_a_day": 2}, INSPECTED, []),
        ({"hours_a_day": 16}, INSPECTED, []),
        ({"hours_a_day": 1}, INSPECTED, ["hours_a_day"]),
        ({"hours_a_day": 17}, INSPECTED, ["hours_a_day"]),
        ({"hours_a_day": 20}, AFTER_2022, []),
        ({"hours_a_day": 21}, AFTER_2022, ["hours_a_day"]),
        ({"ends_on": YEAR_END}, INSPECTED, []),
        ({"ends_on": date(2018, 1, 10)}, INSPECTED, ["ends_on"]),
        ({"ends_on": TWO_YEARS_END}, AFTER_2022, []),
        ({"ends_on": date(2019, 1, 10)}, AFTER_2022, ["ends_on"]),
        ({"place": " "}, INSPECTED, ["place"]),
        ({"place": "", "hours_a_day": None}, INSPECTED, ["place", "hours_a_day"]),
    ],
)
def test_a_curfew(figures: dict[str, Any], rule_set: str, expected: list[str]) -> None:
    assert fields(Category.CURFEW, rule_set, **{**CURFEW, **figures}) == expected


@pytest.mark.parametrize(
    ("category", "figures", "expected"),
    [
        (Category.EXCLUSION, {**EXCLUSION, "ends_on": TWO_YEARS_END}, []),
        (Category.EXCLUSION, {**EXCLUSION, "ends_on": date(2019, 1, 10)}, ["ends_on"]),
        (Category.EXCLUSION, {}, ["place"]),
        (Category.RESIDENCE, {"place": "Approved premises"}, []),
        (Category.RESIDENCE, {}, ["place"]),
        (Category.FOREIGN_TRAVEL, {"detail": "Spain", "ends_on": YEAR_END}, []),
        (Category.FOREIGN_TRAVEL, {"detail": "Spain", "ends_on": date(2018, 1, 10)}, ["ends_on"]),
        (Category.FOREIGN_TRAVEL, {}, ["detail"]),
        (Category.PROGRAMME, {"detail": "Building Better Relationships"}, []),
        (Category.PROGRAMME, {}, ["detail"]),
        (Category.PROHIBITED_ACTIVITY, {"detail": "Football matches"}, []),
        (Category.PROHIBITED_ACTIVITY, {}, ["detail"]),
        (Category.MENTAL_HEALTH_TREATMENT, {"consent": False}, ["consent"]),
        (Category.DRUG_REHABILITATION, {"consent": False}, ["consent"]),
        (Category.ALCOHOL_TREATMENT, {"consent": False}, ["consent"]),
        (Category.ALCOHOL_TREATMENT, {"consent": True}, []),
        (Category.ALCOHOL_TREATMENT, {}, []),
        (Category.ALCOHOL_ABSTINENCE, {"days": 120}, []),
        (Category.ALCOHOL_ABSTINENCE, {"days": 121}, ["days"]),
        (Category.ALCOHOL_ABSTINENCE, {}, ["days"]),
        (Category.ATTENDANCE_CENTRE, {"hours": 12, "age": 24}, []),
        (Category.ATTENDANCE_CENTRE, {"hours": 36, "age": 24, "hours_a_day": 3}, []),
        (Category.ATTENDANCE_CENTRE, {"hours": 11, "age": 24}, ["hours"]),
        (Category.ATTENDANCE_CENTRE, {"hours": 37, "age": 24}, ["hours"]),
        (Category.ATTENDANCE_CENTRE, {"hours": 12, "age": 24, "hours_a_day": 4}, ["hours_a_day"]),
        (Category.ATTENDANCE_CENTRE, {"hours": 12, "age": 25}, ["category"]),
        (Category.ELECTRONIC_MONITORING, {}, ["category"]),
        (Category.ELECTRONIC_MONITORING, {"also": Category.CURFEW}, []),
        (Category.ELECTRONIC_MONITORING, {"also": Category.EXCLUSION}, []),
    ],
)
def test_every_other_requirement(category: Category, figures: dict[str, Any], expected: list[str]) -> None:
    assert fields(category, **figures) == expected


@pytest.mark.parametrize(
    ("category", "days", "rule_set", "expected"),
    [
        (Category.SUPERVISION, None, BEFORE_2015, []),
        (Category.SUPERVISION, None, INSPECTED, ["category"]),
        (Category.ACTIVITY, 60, BEFORE_2015, []),
        (Category.ACTIVITY, 61, BEFORE_2015, ["days"]),
        (Category.ACTIVITY, 61, INSPECTED, ["category", "days"]),
    ],
)
def test_supervision_and_activity_are_only_for_offences_before_2015(
    category: Category, days: int | None, rule_set: str, expected: list[str]
) -> None:
    assert fields(category, rule_set, days=days) == expected


@pytest.mark.parametrize(
    ("starts_on", "ends_on", "expected"),
    [
        (date(2017, 1, 9), None, ["starts_on"]),
        (date(2020, 1, 9), None, []),
        (date(2020, 1, 10), None, ["starts_on"]),
        (date(2017, 2, 1), date(2017, 1, 31), ["ends_on"]),
        (date(2017, 2, 1), date(2020, 1, 10), ["ends_on"]),
    ],
)
def test_a_requirement_lies_within_its_order(starts_on: date, ends_on: date | None, expected: list[str]) -> None:
    assert fields(Category.RESIDENCE, place="Hostel", starts_on=starts_on, ends_on=ends_on) == expected


def test_every_category_of_requirement_has_its_limits() -> None:
    assert set(LIMITS) == set(Category)
