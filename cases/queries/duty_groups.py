"""The deadlines of a list by what has to be done: judge, send, write down, plan, or something else."""

from __future__ import annotations

from collections.abc import Iterable

from probation.vocabulary import Words

from .today import DutyRow


class DutyGroup(Words):
    """A kind of duty, by what has to be done."""

    DECISIONS = "decisions", "Findings and decisions"
    LETTERS = "letters", "Letters and warnings"
    OUTCOMES = "outcomes", "Outcomes to record"
    SUPERVISION = "supervision", "First contact and plan"
    OTHER = "other", "Other deadlines"


# The codes of the clocks of each (enforcement.md §6); whatever else runs is under OTHER.
KINDS = {
    DutyGroup.DECISIONS: ("D05", "D06"),
    DutyGroup.LETTERS: ("D02", "D07"),
    DutyGroup.OUTCOMES: ("D01",),
    DutyGroup.SUPERVISION: ("D19", "D20", "D21"),
}


def group_of(kind: str) -> DutyGroup:
    """The group a clock's code belongs to."""
    return next((group for group, kinds in KINDS.items() if kind in kinds), DutyGroup.OTHER)


def by_group(rows: Iterable[DutyRow]) -> dict[DutyGroup, list[DutyRow]]:
    """The rows of every group, each in the order they came; a group may be empty."""
    rows = list(rows)
    return {group: [row for row in rows if group_of(row.clock.kind) == group] for group in DutyGroup}
