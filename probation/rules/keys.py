"""The keys of a question: their types, and how what was typed is read."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import StrEnum

from probation.working_days import Term

Value = date | Term | Decimal | int | str

ISO_DATE = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
WHOLE_NUMBER = re.compile(r"[0-9]{1,6}")
POUNDS = re.compile(r"[0-9]{1,9}(\.[0-9]{1,2})?")
LATEST = date(2199, 12, 31)
MOST_DAYS = 36525
MOST_HOURS = 99999


class Kind(StrEnum):
    """What the value of a key is."""

    DATE = "date"
    TERM = "term"
    DAYS = "days"
    HOURS = "hours"
    POUNDS = "pounds"
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
                return self._whole_number(text, "days", MOST_DAYS)
            case Kind.HOURS:
                return self._whole_number(text, "hours", MOST_HOURS)
            case Kind.POUNDS:
                return self._pounds(text)
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

    def _whole_number(self, text: str, unit: str, most: int) -> int:
        number = int(text) if WHOLE_NUMBER.fullmatch(text) else most + 1
        if number > most:
            raise ValueError(f"{self.name}: “{text}” is not a number of {unit}; write a whole number from 0 to {most}.")
        return number

    def _pounds(self, text: str) -> Decimal:
        if not POUNDS.fullmatch(text):
            raise ValueError(f"{self.name}: “{text}” is not an amount in pounds; write it like 250 or 250.50.")
        return Decimal(text)

    def _choice(self, text: str) -> str:
        if text not in self.choices:
            raise ValueError(f"{self.name}: “{text}” is not one of {', '.join(self.choices)}.")
        return text
