"""The form to build on: messages in the service's words, and fields that count only when they are revealed."""

from __future__ import annotations

import copy
from typing import Any

from django import forms
from django.forms.utils import pretty_name
from django.forms.widgets import ChoiceWidget

from . import wording


class GovukForm(forms.Form):
    """A Django form whose errors say what to do, and where a field not revealed by the choice made is not asked.

    A revealed field cleans to its empty value when its choice was not made, whatever was typed in it.
    """

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for name, field in self.fields.items():
            field.label = pretty_name(name) if field.label is None else field.label
            _use_our_words(field)

    def unrevealed(self) -> set[str]:
        """The names of the fields under choices that were not made."""
        hidden: set[str] = set()
        for name, field in self.fields.items():
            reveals = getattr(field.widget, "reveals", {})
            value = self[name].value() if reveals and name not in hidden else None
            chosen = {str(item) for item in (value if isinstance(value, list | tuple) else [value])}
            revealed = {under for choice, names in reveals.items() if choice in chosen for under in names}
            hidden |= {under for names in reveals.values() for under in names} - revealed
        return hidden

    def _clean_fields(self) -> None:
        super()._clean_fields()  # type: ignore[misc]
        for name in self.unrevealed():
            self.errors.pop(name, None)
            unasked = copy.copy(self.fields[name])
            unasked.required = False
            self.cleaned_data[name] = unasked.clean(None)


def _use_our_words(field: forms.Field) -> None:
    """Replace the messages that Django would give by default; a field's own ``error_messages`` stay."""
    label = str(field.label)
    chooses = isinstance(field.widget, ChoiceWidget | forms.FileInput)
    ours = {
        "required": wording.ask("Select" if chooses else "Enter", label),
        "invalid_choice": wording.ask("Select", label),
    }
    if isinstance(field, forms.CharField):
        ours["max_length"] = f"{wording.subject(label, 'Your answer')} must be %(limit_value)d characters or fewer"
    if isinstance(field, forms.IntegerField):
        ours["invalid"] = f"{wording.subject(label, 'Your answer')} must be a whole number"
    if isinstance(field, forms.BooleanField):
        ours["required"] = f"Select “{label}” to continue"
    for code, message in ours.items():
        if code not in field.error_messages or _is_djangos(field, code):
            field.error_messages[code] = message


def _is_djangos(field: forms.Field, code: str) -> bool:
    message = field.error_messages[code]
    classes = (c for c in type(field).__mro__ if c.__module__.startswith("django."))
    return any(message is getattr(c, "default_error_messages", {}).get(code) for c in classes)
