"""An answer: its values, its working line by line, and the version and source of the rule that gave it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass
from datetime import date, datetime
from typing import Any

from probation.policy import Citation, Due
from probation.working_days import Skipped, short_day, short_day_and_year

AnswerValue = date | datetime | bool | int | str | tuple[str, ...] | None


@dataclass(frozen=True)
class WorkingLine:
    """One line of the working: a day and what it is. ``counted``: its number in the count; None for any other day."""

    day: date
    text: str
    counted: int | None = None
    with_year: bool = False

    def __str__(self) -> str:
        day = short_day_and_year(self.day) if self.with_year else short_day(self.day)
        return f"{day:<15}  {self.text}"


@dataclass(frozen=True)
class Tested:
    """One test of an answer made of tests: what was asked, how it came out, what it bears on and its source."""

    name: str
    result: str
    citation: str
    bears_on: str

    def __str__(self) -> str:
        return f"{self.name}: {self.result} ({self.citation})"


@dataclass(frozen=True, kw_only=True)
class Answer:
    """What a rule says. ``values`` are in the order they are shown; a date that does not exist is None, and sentences
    of equal standing are a tuple.

    ``counted`` and ``skipped`` are None where no days are counted, ``tests`` where there are none. ``notes`` and
    ``doubts`` are sentences.
    """

    rule: str
    values: Mapping[str, AnswerValue]
    version: str
    cites: Sequence[Citation]
    working: Sequence[WorkingLine] = ()
    counted: Sequence[date] | None = None
    skipped: Sequence[Skipped] | None = None
    notes: Sequence[str] = ()
    doubts: Sequence[str] = ()
    tests: Sequence[Tested] | None = None

    @property
    def citation(self) -> str:
        """Where the rule stands written, in one line, each source once."""
        return "; ".join(dict.fromkeys(str(cite) for cite in self.cites))

    def to_json(self) -> dict[str, Any]:
        """The answer as plain data, dates in ISO form."""
        found: dict[str, Any] = {name: _plain(value) for name, value in self.values.items()}
        found |= {"rule": self.rule, "version": self.version, "citation": self.citation}
        if self.counted is not None:
            found["counted"] = [day.isoformat() for day in self.counted]
        if self.skipped is not None:
            found["skipped"] = [{"date": skipped.day.isoformat(), "reason": skipped.reason} for skipped in self.skipped]
        if self.tests is not None:
            found["tests"] = [asdict(test) for test in self.tests]
        return found | {"notes": list(self.notes), "doubts": list(self.doubts)}


def answer_from(rule: str, name: str, deadline: Due, *, start: str, end: str, notes: Sequence[str] = ()) -> Answer:
    """The answer of one deadline counted in working days, with a line for each day.

    ``name`` is the key of its date; ``start`` and ``end`` say what the first and the last day are.
    """
    return Answer(
        rule=rule,
        values={name: deadline.on},
        version=deadline.version,
        cites=deadline.cites,
        working=working_of(deadline, start=start, marks=[(deadline.on, end)]),
        counted=deadline.counted,
        skipped=deadline.skipped,
        notes=notes,
    )


def working_of(deadline: Due, *, start: str, marks: Sequence[tuple[date, str]]) -> list[WorkingLine]:
    """A line for the first day and each day after it, to the due day. ``marks`` say what falls due on which day."""
    numbers = {day: number for number, day in enumerate(deadline.counted, start=1)}
    reasons = {skipped.day: skipped.reason for skipped in deadline.skipped}
    first = [] if deadline.start in numbers or deadline.start in reasons else [deadline.start]
    return [
        WorkingLine(
            day=day,
            text=_text(day, deadline.start, start, numbers, reasons, marks),
            counted=numbers.get(day),
            with_year=day in (deadline.start, deadline.on),
        )
        for day in sorted([*first, *numbers, *reasons])
    ]


def _text(
    day: date,
    start_day: date,
    start: str,
    numbers: Mapping[date, int],
    reasons: Mapping[date, str],
    marks: Sequence[tuple[date, str]],
) -> str:
    counted = f"day {numbers[day]}" if day in numbers else "day 0"
    text = f"{reasons[day]}, not counted" if day in reasons else counted
    if day == start_day:
        text = f"{start} ({text})"
    falling_due = "; ".join(mark for marked, mark in marks if marked == day)
    return f"{text}: {falling_due}" if falling_due else text


def _plain(value: AnswerValue) -> bool | int | str | list[str] | None:
    if isinstance(value, tuple):
        return list(value)
    return value.isoformat() if isinstance(value, date) else value
