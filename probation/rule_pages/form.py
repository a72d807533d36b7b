"""The form of a question: a field for each key, of the key's kind."""

from __future__ import annotations

from datetime import date
from typing import Any

from django import forms
from django.forms.utils import pretty_name
from django.http import QueryDict

from probation.govuk import forms as govuk
from probation.rules import UNKNOWN, ExplainedRule, Key, Kind

SHORT = {"class": "govuk-input--width-10"}
PARTS = ("day", "month", "year")
INITIALS = ("mappa", "ppcs", "pss", "rosh")


class QuestionForm(govuk.GovukForm):
    """Asked by its address, so that a link to an answer can be shared."""

    def __init__(self, rule: ExplainedRule, data: QueryDict | None = None) -> None:
        self.base_fields = {key.name: _field(key) for key in rule.keys}  # type: ignore[misc]
        self.may_be_unknown = {key.name for key in rule.keys if key.may_be_unknown}
        super().__init__(data and _in_boxes(rule, data))

    @property
    def given(self) -> list[tuple[str, str]]:
        """The keys and what was typed, as the registry reads them. Only of a form without errors."""
        typed = [(name, _as_typed(value)) for name, value in self.cleaned_data.items() if value not in (None, "")]
        left_empty = self.may_be_unknown - {name for name, _ in typed}
        return [*typed, *((name, UNKNOWN) for name in sorted(left_empty))]


def label_of(name: str) -> str:
    """A name as it is read: ``Due on``, ``MAPPA level``."""
    words = [word.upper() if word in INITIALS else word for word in name.split("_")]
    return " ".join([words[0][:1].upper() + words[0][1:], *words[1:]])


def _field(key: Key) -> forms.Field:
    asked: dict[str, Any] = {
        "label": label_of(key.name),
        "help_text": f"{key.help[:1].upper()}{key.help[1:]}.{' Leave it empty if unknown.' * key.may_be_unknown}",
        "required": key.required and not key.may_be_unknown,
    }
    match key.kind:
        case Kind.DATE:
            return govuk.GovukDateField(**asked)
        case Kind.CHOICE:
            choices = [(choice, pretty_name(choice.replace("-", "_"))) for choice in key.choices]
            few = len(choices) <= (3 if key.required else 2)
            return govuk.RadiosField(choices, **asked) if few else govuk.SelectField(choices, **asked)
    numeric = {"inputmode": "numeric"} if key.kind in (Kind.DAYS, Kind.HOURS) else {}
    return forms.CharField(widget=forms.TextInput({**SHORT, **numeric}), max_length=40, **asked)


def _in_boxes(rule: ExplainedRule, data: QueryDict) -> QueryDict:
    """A day written as the command and the API take it, ``failed_on=2017-04-12``, in its three boxes."""
    boxed = data.copy()
    for key in rule.keys:
        written = data.get(key.name, "").split("-")
        if key.kind == Kind.DATE and len(written) == len(PARTS):
            boxed.update({f"{key.name}-{part}": text for part, text in zip(reversed(PARTS), written, strict=True)})
    return boxed


def _as_typed(value: object) -> str:
    return value.isoformat() if isinstance(value, date) else str(value)
