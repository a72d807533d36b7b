"""Recall requests: the list, and one in full."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING, Any

from django.db.models import Q, QuerySet
from rest_framework import serializers

from cases.api.narrowing import AskedFromARow, LatestOfSentences
from probation.api.views import RecordView
from recall.queries.seeing import recall_anywhere, recalls_seen_by
from recall.vocabulary import Chart, RecallState

from .record_fields import RecallRecord
from .row_fields import RecallRow
from .shown import Listed, Whole, listed, whole

if TYPE_CHECKING:
    from recall.models import RecallRequest


class AskedOfRecalls(AskedFromARow):
    """Which recall requests."""

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


class Recalls(LatestOfSentences):
    """The recall requests of the people you may see, the latest raised first."""

    asks, row, part = AskedOfRecalls, RecallRow, "recall requests"

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
