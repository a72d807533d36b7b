"""Kinds of clock and the ladder each climbs. Pure."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from enum import StrEnum

from probation.working_days import Calendar, end_of_day, start_of_day


class Level(StrEnum):
    """How loudly a rung rings, and so to whom."""

    AMBER = "amber"
    RED = "red"
    MANAGER = "manager"


class Audience(StrEnum):
    """Who hears a rung: the officer (and whoever covers for them), the line managers of the team."""

    OFFICER = "officer"
    MANAGER = "manager"


@dataclass(frozen=True)
class Step:
    """A rung of a ladder: ``offset`` in working days from the due day, and who hears it.

    Negative: at the start of that working day before it. Zero: the instant the due day ends. Positive: the end of
    that working day after it. ``calendar_days``: the offset, then not positive, is in calendar days.
    """

    level: Level
    offset: int
    to: tuple[Audience, ...] = (Audience.OFFICER,)
    calendar_days: bool = False


@dataclass(frozen=True)
class ClockKind:
    """A kind of clock: its code in enforcement.md §6, what it is called, its ladder, and the act that stops it.

    ``is_window``: it is somebody else's time, such as the evidence window: it closes, and nobody is late.
    """

    code: str
    label: str
    ladder: tuple[Step, ...]
    stops_when: str
    measure: bool = False
    is_window: bool = False


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


def ring_time(due_on: date, step: Step, calendar: Calendar) -> datetime:
    """The instant a rung rings; see Step."""
    offset = step.offset
    if offset == 0:
        return end_of_day(due_on)
    if step.calendar_days:
        return start_of_day(due_on + timedelta(days=offset))
    if offset > 0:
        return end_of_day(calendar.count(due_on, offset).due_on)
    day = due_on
    while offset:
        day -= timedelta(days=1)
        offset += calendar.is_working_day(day)
    return start_of_day(day)


def amber_time(due_on: date, kind: ClockKind, calendar: Calendar) -> datetime:
    """When a clock of a kind turns amber: when its amber rung rings; the end of the due day where it has none."""
    ambers = [step for step in kind.ladder if step.level == Level.AMBER]
    return ring_time(due_on, ambers[0], calendar) if ambers else end_of_day(due_on)
