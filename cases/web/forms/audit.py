"""The filter of an audit trail."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from cases.queries.audit_trail import TrailFilters
from probation.govuk import forms as govuk


class TrailFilter(govuk.GovukForm):
    """What was done, by whom, when."""

    what = govuk.RadiosField(
        [("", "Reads and changes"), ("changes", "Changes only"), ("reads", "Reads only")],
        label="What was done",
        required=False,
    )
    actor = govuk.SelectField(label="Who", nothing="Everybody", required=False)
    earliest = govuk.GovukDateField(label="Earliest date", required=False)
    latest = govuk.GovukDateField(label="Latest date", required=False)

    def offer(self, actors: Iterable[tuple[str, str]]) -> None:
        """Fill in who is in the trail."""
        field: Any = self.fields["actor"]
        field.choices = [("", field.nothing), *((account, name or account) for account, name in actors)]


def filters_of(query: Any) -> TrailFilters:
    """What the address narrows the trail to; a value that cannot be narrows nothing."""
    form = TrailFilter(query)
    form.is_valid()
    typed = form.cleaned_data
    return TrailFilters(
        what=typed.get("what", ""),
        actor=query.get("actor", ""),
        earliest=typed.get("earliest"),
        latest=typed.get("latest"),
    )
