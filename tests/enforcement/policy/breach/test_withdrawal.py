"""Whether a breach may be withdrawn (enforcement.md §4.5, §8 Michael; §9 cases 14 and 54)."""

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from cases.vocabulary import SentenceKind
from enforcement.policy.breach.withdrawal import ProceedingFacts, WithdrawalFacts, proceeding, withdrawing
from enforcement.vocabulary import WithdrawalReason

ON = date(2017, 5, 8)
FACTS = WithdrawalFacts(
    kind=SentenceKind.COMMUNITY_ORDER,
    because=WithdrawalReason.EVIDENCE_ACCEPTED,
    reason="A hospital letter covers both days.",
    manager_agrees=True,
    laid=True,
    by_enforcement_officer=True,
)
MICHAEL = replace(FACTS, kind=SentenceKind.SUSPENDED_SENTENCE_ORDER, because=WithdrawalReason.SUPERSEDED)


def fields(facts: WithdrawalFacts = FACTS, **changes: Any) -> list[str]:
    return [reason.field for reason in withdrawing.decide(replace(facts, **changes), on=ON).reasons]


@pytest.mark.parametrize("because", list(WithdrawalReason))
def test_each_reason_may_be_given(because: WithdrawalReason) -> None:
    assert fields(because=because) == []


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        ({"because": ""}, ["because"]),
        ({"reason": " "}, ["reason"]),
        ({"by_enforcement_officer": False}, [""]),
        ({"by_enforcement_officer": False, "laid": False}, []),
        ({"manager_agrees": False}, ["authorisation"]),
        ({"manager_agrees": False, "because": WithdrawalReason.DEATH}, []),
        (
            {"because": "", "reason": "", "by_enforcement_officer": False, "manager_agrees": False},
            ["because", "reason", "", "authorisation"],
        ),
    ],
)
def test_the_manager_agrees_and_after_the_information_the_enforcement_officer_withdraws(
    changes: dict[str, Any], expected: list[str]
) -> None:
    assert fields(**changes) == expected


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        ({}, ["activation_put"]),
        ({"activation_put": "Yes: the court activated four weeks."}, []),
        ({"because": WithdrawalReason.ERROR}, []),
        ({"kind": SentenceKind.COMMUNITY_ORDER}, []),
    ],
)
def test_a_suspended_sentence_superseded_by_another_asks_whether_activation_was_put(
    changes: dict[str, Any], expected: list[str]
) -> None:
    """Michael: the breach was given up once he was sentenced for assault."""
    assert fields(MICHAEL, **changes) == expected


@pytest.mark.parametrize(
    ("reason", "manager", "officer", "expected"),
    [
        ("The letter covers one of the two days.", True, False, []),
        ("The letter covers one of the two days.", False, True, []),
        ("", True, True, ["reason"]),
        ("", False, False, ["reason", "authorisation"]),
    ],
)
def test_to_go_on_after_late_evidence_somebody_decides_and_says_why(
    reason: str, manager: bool, officer: bool, expected: list[str]
) -> None:
    """§9 case 14."""
    facts = ProceedingFacts(reason=reason, manager_agrees=manager, enforcement_officer_agrees=officer)
    assert [found.field for found in proceeding.decide(facts, on=ON).reasons] == expected
