"""The GOV.UK date: three boxes that take a day, a month (a number or a name) and a year, and say what is wrong."""

from __future__ import annotations

import calendar
from datetime import date
from typing import Any

from django import forms
from django.core.exceptions import ValidationError

from .wording import subject

PARTS = ("day", "month", "year")
_MONTHS = [name.lower() for name in calendar.month_name]


class DateInput(forms.Widget):
    """Three text boxes. Its value is what was typed, (day, month, year), so that nothing typed is lost."""

    use_fieldset = True

    def value_from_datadict(self, data: Any, files: Any, name: str) -> tuple[str, str, str]:
        day, month, year = ((data.get(f"{name}-{part}") or "").strip() for part in PARTS)
        return day, month, year

    def value_omitted_from_data(self, data: Any, files: Any, name: str) -> bool:
        return not any(f"{name}-{part}" in data for part in PARTS)

    def format_value(self, value: Any) -> tuple[str, str, str]:
        """The three texts, of a date or of what was typed."""
        if isinstance(value, date):
            return str(value.day), str(value.month), str(value.year)
        return value or ("", "", "")

    def id_for_label(self, id_: str) -> str:
        return f"{id_}-day"


class GovukDateField(forms.Field):
    """A calendar day. Every error names the missing or wrong part ("Date of birth must include a year")."""

    widget = DateInput

    def to_python(self, value: Any) -> date | None:
        if value is None or isinstance(value, date):
            return value
        missing = [part for part, text in zip(PARTS, value, strict=True) if not text]
        if len(missing) == len(PARTS):
            return None
        if missing:
            raise self._error("incomplete", f"must include a {' and '.join(missing)}", missing)
        return self._real_date(*value)

    def has_changed(self, initial: Any, data: Any) -> bool:
        try:
            return initial != self.to_python(data)
        except ValidationError:
            return True

    def _real_date(self, day: str, month: str, year: str) -> date:
        number = _month_number(month)
        if not number:
            raise self._error("invalid", "must include a real month, like 4 or April", ["month"])
        if not (year.isdecimal() and len(year) == 4):
            raise self._error("invalid", "must include a year of 4 numbers", ["year"])
        try:
            return date(int(year), number, int(day))
        except ValueError:
            raise self._error("invalid", "must be a real date", ["day"] if day.isdecimal() else PARTS) from None

    def _error(self, code: str, says: str, parts: Any) -> ValidationError:
        label = subject(str(self.label or ""), "Date")
        return ValidationError("%(label)s %(says)s", code, {"label": label, "says": says, "parts": tuple(parts)})


def _month_number(text: str) -> int:
    """1 to 12, or 0: a number, or a name of at least three letters."""
    if text.isdecimal():
        return int(text) if 1 <= int(text) <= 12 else 0
    typed = text.lower().rstrip(".")
    return next((n for n, name in enumerate(_MONTHS) if len(typed) >= 3 and name.startswith(typed)), 0)
