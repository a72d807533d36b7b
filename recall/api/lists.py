"""Recall requests: the list, and one in full."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING, Any

from django.db.models import Q, QuerySet
from rest_framework import serializers

from cases.api.narrowing import AskedOfASentence, ListOfAPerson, whose
from enforcement.api.breach.paging import LatestFirst
from probation.api.views import RecordView
from recall.queries.seeing import recall_anywhere, recalls_seen_by
from recall.vocabulary import Chart, RecallState

from .record_fields import RecallRecord
from .row_fields import RecallRow
from .shown import Listed, Whole, listed, whole

if TYPE_CHECKING:
    from recall.models import RecallRequest


class AskedOfRecalls(AskedOfASentence):
    """Which recall requests."""

    page = None  # type: ignore[assignment]
    cursor = serializers.CharField(
        required=False, max_length=200, help_text="Where to go on from, as `next` and `previous` give it."
    )
    whose = whose("Whose: your own cases and those you cover, your team’s, or all you may see.")
    state = serializers.MultipleChoiceField(
        choices=RecallState.choices(), required=False, help_text="Only in these states."
    )
    chart = serializers.MultipleChoiceField(
        choices=Chart.choices(), required=False, help_text="Only those that follow these process charts now."
    )
    live = serializers.BooleanField(
        required=False,
        allow_null=True,
        default=None,
        help_text="Only those not ended, or only those ended.",
    )


class Recalls(ListOfAPerson):
    """The recall requests of the people you may see, the latest raised first."""

    asks, row, part = AskedOfRecalls, RecallRow, "recall requests"
    pagination_class = LatestFirst  # type: ignore[assignment]
    person_path = "sentence__person"

    def records(self, asked: Mapping[str, Any]) -> QuerySet[RecallRequest]:
        return recalls_seen_by(self.user)

    def narrowed(self, rows: QuerySet[Any], asked: Mapping[str, Any]) -> QuerySet[Any]:
        wanted = Q()
        if states := asked.get("state"):
            wanted &= Q(state__in=states)
        if charts := asked.get("chart"):
            wanted &= Q(chart__in=charts)
        if asked["live"] is not None:
            wanted &= Q(closed_at__isnull=asked["live"])
        return rows.filter(wanted)

    def rows(self, page: list[RecallRequest]) -> Iterable[Listed]:
        return listed(page, at=self.at)


class RecallAddress(RecordView):
    """One recall request: what is recorded, its clocks, signatures and versions, the thread, what is open to you."""

    gives, part = RecallRecord, "recall"

    def look(self, **where: Any) -> Whole:
        return whole(recall_anywhere(self.user, where["pk"]).pk, self.acting)
