"""Whether a hearing may be recorded (enforcement.md §4.5)."""

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from enforcement.policy.breach.hearing import HearingFacts, RelistingFacts, hearing, relisting
from enforcement.vocabulary import HearingOutcome, Plea, WithdrawalReason

HELD_ON = date(2017, 5, 12)
FACTS = HearingFacts(
    held_on=HELD_ON,
    today=HELD_ON,
    laid_on=date(2017, 4, 28),
    court="Birmingham magistrates' court",
    present=True,
    represented=False,
    plea=Plea.ADMITS,
    outcome=HearingOutcome.ADMITTED,
    summoned=True,
)
ABSENT = {"present": False, "plea": Plea.NONE, "outcome": HearingOutcome.FAILED_TO_APPEAR}
ADJOURNED = {"plea": Plea.NONE, "outcome": HearingOutcome.ADJOURNED}
DENIED = {"plea": Plea.DENIES, "outcome": HearingOutcome.DENIED}
LATER = date(2017, 6, 2)


def fields(**changes: Any) -> list[str]:
    return [reason.field for reason in hearing.decide(replace(FACTS, **changes), on=HELD_ON).reasons]


def test_an_admission_is_recorded() -> None:
    assert fields() == []


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        ({"today": date(2017, 5, 11)}, ["held_on"]),
        ({"held_on": date(2017, 4, 27)}, ["held_on"]),
        ({"held_on": date(2017, 4, 28)}, []),
        ({"court": ""}, ["court"]),
        ({"plea": ""}, ["plea"]),
        ({"outcome": "guilty"}, ["outcome"]),
        ({"today": date(2017, 5, 11), "court": "", "plea": ""}, ["held_on", "court", "plea"]),
    ],
)
def test_when_where_and_what(changes: dict[str, Any], expected: list[str]) -> None:
    assert fields(**changes) == expected


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        ({"plea": Plea.DENIES}, ["plea"]),
        ({"plea": Plea.NONE}, ["plea"]),
        ({"present": False, "represented": True}, []),
        ({"present": False}, ["plea"]),
        ({**DENIED, "next_on": LATER}, []),
        ({**DENIED, "next_on": LATER, "plea": Plea.ADMITS}, ["plea"]),
    ],
)
def test_the_plea_goes_with_the_outcome_and_somebody_enters_it(changes: dict[str, Any], expected: list[str]) -> None:
    assert fields(**changes) == expected


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        ({**ADJOURNED, "next_on": LATER, "because": "No interpreter."}, []),
        ({**ADJOURNED, "next_on": HELD_ON, "because": "To the afternoon."}, []),
        ({**ADJOURNED, "next_on": LATER}, ["because"]),
        (ADJOURNED, ["next_on", "because"]),
        ({**ADJOURNED, "next_on": date(2017, 5, 11), "because": "No interpreter."}, ["next_on"]),
        (DENIED, ["next_on"]),
    ],
)
def test_an_adjournment_and_a_denial_have_a_next_day(changes: dict[str, Any], expected: list[str]) -> None:
    assert fields(**changes) == expected


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        ({}, []),
        ({"represented": True}, []),
        ({"present": True}, ["present"]),
        ({"summoned": False}, ["outcome"]),
    ],
)
def test_a_person_summoned_and_absent_has_failed_to_appear(changes: dict[str, Any], expected: list[str]) -> None:
    assert fields(**{**ABSENT, **changes}) == expected


@pytest.mark.parametrize("outcome", [HearingOutcome.PROVED, HearingOutcome.NOT_PROVED])
@pytest.mark.parametrize(
    ("changes", "expected"),
    [({"is_trial": True}, []), ({"is_trial": True, "present": False, "plea": Plea.NONE}, []), ({}, ["outcome"])],
)
def test_a_breach_is_proved_or_not_at_a_trial(
    outcome: HearingOutcome, changes: dict[str, Any], expected: list[str]
) -> None:
    assert fields(**{"plea": Plea.DENIES, "outcome": outcome, **changes}) == expected


@pytest.mark.parametrize(
    ("because", "expected"),
    [(WithdrawalReason.EVIDENCE_ACCEPTED, []), ("", ["withdrawn_because"]), ("mistake", ["withdrawn_because"])],
)
def test_a_withdrawal_at_court_says_why(because: str, expected: list[str]) -> None:
    assert fields(plea=Plea.NONE, outcome=HearingOutcome.WITHDRAWN, withdrawn_because=because) == expected


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        ({}, []),
        ({"listed_on": date(2017, 4, 28)}, []),
        ({"listed_on": date(2017, 4, 27)}, ["hearing_on"]),
        ({"is_moved": False}, ["hearing_on"]),
        ({"reason": " "}, ["reason"]),
        ({"listed_on": date(2017, 4, 27), "reason": ""}, ["hearing_on", "reason"]),
    ],
)
def test_a_hearing_is_moved_for_a_reason_to_another_time_after_the_information(
    changes: dict[str, Any], expected: list[str]
) -> None:
    facts = RelistingFacts(laid_on=date(2017, 4, 28), listed_on=LATER, is_moved=True, reason="No courtroom.")
    decision = relisting.decide(replace(facts, **changes), on=HELD_ON)
    assert [reason.field for reason in decision.reasons] == expected
