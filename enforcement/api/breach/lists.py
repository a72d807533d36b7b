"""Breaches: the list, and one in full with a document of its pack."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING, Any

from django.db.models import Q, QuerySet
from django.http import FileResponse
from drf_spectacular.types import OpenApiTypes
from drf_spectacular.utils import extend_schema
from rest_framework import serializers
from rest_framework.request import Request

from cases.api.narrowing import AskedFromARow, LatestOfSentences
from enforcement.queries.breach.queue import STATES, Pile
from enforcement.queries.breach.seeing import (
    breach_anywhere,
    breaches_seen_by,
    heard_on,
    pack_document_or_not_seen,
)
from enforcement.vocabulary import BreachState
from probation.api.fields import DayField
from probation.api.views import ApiView, RecordView
from probation.documents.stored_file import downloaded
from probation.refusals import NotSeen

from .record_fields import BreachRecord
from .row_fields import BreachRow
from .shown import Listed, Whole, listed, whole

if TYPE_CHECKING:
    from enforcement.models import BreachCase


class AskedOfBreaches(AskedFromARow):
    """Which breaches."""

    state = serializers.MultipleChoiceField(
        choices=BreachState.choices(), required=False, help_text="Only in these states."
    )
    pile = serializers.ChoiceField(
        choices=Pile.choices(), required=False, help_text="Only those on this pile of the enforcement officer’s queue."
    )
    officer = serializers.CharField(
        required=False, max_length=150, help_text="Only those of this responsible officer, by user name."
    )
    enforcement_officer = serializers.CharField(
        required=False, max_length=150, help_text="Only those this enforcement officer has taken, by user name."
    )
    heard_on = DayField(required=False, help_text="Only those with a hearing on this day: the list of a court day.")
    unread = serializers.BooleanField(
        required=False, default=False, help_text="Only those court has ended whose result is not read yet."
    )


class Breaches(LatestOfSentences):
    """The breaches of the people you may see, the latest opened first."""

    asks, row, part = AskedOfBreaches, BreachRow, "breaches"

    def records(self, asked: Mapping[str, Any]) -> QuerySet[BreachCase]:
        return breaches_seen_by(self.user)

    def narrowed(self, rows: QuerySet[Any], asked: Mapping[str, Any]) -> QuerySet[Any]:
        wanted = Q()
        if states := asked.get("state"):
            wanted &= Q(state__in=states)
        if pile := asked.get("pile"):
            wanted &= Q(state__in=STATES[Pile(pile)])
        if officer := asked.get("officer"):
            wanted &= Q(sentence__officer__username=officer)
        if taken_by := asked.get("enforcement_officer"):
            wanted &= Q(enforcement_officer__username=taken_by)
        if day := asked.get("heard_on"):
            wanted &= Q(pk__in=heard_on(day))
        if asked["unread"]:
            wanted &= Q(closed_on__isnull=False, information_laid_on__isnull=False, result_read_on__isnull=True)
        return rows.filter(wanted)

    def rows(self, page: list[BreachCase]) -> Iterable[Listed]:
        return listed(page, at=self.at)


class BreachAddress(RecordView):
    """One breach: the thread, its clocks, the pack, referrals, hearings and result, and what is open to you now."""

    gives, part = BreachRecord, "breach"

    def look(self, **where: Any) -> Whole:
        return whole(where["pk"], self.acting)


class PackDocumentFile(ApiView):
    """The file of a document of the pack, as it was added."""

    @extend_schema(responses={(200, "application/octet-stream"): OpenApiTypes.BINARY})
    def get(self, request: Request, pk: int, document: int) -> FileResponse:
        breach = breach_anywhere(self.user, pk)
        row = pack_document_or_not_seen(breach.person, pk, document)
        if not row.file:
            raise NotSeen("file of a document", document)
        self.audit_read(breach.person, "breach pack")
        return downloaded(row.file, row.file_name)
