"""The filter of the list of recalls."""

from __future__ import annotations

from django.http import QueryDict

from probation.govuk import forms as govuk
from recall.queries.recall_list import RecallFilters, Whose
from recall.vocabulary import Chart, RecallState


class RecallFilter(govuk.GovukForm):
    """Whose, where they stand, on which chart, and only those that are late."""

    whose = govuk.RadiosField(Whose.choices(), label="Recalls", required=False)
    late = govuk.CheckboxesField([("late", "Only those that are late")], label="Clock", small=True, required=False)
    chart = govuk.CheckboxesField(Chart.choices(), label="Process chart", small=True, required=False)
    state = govuk.CheckboxesField(RecallState.choices(), label="State", small=True, required=False)

    @classmethod
    def asked_by(cls, query: QueryDict) -> RecallFilter:
        """The filter an address asks for, what waits for the reader unless it says."""
        asked = query.copy()
        asked.setdefault("whose", Whose.WAITING)
        return cls(asked)

    @property
    def filters(self) -> RecallFilters:
        """What was chosen; a value that cannot be narrows nothing."""
        self.is_valid()
        chosen = self.cleaned_data
        return RecallFilters(
            whose=Whose(chosen.get("whose") or Whose.WAITING),
            states=tuple(chosen.get("state", ())),
            charts=tuple(chosen.get("chart", ())),
            late=bool(chosen.get("late")),
        )
