"""What the answers about recall share: days counted one by one, and instants as London writes them. Pure."""

from collections.abc import Sequence
from datetime import date, datetime, timedelta

from probation.policy import Due
from probation.rules import WorkingLine
from probation.working_days import LONDON


def days_from(first: date, last: date) -> list[date]:
    """Every day from the first to the last, both included; none where the last is before the first."""
    return [first + timedelta(days=number) for number in range((last - first).days + 1)]


def in_london(deadline: Due) -> datetime:
    """The instant of a deadline with the offset London has then."""
    return deadline.at.astimezone(LONDON)


def dated(lines: Sequence[tuple[date, str]]) -> list[WorkingLine]:
    """A line of working for each day, with its year, in order."""
    return [WorkingLine(day, text, with_year=True) for day, text in sorted(lines, key=lambda line: line[0])]
