"""The limits of sentences as a whole (enforcement.md §2.1 to §2.4)."""

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from cases.policy.requirement_limits import RequirementFacts
from cases.policy.sentence_limits import ConditionFacts, SentenceFacts, limits
from cases.policy.supervision_requirements import DEFAULT_SUPERVISION_REQUIREMENTS, SUPERVISION_REQUIREMENTS
from cases.vocabulary import ConditionKind, RequirementCategory, SentenceKind

START = date(2017, 1, 10)
RULES = "E1_LASPO+E2_TR+E3_ORA+E4_NS15"
ACTIVITY = RequirementFacts(category=RequirementCategory.REHABILITATION_ACTIVITY, starts_on=START, days=20)
UNPAID_WORK = RequirementFacts(category=RequirementCategory.UNPAID_WORK, starts_on=START, hours=80)
COMMUNITY_ORDER = SentenceFacts(
    kind=SentenceKind.COMMUNITY_ORDER,
    rule_set=RULES,
    offence_on=date(2016, 6, 1),
    starts_on=START,
    ends_on=date(2018, 1, 9),
    requirements=(ACTIVITY, UNPAID_WORK),
)
SUSPENDED = replace(
    COMMUNITY_ORDER,
    kind=SentenceKind.SUSPENDED_SENTENCE_ORDER,
    custodial_term="6 months",
    ends_on=date(2019, 1, 9),
    operational_ends_on=date(2019, 1, 9),
    supervision_ends_on=date(2018, 1, 9),
)
SUPERVISION = replace(
    COMMUNITY_ORDER,
    kind=SentenceKind.POST_SENTENCE_SUPERVISION,
    requirements=(),
    conditions=tuple(ConditionFacts(ConditionKind.SUPERVISION, code) for code in DEFAULT_SUPERVISION_REQUIREMENTS),
)
LICENCE = replace(
    SUPERVISION,
    kind=SentenceKind.LICENCE,
    conditions=(ConditionFacts(ConditionKind.STANDARD, "1"), ConditionFacts(ConditionKind.BESPOKE, "No drones")),
)


def fields(facts: SentenceFacts, **changes: Any) -> list[str]:
    changed = replace(facts, **changes)
    return [reason.field for reason in limits.decide(changed, on=changed.starts_on).reasons]


@pytest.mark.parametrize("facts", [COMMUNITY_ORDER, SUSPENDED, SUPERVISION, LICENCE], ids=lambda facts: str(facts.kind))
def test_an_ordinary_sentence_is_within_the_limits(facts: SentenceFacts) -> None:
    assert fields(facts) == []


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        ({"ends_on": date(2020, 1, 9)}, []),
        ({"ends_on": date(2020, 1, 10)}, ["ends_on"]),
        ({"ends_on": date(2017, 1, 9)}, ["ends_on"]),
        ({"requirements": ()}, ["requirements"]),
        ({"imprisonable": False}, ["offence"]),
        ({"requirements": (ACTIVITY,)}, []),
        ({"requirements": (ACTIVITY,), "fine_or_exceptional": True}, []),
        ({"requirements": (ACTIVITY,), "fine_or_exceptional": False}, ["requirements"]),
        ({"requirements": (ACTIVITY,), "fine_or_exceptional": False, "offence_on": date(2013, 12, 10)}, []),
        ({"fine_or_exceptional": False}, []),
        (
            {"requirements": (), "imprisonable": False, "ends_on": date(2021, 1, 1)},
            ["ends_on", "offence", "requirements"],
        ),
    ],
)
def test_a_community_order(changes: dict[str, Any], expected: list[str]) -> None:
    assert fields(COMMUNITY_ORDER, **changes) == expected


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        ({"custodial_term": "13 days"}, ["custodial_term"]),
        ({"custodial_term": "14 days"}, []),
        ({"custodial_term": "2 years"}, []),
        ({"custodial_term": "25 months"}, ["custodial_term"]),
        ({"custodial_term": ""}, ["custodial_term"]),
        ({"operational_ends_on": None}, ["operational_ends_on"]),
        ({"operational_ends_on": date(2019, 1, 10)}, ["operational_ends_on"]),
        (
            {"operational_ends_on": date(2017, 7, 8), "supervision_ends_on": date(2017, 7, 8)},
            ["operational_ends_on", "supervision_ends_on"],
        ),
        ({"operational_ends_on": date(2017, 7, 9), "supervision_ends_on": date(2017, 7, 9)}, []),
        ({"supervision_ends_on": None}, ["supervision_ends_on"]),
        (
            {"operational_ends_on": date(2017, 12, 31), "supervision_ends_on": date(2018, 1, 1)},
            ["supervision_ends_on"],
        ),
        ({"requirements": (), "supervision_ends_on": None}, []),
        ({"requirements": ()}, ["supervision_ends_on"]),
        ({"requirements": (), "supervision_ends_on": None, "rule_set": "E0_CJA"}, ["requirements"]),
    ],
)
def test_a_suspended_sentence_order(changes: dict[str, Any], expected: list[str]) -> None:
    assert fields(SUSPENDED, **changes) == expected


@pytest.mark.parametrize("code", SUPERVISION_REQUIREMENTS)
def test_each_of_the_ten_supervision_requirements_is_allowed(code: str) -> None:
    assert fields(SUPERVISION, conditions=(ConditionFacts(ConditionKind.SUPERVISION, code),)) == []


@pytest.mark.parametrize(
    "condition",
    [
        ConditionFacts(ConditionKind.SUPERVISION, "k"),
        ConditionFacts(ConditionKind.BESPOKE, "a"),
        ConditionFacts(ConditionKind.ADDITIONAL, "i"),
        ConditionFacts(ConditionKind.STANDARD, "a"),
    ],
)
def test_no_other_requirement_can_be_made_up_for_supervision(condition: ConditionFacts) -> None:
    assert fields(SUPERVISION, conditions=(condition,)) == ["conditions"]


def test_a_supervision_requirement_does_not_go_on_a_licence() -> None:
    assert fields(LICENCE, conditions=(ConditionFacts(ConditionKind.SUPERVISION, "a"),)) == ["conditions"]


@pytest.mark.parametrize("facts", [LICENCE, SUPERVISION], ids=lambda facts: str(facts.kind))
def test_a_court_requirement_belongs_to_an_order(facts: SentenceFacts) -> None:
    assert fields(facts, requirements=(UNPAID_WORK,)) == ["requirements"]


def test_a_problem_with_a_requirement_says_which_one() -> None:
    requirements = (ACTIVITY, replace(UNPAID_WORK, hours=301), replace(ACTIVITY, days=None))
    assert fields(COMMUNITY_ORDER, requirements=requirements) == ["requirements-1-hours", "requirements-2-days"]


def test_requirements_of_a_suspended_sentence_end_with_its_supervision_period() -> None:
    late = replace(ACTIVITY, ends_on=date(2018, 1, 10))
    assert fields(SUSPENDED, requirements=(late,)) == ["requirements-0-ends_on"]
