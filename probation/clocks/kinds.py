"""Kinds of clock and the ladder each climbs. Pure."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from enum import StrEnum

from probation.working_days import LONDON, Calendar, end_of_day, start_of_day


class Level(StrEnum):
    """How loudly a rung rings, and so to whom."""

    AMBER = "amber"
    RED = "red"
    MANAGER = "manager"


class Audience(StrEnum):
    """Who hears a rung: the officer (and cover), the line managers of the team, the senior managers of the provider,
    and PPCS."""

    OFFICER = "officer"
    MANAGER = "manager"
    SENIOR = "senior"
    PPCS = "ppcs"


class Unit(StrEnum):
    """What an offset is counted in."""

    WORKING_DAYS = "working days"
    CALENDAR_DAYS = "calendar days"
    HOURS = "elapsed hours"


@dataclass(frozen=True)
class Step:
    """A rung of a ladder: ``offset`` in working days from the due day, and who hears it.

    Negative: at the start of that working day before it. Zero: the instant the due day ends. Positive: the end of
    that working day after it. In calendar days the offset is not positive. In hours it is elapsed hours from the
    instant the clock is due.
    """

    level: Level
    offset: int
    to: tuple[Audience, ...] = (Audience.OFFICER,)
    unit: Unit = Unit.WORKING_DAYS


@dataclass(frozen=True)
class ClockKind:
    """A kind of clock: its code in enforcement.md §6, what it is called, its ladder, and the act that stops it.

    ``is_window``: it is somebody else's time, such as the evidence window: it closes, and nobody is late.
    ``in_hours``: it runs by the hour, day and night, and falls due at an instant.
    """

    code: str
    label: str
    ladder: tuple[Step, ...]
    stops_when: str
    measure: bool = False
    is_window: bool = False
    in_hours: bool = False


_kinds: dict[str, ClockKind] = {}


def register(kind: ClockKind) -> ClockKind:
    """Make a kind known by its code. Two kinds with one code are an error."""
    if _kinds.setdefault(kind.code, kind) != kind:
        raise ValueError(f"Two kinds of clock are called {kind.code}.")
    return kind


def kind_of(code: str) -> ClockKind:
    """The kind with a code. Raises KeyError."""
    return _kinds[code]


def windows() -> list[str]:
    """The codes of the kinds that close rather than fall due."""
    return [kind.code for kind in _kinds.values() if kind.is_window]


def step_of(kind: ClockKind, level: str) -> Step:
    """The step of a kind's ladder at a level. Raises KeyError."""
    return {step.level: step for step in kind.ladder}[Level(level)]


def ring_time(due_on: date, due_at: datetime, step: Step, calendar: Calendar) -> datetime:
    """The instant a rung rings, of a clock due on a day or, counted in hours, at an instant; see Step."""
    offset = step.offset
    if step.unit == Unit.HOURS:
        return (due_at.astimezone(UTC) + timedelta(hours=offset)).astimezone(LONDON)
    if offset == 0:
        return end_of_day(due_on)
    if step.unit == Unit.CALENDAR_DAYS:
        return start_of_day(due_on + timedelta(days=offset))
    if offset > 0:
        return end_of_day(calendar.count(due_on, offset).due_on)
    day = due_on
    while offset:
        day -= timedelta(days=1)
        offset += calendar.is_working_day(day)
    return start_of_day(day)


def amber_time(due_on: date, due_at: datetime, kind: ClockKind, calendar: Calendar) -> datetime:
    """When a clock of a kind turns amber: when its amber rung rings; when it is due where it has none."""
    ambers = [step for step in kind.ladder if step.level == Level.AMBER]
    return ring_time(due_on, due_at, ambers[0], calendar) if ambers else due_at
