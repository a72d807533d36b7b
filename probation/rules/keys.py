"""The keys of a question: their types, and how what was typed is read."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from enum import StrEnum

from probation.working_days import Term, london_date, parse_terms

Value = date | Term | tuple[Term, ...] | Decimal | int | str

ISO_DATE = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
WHOLE_NUMBER = re.compile(r"[0-9]{1,6}")
POUNDS = re.compile(r"[0-9]{1,9}(\.[0-9]{1,2})?")
EARLIEST, LATEST = date(1900, 1, 1), date(2199, 12, 31)
MOST_DAYS = 36525
MOST_HOURS = 99999
UNKNOWN = "unknown"


class Kind(StrEnum):
    """What the value of a key is."""

    DATE = "date"
    TIME = "time"
    DATE_OR_TIME = "date-or-time"
    TERM = "term"
    TERMS = "terms"
    DAYS = "days"
    HOURS = "hours"
    POUNDS = "pounds"
    CHOICE = "choice"


@dataclass(frozen=True)
class Key:
    """One input. ``default`` stands in for an optional key that is not given; ``help`` says what it means.

    ``may_be_unknown``: the word ``unknown`` is a value too; of a choice it stands among the choices.
    """

    name: str
    kind: Kind
    help: str
    required: bool = True
    choices: tuple[str, ...] = ()
    default: Value | None = None
    may_be_unknown: bool = False

    def read(self, typed: str) -> Value:
        """The value of what was typed. Raises ValueError with a sentence that begins with the key's name."""
        text = typed.strip()
        if not text:
            raise ValueError(f"{self.name} has no value: give {self.help}.")
        if self.may_be_unknown and text == UNKNOWN:
            return UNKNOWN
        match self.kind:
            case Kind.DATE:
                return self._date(text)
            case Kind.TIME:
                return self._time(text)
            case Kind.DATE_OR_TIME:
                return self._date(text) if ISO_DATE.fullmatch(text) else london_date(self._time(text))
            case Kind.TERM | Kind.TERMS:
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

    def _time(self, text: str) -> datetime:
        """An instant. The "+" of an offset arrives as a space where an address was not encoded."""
        try:
            at = datetime.fromisoformat(re.sub(r" (?=[0-9]{2}:?[0-9]{2}$)", "+", text))
            sound = bool(ISO_DATE.match(text)) and at.tzinfo is not None
        except ValueError:
            sound = False
        if not sound:
            raise ValueError(
                f"{self.name}: “{text}” is not a time; write a real time with its offset, like 2017-06-03T23:00+01:00."
            )
        if not EARLIEST <= at.date() <= LATEST:
            raise ValueError(f"{self.name}: {text} is not between {EARLIEST.year} and {LATEST.year}.")
        return at

    def _term(self, text: str) -> Term | tuple[Term, ...]:
        try:
            return Term.parse(text) if self.kind == Kind.TERM else parse_terms(text)
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
