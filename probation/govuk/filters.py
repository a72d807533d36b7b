"""The chips of a filter panel: what is selected, each with the address of the list without it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Any

from django import forms
from django.http import QueryDict

from .house_style import day


@dataclass(frozen=True)
class Chip:
    """One selected value, and the query string without it."""

    text: str
    href: str


@dataclass(frozen=True)
class Category:
    """The chips of one field of the filter."""

    heading: str
    chips: list[Chip]


def selected(form: forms.BaseForm, query: QueryDict) -> list[Category]:
    """The selected filters of a form bound to ``query``; a value the form refuses has no chip."""
    form.is_valid()
    cleaned: dict[str, Any] = getattr(form, "cleaned_data", {})
    categories = [Category(str(form[name].label), _chips(form[name], value, query)) for name, value in cleaned.items()]
    return [category for category in categories if category.chips]


def _chips(field: forms.BoundField, value: Any, query: QueryDict) -> list[Chip]:
    if value in (None, "", [], False):
        return []
    if isinstance(value, list):
        return [Chip(_text(field, one), _without(query, field.html_name, str(one))) for one in value]
    return [Chip(_text(field, value), _without(query, field.html_name))]


def _text(field: forms.BoundField, value: Any) -> str:
    if value is True:
        return "Yes"
    labels = {str(choice): str(label) for choice, label in getattr(field.field, "choices", [])}
    return labels.get(str(value)) or (day(value) if isinstance(value, date) else str(value))


def _without(query: QueryDict, name: str, value: str | None = None) -> str:
    left = query.copy()
    left.pop("page", None)
    for parameter in (name, *(f"{name}-{part}" for part in ("day", "month", "year"))):
        if value is not None and parameter == name:
            left.setlist(name, [other for other in query.getlist(name) if other != value])
        else:
            left.pop(parameter, None)
    return "?" + left.urlencode()
