"""The keys of a question: their types, and how what was typed is read."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from probation.working_days import Term

Value = date | Term | int | str

ISO_DATE = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
WHOLE_NUMBER = re.compile(r"[0-9]{1,6}")
LATEST = date(2199, 12, 31)
MOST_DAYS = 36525


class Kind(StrEnum):
    """What the value of a key is."""

    DATE = "date"
    TERM = "term"
    DAYS = "days"
    CHOICE = "choice"


@dataclass(frozen=True)
class Key:
    """One input. ``default`` stands in for an optional key that is not given; ``help`` says what it means."""

    name: str
    kind: Kind
    help: str
    required: bool = True
    choices: tuple[str, ...] = ()
    default: Value | None = None

    def read(self, typed: str) -> Value:
        """The value of what was typed. Raises ValueError with a sentence that begins with the key's name."""
        text = typed.strip()
        if not text:
            raise ValueError(f"{self.name} has no value: give {self.help}.")
        match self.kind:
            case Kind.DATE:
                return self._date(text)
            case Kind.TERM:
                return self._term(text)
            case Kind.DAYS:
                return self._days(text)
            case Kind.CHOICE:
                return self._choice(text)

    def _date(self, text: str) -> date:
        try:
            day = date.fromisoformat(text) if ISO_DATE.fullmatch(text) else None
        except ValueError:
            day = None
        if day is None:
            raise ValueError(f"{self.name}: “{text}” is not a date; write a real date like 2017-04-12.")
        if day > LATEST:
            raise ValueError(f"{self.name}: {text} is after {LATEST.year}.")
        return day

    def _term(self, text: str) -> Term:
        try:
            return Term.parse(text)
        except ValueError as error:
            raise ValueError(f"{self.name}: {error}") from None

    def _days(self, text: str) -> int:
        days = int(text) if WHOLE_NUMBER.fullmatch(text) else MOST_DAYS + 1
        if days > MOST_DAYS:
            raise ValueError(
                f"{self.name}: “{text}” is not a number of days; write a whole number from 0 to {MOST_DAYS}."
            )
        return days

    def _choice(self, text: str) -> str:
        if text not in self.choices:
            raise ValueError(f"{self.name}: “{text}” is not one of {', '.join(self.choices)}.")
        return text
