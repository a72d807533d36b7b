"""The fields that the forms of recall are made of."""

from __future__ import annotations

from typing import Any

from django import forms

from probation.govuk import forms as govuk


def words(label: str, asks: str = "", hint: str = "", *, rows: int = 4, required: bool = True) -> forms.CharField:
    """Free text of up to 8,000 characters. ``asks``: what is said where it is empty."""
    return forms.CharField(
        label=label,
        help_text=hint,
        widget=govuk.Textarea(rows=rows),
        max_length=8000,
        required=required,
        error_messages={"required": asks} if asks else {},
    )


def line(label: str, asks: str = "", hint: str = "", *, required: bool = True, width: int = 20) -> forms.CharField:
    """A line of text of up to 120 characters."""
    return forms.CharField(
        label=label,
        help_text=hint,
        widget=forms.TextInput({"class": f"govuk-input--width-{width}"}),
        max_length=120,
        required=required,
        error_messages={"required": asks} if asks else {},
    )


def phone(label: str, asks: str, hint: str = "") -> forms.CharField:
    """A telephone number."""
    return forms.CharField(
        label=label,
        help_text=hint,
        widget=forms.TextInput({"class": "govuk-input--width-20", "autocomplete": "tel"}),
        max_length=30,
        error_messages={"required": asks},
    )


def offer(form: govuk.GovukForm, name: str, choices: list[tuple[str, str]]) -> None:
    """Fill the choices of a field of this form; a select keeps its first, empty one."""
    field: Any = form.fields[name]
    nothing = getattr(field, "nothing", "")
    field.choices = [("", nothing), *choices] if nothing else choices


def address(label: str, hint: str = "") -> forms.EmailField:
    """An e-mail address that may be left empty."""
    return forms.EmailField(
        label=label,
        help_text=hint,
        required=False,
        widget=forms.EmailInput({"class": "govuk-input--width-30", "spellcheck": "false"}),
        error_messages={"invalid": "Enter an e-mail address, like name@example.com."},
    )
