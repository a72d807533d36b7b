"""What the queue of PPCS is narrowed by."""

from __future__ import annotations

from django.http import QueryDict

from probation.govuk import forms as govuk
from recall.queries.booking.queue import Assignee, Order, QueueFilters
from recall.vocabulary import RecallType


class QueueFilter(govuk.GovukForm):
    """Whose, which, and in what order."""

    assignee = govuk.RadiosField(Assignee.choices(), label="Assigned", required=False)
    emergency = govuk.CheckboxesField([("yes", "Only emergencies")], label="Emergency", small=True, required=False)
    kind = govuk.CheckboxesField(RecallType.choices(), label="Type of recall", small=True, required=False)
    late = govuk.CheckboxesField([("late", "Only those that are late")], label="Clock", small=True, required=False)
    order = govuk.RadiosField(Order.choices(), label="First in the list", required=False)

    @classmethod
    def asked_by(cls, query: QueryDict) -> QueueFilter:
        """The filter an address asks for: anybody's, the first due first, unless it says."""
        asked = query.copy()
        asked.setdefault("assignee", Assignee.ANYBODY)
        asked.setdefault("order", Order.DUE)
        return cls(asked)

    @property
    def filters(self) -> QueueFilters:
        """What was chosen; a value that cannot be narrows nothing."""
        self.is_valid()
        chosen = self.cleaned_data
        return QueueFilters(
            assignee=Assignee(chosen.get("assignee") or Assignee.ANYBODY),
            emergency=bool(chosen.get("emergency")),
            late=bool(chosen.get("late")),
            kinds=tuple(chosen.get("kind", ())),
            order=Order(chosen.get("order") or Order.DUE),
        )
