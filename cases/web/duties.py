"""Deadlines in a list: each with where it is dealt with, and how far its days have run."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from cases.queries.duty_groups import by_group
from cases.queries.today import DutyRow

from .links import href_of


@dataclass(frozen=True)
class Duty:
    """A row of the list. ``day_number`` of ``days`` working days; both 0 for a clock of calendar time."""

    row: DutyRow
    href: str
    day_number: int
    days: int


@dataclass(frozen=True)
class DutyList:
    """One kind of duty."""

    key: str
    heading: str
    duties: list[Duty]


def duties_of(rows: Iterable[DutyRow], *, today: date) -> list[Duty]:
    """The rows of a list as they are shown."""
    return [_duty(row, today) for row in rows]


def duty_lists(rows: Iterable[DutyRow], *, today: date) -> list[DutyList]:
    """The rows in their groups, those with something in them."""
    return [
        DutyList(str(group), group.label, duties_of(within, today=today))
        for group, within in by_group(rows).items()
        if within
    ]


def _duty(row: DutyRow, today: date) -> Duty:
    counted = row.clock.counted
    return Duty(row, href_of(row.clock.subject, row.crn), sum(day <= today for day in counted), len(counted))
