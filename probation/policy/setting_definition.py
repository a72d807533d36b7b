"""What a setting of a doubtful rule is: its default, the values it may take, its source and the doubt."""

from __future__ import annotations

import dataclasses
import typing
from dataclasses import dataclass
from datetime import date
from decimal import Decimal, InvalidOperation
from enum import StrEnum

from .citation import Citation, Mark

Value = str | int | bool | date | Decimal


class Kind(StrEnum):
    """What the value of a setting is."""

    DAYS = "days"
    INT = "int"
    DECIMAL = "decimal"
    BOOL = "bool"
    DATE = "date"
    CHOICE = "choice"


@dataclass(frozen=True)
class SettingDefinition:
    """One rule a provider may set. ``doubt`` says why the documents do not settle it.

    ``minimum`` and ``maximum`` bound days and numbers, both included. Written as the annotation of a field of
    ``ProviderPolicy``; ``definitions_of`` fills in the field's name and default.
    """

    label: str
    kind: Kind
    citation: Citation
    doubt: str
    choices: tuple[str, ...] = ()
    minimum: int = 0
    maximum: int = 366
    key: str = ""
    default: Value = ""

    def parse(self, given: object) -> Value:
        """The value, from what was typed, stored or passed. Raises ValueError with a sentence for the person."""
        text = given.isoformat() if isinstance(given, date) else str(given).strip()
        match self.kind:
            case Kind.BOOL:
                return self._boolean(text)
            case Kind.CHOICE:
                return self._choice(text)
            case Kind.DATE:
                return self._date(text)
            case Kind.DAYS | Kind.INT:
                return int(self._number(text, whole=True))
            case Kind.DECIMAL:
                return self._number(text, whole=False)

    def _boolean(self, text: str) -> bool:
        if text.lower() not in ("true", "false", "yes", "no"):
            raise ValueError(f"{self.label}: choose yes or no.")
        return text.lower() in ("true", "yes")

    def _choice(self, text: str) -> str:
        if text not in self.choices:
            raise ValueError(f"{self.label}: choose one of {', '.join(self.choices)}.")
        return text

    def _date(self, text: str) -> date:
        try:
            return date.fromisoformat(text)
        except ValueError:
            raise ValueError(f"{self.label}: enter a real date, like 2026-04-27.") from None

    def _number(self, text: str, *, whole: bool) -> Decimal:
        try:
            number = Decimal(text)
            sound = number.is_finite() and self.minimum <= number <= self.maximum
        except InvalidOperation:
            sound = False
        if not sound or (whole and number != number.to_integral_value()):
            what = "a whole number" if whole else "a number"
            raise ValueError(f"{self.label}: enter {what} from {self.minimum} to {self.maximum}.")
        return number


def decided(place: str) -> Citation:
    """The source of a default the documents propose rather than report: the place in the domain reference."""
    return Citation("Domain reference: enforcement", place, Mark.DECIDED)


def definitions_of(policy: type) -> dict[str, SettingDefinition]:
    """The definitions written in the annotations of a dataclass, each with its key and default, in order."""
    hints = typing.get_type_hints(policy, include_extras=True)
    return {
        field.name: dataclasses.replace(hints[field.name].__metadata__[0], key=field.name, default=field.default)
        for field in dataclasses.fields(policy)
    }
