"""Summons and warrant (enforcement.md §4.5, §6 D14 and D16; §9 cases 17 and 25)."""

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from enforcement.policy.breach.process import (
    ExecutionFacts,
    ProcessFacts,
    ServiceFacts,
    WarrantFacts,
    days_out,
    executing,
    is_overdue,
    issuing,
    serving,
)
from enforcement.vocabulary import Execution, ProcessKind, SummonsService

LAID_ON, ISSUED_ON, HEARING_ON = date(2017, 4, 28), date(2017, 5, 2), date(2017, 5, 12)
SUMMONS = ProcessFacts(
    kind=ProcessKind.SUMMONS,
    laid_on=LAID_ON,
    issued_on=ISSUED_ON,
    today=ISSUED_ON,
    hearing_on=HEARING_ON,
    hearing_at="Birmingham magistrates' court, 10am",
)
WARRANT = ProcessFacts(
    kind=ProcessKind.WARRANT, laid_on=LAID_ON, issued_on=ISSUED_ON, today=ISSUED_ON, in_writing=True, on_oath=True
)
SERVICE = ServiceFacts(
    issued_on=ISSUED_ON,
    hearing_on=HEARING_ON,
    served_on=date(2017, 5, 4),
    today=HEARING_ON,
    method=SummonsService.POST,
)
EXECUTION = ExecutionFacts(
    issued_on=ISSUED_ON,
    executed_on=date(2017, 5, 20),
    today=date(2017, 5, 20),
    outcome=Execution.CUSTODY,
    hearing_on=date(2017, 5, 20),
)


def against(facts: ProcessFacts, **changes: Any) -> list[str]:
    return [reason.field for reason in issuing.decide(replace(facts, **changes), on=ISSUED_ON).reasons]


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        ({}, []),
        ({"hearing_on": None}, ["hearing_on"]),
        ({"hearing_on": ISSUED_ON}, []),
        ({"hearing_on": date(2017, 5, 1)}, ["hearing_on"]),
        ({"hearing_at": " "}, ["hearing_at"]),
        ({"issued_on": LAID_ON}, []),
        ({"issued_on": date(2017, 4, 27)}, ["issued_on"]),
        ({"issued_on": date(2017, 5, 3)}, ["issued_on"]),
        ({"address_known": False}, ["kind"]),
        ({"kind": "letter"}, ["kind"]),
        ({"hearing_on": None, "hearing_at": "", "address_known": False}, ["hearing_on", "hearing_at", "kind"]),
    ],
)
def test_a_summons_names_the_court_and_the_day_and_can_be_served(changes: dict[str, Any], expected: list[str]) -> None:
    """§9 case 17: without an address, the warrant."""
    assert against(SUMMONS, **changes) == expected


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        ({}, []),
        ({"address_known": False}, []),
        ({"on_oath": False}, ["on_oath"]),
        ({"in_writing": False}, ["in_writing"]),
        ({"in_writing": False, "on_oath": False}, ["in_writing", "on_oath"]),
        ({"in_writing": False, "on_oath": False, "failed_to_answer": True}, []),
    ],
)
def test_a_warrant_needs_a_sworn_written_information_or_a_summons_not_answered(
    changes: dict[str, Any], expected: list[str]
) -> None:
    """§9 case 25."""
    assert against(WARRANT, **changes) == expected


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        ({}, []),
        ({"served_on": ISSUED_ON}, []),
        ({"served_on": date(2017, 5, 1)}, ["served_on"]),
        ({"served_on": HEARING_ON}, []),
        ({"served_on": date(2017, 5, 13), "today": date(2017, 5, 15)}, ["served_on"]),
        ({"today": date(2017, 5, 3)}, ["served_on"]),
        ({"method": "text"}, ["method"]),
    ],
)
def test_a_summons_is_served_between_its_issue_and_the_hearing(changes: dict[str, Any], expected: list[str]) -> None:
    found = serving.decide(replace(SERVICE, **changes), on=ISSUED_ON).reasons
    assert [reason.field for reason in found] == expected


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        ({}, []),
        ({"outcome": Execution.BAIL, "hearing_on": date(2017, 6, 1)}, []),
        ({"outcome": ""}, ["outcome"]),
        ({"executed_on": date(2017, 5, 1)}, ["executed_on"]),
        ({"today": date(2017, 5, 19)}, ["executed_on"]),
        ({"hearing_on": None}, ["hearing_on"]),
        ({"hearing_on": date(2017, 5, 19)}, ["hearing_on"]),
    ],
)
def test_a_warrant_executed_brings_the_person_to_court(changes: dict[str, Any], expected: list[str]) -> None:
    found = executing.decide(replace(EXECUTION, **changes), on=ISSUED_ON).reasons
    assert [reason.field for reason in found] == expected


@pytest.mark.parametrize(("today", "days", "overdue"), [("2017-05-30", 28, False), ("2017-05-31", 29, True)])
def test_a_warrant_has_an_age_and_is_overdue_after_its_aim(today: str, days: int, overdue: bool) -> None:
    facts = WarrantFacts(issued_on=ISSUED_ON, due_on=date(2017, 5, 30), today=date.fromisoformat(today))
    assert (days_out(facts), is_overdue(facts)) == (days, overdue)
