"""The length of a sentence or order as a court pronounces it: "12 weeks", "18 months"."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from .months import last_day_of_months

WRITTEN = re.compile(r"\s*(?P<number>[0-9]{1,6})\s*(?P<unit>day|week|month|year)s?\s*", re.IGNORECASE)
PART = re.compile(r"[0-9]+\s*[a-z]+", re.IGNORECASE)
BETWEEN_PARTS = re.compile(r"(?:\s|,|\+|\band\b)*", re.IGNORECASE)
MOST_PARTS = 20
HOW_TO_WRITE = "write a whole number of days, weeks, months or years, such as “12 weeks” or “18 months”"


class Unit(StrEnum):
    """What a term is counted in."""

    DAY = "day"
    WEEK = "week"
    MONTH = "month"
    YEAR = "year"


LONGEST = {Unit.DAY: 36525, Unit.WEEK: 5217, Unit.MONTH: 1200, Unit.YEAR: 100}


@dataclass(frozen=True)
class Term:
    """A number of days, weeks, calendar months or years; at least one, at most a hundred years. Else ValueError."""

    number: int
    unit: Unit

    def __post_init__(self) -> None:
        if self.number < 1:
            raise ValueError(f"A term is at least 1 {self.unit}.")
        if self.number > LONGEST[self.unit]:
            raise ValueError(f"A term is at most {LONGEST[self.unit]} {self.unit}s.")

    @classmethod
    def parse(cls, text: str) -> Term:
        """Read "12 weeks", "18 months", "84 days" or "2 years". Raises ValueError with a sentence."""
        written = WRITTEN.fullmatch(text)
        if not written:
            raise ValueError(f"“{text}” is not a term: {HOW_TO_WRITE}.")
        return cls(int(written["number"]), Unit(written["unit"].lower()))

    def last_day(self, start: date) -> date:
        """The last day of the term when ``start`` is its first. Months and years are calendar ones."""
        if self.unit in (Unit.MONTH, Unit.YEAR):
            return last_day_of_months(start, self.number * (12 if self.unit == Unit.YEAR else 1))
        days = self.number * (7 if self.unit == Unit.WEEK else 1)
        try:
            return start + timedelta(days=days - 1)
        except OverflowError:
            raise ValueError(f"{self} from {start.isoformat()} is outside the dates that can be written.") from None

    def days_from(self, start: date) -> int:
        """How many days the term has when ``start`` is its first."""
        return (self.last_day(start) - start).days + 1

    def __str__(self) -> str:
        return f"{self.number} {self.unit}" + ("" if self.number == 1 else "s")


def parse_terms(text: str) -> tuple[Term, ...]:
    """Read a sentence of several parts: "11 months 30 days", or consecutive "6 months and 8 months".

    At most 20 parts. Raises ValueError with a sentence.
    """
    parts = PART.findall(text)
    if not parts or not BETWEEN_PARTS.fullmatch(PART.sub(" ", text)):
        raise ValueError(f"“{text}” is not a term: {HOW_TO_WRITE}.")
    if len(parts) > MOST_PARTS:
        raise ValueError(f"A sentence has at most {MOST_PARTS} parts; there are {len(parts)}.")
    return tuple(Term.parse(part) for part in parts)
