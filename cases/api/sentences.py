"""Sentences: a list, and one with its requirements, conditions and who had it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from django.db.models import Q, QuerySet, prefetch_related_objects
from rest_framework import serializers

from cases.models import Sentence
from cases.queries.visible_records import ON_A_SENTENCE, sentence_or_not_seen, sentences
from cases.vocabulary import SentenceKind
from probation.api.views import RecordView

from .narrowing import AskedOfAPerson, ListOfAPerson, whose
from .sentence_fields import SentenceRecord, SentenceRow


class AskedOfSentences(AskedOfAPerson):
    """Which sentences."""

    whose = whose("Whose: your own and those you cover, your team’s, or all you may see.")
    kind = serializers.MultipleChoiceField(
        choices=SentenceKind.choices(), required=False, help_text="Only these kinds."
    )
    ended = serializers.BooleanField(
        required=False, allow_null=True, default=None, help_text="Only those ended, or only those not ended."
    )


class Sentences(ListOfAPerson):
    """The sentences of the people you may see, the latest to begin first."""

    asks, row, part = AskedOfSentences, SentenceRow, "sentences"
    sentence_path = "pk"

    def records(self, asked: Mapping[str, Any]) -> QuerySet[Sentence]:
        return sentences(self.user)

    def narrowed(self, rows: QuerySet[Any], asked: Mapping[str, Any]) -> QuerySet[Any]:
        wanted = Q()
        if kinds := asked.get("kind"):
            wanted &= Q(kind__in=kinds)
        if asked["ended"] is not None:
            wanted &= Q(ended_on__isnull=not asked["ended"])
        return rows.filter(wanted)


class SentenceAddress(RecordView):
    """One sentence."""

    gives, part = SentenceRecord, "sentence"

    def look(self, **where: Any) -> Sentence:
        sentence = sentence_or_not_seen(self.user, where["pk"])
        prefetch_related_objects([sentence], *ON_A_SENTENCE)
        return sentence
