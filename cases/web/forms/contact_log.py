"""The filter of a contact log."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from django import forms

from cases.queries.contact_log import LogFilters
from probation.govuk import forms as govuk

Counted = Iterable[tuple[str, str, int]]


class LogFilter(govuk.GovukForm):
    """Each choice says how many entries it has. Entries the system wrote are hidden until asked for."""

    text = forms.CharField(label="Words in notes, type or place", max_length=100, required=False)
    outcome = govuk.CheckboxesField(label="Outcome", small=True, required=False)
    group = govuk.CheckboxesField(label="Type of contact", small=True, required=False)
    sentence = govuk.SelectField(label="Sentence", nothing="Every sentence", required=False)
    earliest = govuk.GovukDateField(label="Earliest date", required=False)
    latest = govuk.GovukDateField(label="Latest date", required=False)
    automatic = govuk.CheckboxesField(
        [("on", "Show automatic contacts")], label="Written by the system", small=True, required=False
    )

    def offer(self, *, outcomes: Counted, groups: Counted, sentences: Iterable[tuple[int, str]]) -> None:
        """Fill in the choices with their counts."""
        fields: Any = self.fields
        query: Any = self.data
        fields["outcome"].choices = _with_counts(outcomes, query.getlist("outcome"))
        fields["group"].choices = _with_counts(groups, query.getlist("group"))
        fields["sentence"].choices = [
            ("", fields["sentence"].nothing),
            *((str(pk), name) for pk, name in sentences),
        ]


def _with_counts(counted: Counted, chosen: list[str]) -> list[tuple[str, str]]:
    """Those with something behind them, and those chosen."""
    return [(code, f"{label} ({number})") for code, label, number in counted if number or code in chosen]


def filters_of(query: Any) -> LogFilters:
    """What the address narrows the log to; a value that cannot be narrows nothing."""
    form = LogFilter(query)
    form.is_valid()
    typed = form.cleaned_data
    sentence = query.get("sentence", "")
    return LogFilters(
        groups=tuple(query.getlist("group")),
        outcomes=tuple(query.getlist("outcome")),
        earliest=typed.get("earliest"),
        latest=typed.get("latest"),
        text=typed.get("text", ""),
        sentence=int(sentence) if sentence.isdecimal() else None,
        with_automatic=bool(typed.get("automatic")),
    )
