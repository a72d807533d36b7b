"""A time of day, tolerant of how people type it: 2.30pm, 14:30, 2pm, 0930, midday."""

from __future__ import annotations

import re
from datetime import datetime, time
from typing import Any

from django import forms
from django.core.exceptions import ValidationError

from probation.govuk.house_style import clock_time

from .wording import subject

_TYPED = re.compile(r"(\d{1,2})(?:\s*[:.]?\s*(\d{2}))?\s*([ap])?\.?\s*(m\.?)?", re.IGNORECASE)
_WORDS = {"midday": time(12), "noon": time(12), "midnight": time(0)}


class TimeInput(forms.TextInput):
    """One text box, showing a time as the service writes it: 2:30pm."""

    def format_value(self, value: Any) -> str | None:
        return clock_time(value) if isinstance(value, time | datetime) else super().format_value(value)


class GovukTimeField(forms.Field):
    """A time of day. A bare hour from 1 to 6 is refused: it does not say whether it is morning or afternoon."""

    widget = TimeInput

    def to_python(self, value: Any) -> time | None:
        if isinstance(value, time):
            return value
        if value in self.empty_values:
            return None
        text = str(value).strip().lower()
        if text in _WORDS:
            return _WORDS[text]
        typed = _TYPED.fullmatch(text)
        if not typed:
            raise self._error("must be a time, like 11am or 2:30pm")
        return self._time(*typed.groups())

    def _time(self, hours: str, minutes: str | None, half: str | None, m: str | None) -> time:
        hour = int(hours)
        if half and m and 1 <= hour <= 12:
            hour = hour % 12 + (12 if half == "p" else 0)
        elif half or m:
            raise self._error("must be a time, like 11am or 2:30pm")
        elif 1 <= hour <= 6 and not hours.startswith("0"):
            raise self._error("must say am or pm, like 2:30pm")
        try:
            return time(hour, int(minutes or 0))
        except ValueError:
            raise self._error("must be a real time, like 11am or 2:30pm") from None

    def _error(self, says: str) -> ValidationError:
        label = subject(str(self.label or ""), "Time")
        return ValidationError("%(label)s %(says)s", "invalid", {"label": label, "says": says})
