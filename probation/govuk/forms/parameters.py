"""Which GOV.UK component a widget is, and the options it takes. One function a widget."""

from __future__ import annotations

from functools import singledispatch
from typing import TYPE_CHECKING, Any

from django import forms
from django.utils.html import escape
from django.utils.safestring import mark_safe

from .dates import PARTS, DateInput
from .times import TimeInput

if TYPE_CHECKING:
    from .bound_field import GovukBoundField

Component = tuple[str, dict[str, Any]]
Label = dict[str, Any]


@singledispatch
def parameters(widget: forms.Widget, field: GovukBoundField, label: Label) -> Component:
    """The component's name and options. ``label`` holds text, isPageHeading and size."""
    number = isinstance(widget, forms.NumberInput)
    params = _control(widget, field, label) | {"value": widget.format_value(field.value())}
    return "input", params | ({"inputmode": "numeric"} if number else {"type": getattr(widget, "input_type", "text")})


@parameters.register(TimeInput)
def _time(widget: TimeInput, field: GovukBoundField, label: Label) -> Component:
    params = _control(widget, field, label) | {"value": widget.format_value(field.value())}
    return "input", {**params, "classes": params["classes"] or "govuk-input--width-5"}


@parameters.register(forms.PasswordInput)
def _password(widget: forms.PasswordInput, field: GovukBoundField, label: Label) -> Component:
    return "password-input", _control(widget, field, label)


@parameters.register(forms.Textarea)
def _textarea(widget: forms.Textarea, field: GovukBoundField, label: Label) -> Component:
    # Line ends as entities: the macros indent what stands inside a fieldset, and would indent the text typed too.
    value = mark_safe(escape(field.value() or "").replace("\n", "&#10;"))
    params = _control(widget, field, label) | {"value": value, "rows": widget.attrs.get("rows", 5)}
    limit = getattr(field.field, "max_length", None)
    return ("character-count", {**params, "maxlength": limit}) if limit else ("textarea", params)


@parameters.register(forms.Select)
def _select(widget: forms.Select, field: GovukBoundField, label: Label) -> Component:
    return "select", _control(widget, field, label) | {"items": _items(field, "selected")}


@parameters.register(forms.FileInput)
def _file(widget: forms.FileInput, field: GovukBoundField, label: Label) -> Component:
    multiple = getattr(widget, "allow_multiple_selected", False)
    return "file-upload", _control(widget, field, label) | {"multiple": multiple}


@parameters.register(forms.RadioSelect)
def _radios(widget: forms.RadioSelect, field: GovukBoundField, label: Label) -> Component:
    classes = "govuk-radios--inline" if getattr(widget, "inline", False) else ""
    items = _items(field, "checked")
    return "radios", _group(field, label) | {"idPrefix": field.auto_id, "classes": classes, "items": items}


@parameters.register(forms.CheckboxSelectMultiple)
def _checkboxes(widget: forms.CheckboxSelectMultiple, field: GovukBoundField, label: Label) -> Component:
    classes = "govuk-checkboxes--small" if getattr(widget, "small", False) else ""
    items = _items(field, "checked")
    return "checkboxes", _group(field, label) | {"idPrefix": field.auto_id, "classes": classes, "items": items}


@parameters.register(forms.CheckboxInput)
def _checkbox(widget: forms.CheckboxInput, field: GovukBoundField, label: Label) -> Component:
    item = {"value": "on", "text": label["text"], "hint": field.hint, "checked": bool(field.value())}
    return "checkboxes", {
        "name": field.html_name,
        "idPrefix": field.auto_id,
        "errorMessage": field.error_message,
        "items": [item],
    }


@parameters.register(DateInput)
def _date(widget: DateInput, field: GovukBoundField, label: Label) -> Component:
    wrong = field.error_parts if field.errors else ()
    items = [
        {
            "name": part,
            "value": text,
            "classes": f"govuk-input--width-{2 if part == 'day' else 4}" + " govuk-input--error" * (part in wrong),
            "inputmode": "text" if part == "month" else "numeric",
        }
        for part, text in zip(PARTS, widget.format_value(field.value()), strict=True)
    ]
    return "date-input", _group(field, label) | {"id": field.auto_id, "namePrefix": field.html_name, "items": items}


def _control(widget: forms.Widget, field: GovukBoundField, label: Label) -> dict[str, Any]:
    attributes = {name: value for name, value in widget.attrs.items() if name not in {"class", "rows", "cols"}}
    return {
        "id": field.auto_id,
        "name": field.html_name,
        "label": _sized(label, "govuk-label"),
        "hint": field.hint,
        "errorMessage": field.error_message,
        "classes": widget.attrs.get("class", ""),
        "attributes": attributes,
    }


def _group(field: GovukBoundField, label: Label) -> dict[str, Any]:
    return {
        "name": field.html_name,
        "fieldset": {"legend": _sized(label, "govuk-fieldset__legend")},
        "hint": field.hint,
        "errorMessage": field.error_message,
    }


def _sized(label: Label, block: str) -> dict[str, Any]:
    size = label["size"]
    return {**label, "classes": f"{block}--{size}" if size else ""}


def _items(field: GovukBoundField, chosen: str) -> list[dict[str, Any]]:
    widget: Any = field.field.widget
    values = set(widget.format_value(field.value()))
    hints, reveals = getattr(widget, "hints", {}), getattr(widget, "reveals", {})
    return [
        {
            "value": str(value),
            "text": str(text),
            "hint": {"text": hints[str(value)]} if str(value) in hints else None,
            "conditional": {"html": _revealed(field, reveals[str(value)])} if str(value) in reveals else None,
            chosen: str(value) in values,
        }
        for value, text in widget.choices
    ]


def _revealed(field: GovukBoundField, names: list[str]) -> str:
    revealed: list[Any] = [field.form[name] for name in names]
    return mark_safe("".join(under.as_govuk(size="") for under in revealed))
