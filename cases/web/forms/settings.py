"""What is asked when a setting changes or a bank holiday is announced."""

from __future__ import annotations

from typing import Any

from django import forms

from probation.govuk import forms as govuk
from probation.policy.setting_definition import Kind, SettingDefinition

NARROW = {"class": "govuk-input--width-5"}


class ChangeSetting(govuk.GovukForm):
    """The value, from which day, and why."""

    in_force_from = govuk.GovukDateField(
        label="In force from", help_text="Clocks already running are not counted again."
    )
    why = forms.CharField(
        label="Why does it change?",
        widget=govuk.Textarea(rows=4),
        max_length=2000,
        error_messages={"required": "Enter why the setting changes."},
    )

    def __init__(self, *args: Any, definition: SettingDefinition, **kwargs: Any) -> None:
        self.base_fields = {"value": _value_field(definition), **self.base_fields}  # type: ignore[misc]
        super().__init__(*args, **kwargs)


def _value_field(definition: SettingDefinition) -> forms.Field:
    asked: dict[str, Any] = {"label": "New value", "error_messages": {"required": "Enter the new value."}}
    match definition.kind:
        case Kind.BOOL:
            return govuk.RadiosField([("yes", "Yes"), ("no", "No")], inline=True, **asked)
        case Kind.CHOICE:
            return govuk.RadiosField([(one, one.replace("_", " ").capitalize()) for one in definition.choices], **asked)
        case Kind.DATE:
            return govuk.GovukDateField(**asked)
    bounds = f"From {definition.minimum} to {definition.maximum}."
    return forms.CharField(widget=forms.TextInput({**NARROW, "inputmode": "decimal"}), help_text=bounds, **asked)


class AnnounceBankHoliday(govuk.GovukForm):
    """A day and what it is called."""

    date = govuk.GovukDateField(label="Date of the bank holiday", help_text="For example, 19 9 2022.")
    title = forms.CharField(
        label="What is it called?",
        max_length=100,
        error_messages={"required": "Enter what the bank holiday is called."},
    )
