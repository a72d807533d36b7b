"""Variations of a licence instead of a recall: asked by the officer, answered by a senior manager."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from drf_spectacular.utils import extend_schema_field
from rest_framework import serializers

from cases.api.narrowing import AskedOfASentence, ListOfAPerson, whose
from probation.api.fields import WordField
from probation.api.fields import text as own_words
from probation.api.ids import IdField
from probation.api.sent import Sent, SentForVersion
from probation.api.staff import Staff
from probation.api.views import ActView, RecordView
from recall import permissions as may
from recall.actions.vary_licence import Variation, answer_variation, ask_variation
from recall.models import LicenceVariation
from recall.queries.variations import variation_anywhere, variations_seen_by
from recall.vocabulary import VariationKind, VariationState

from .named import conditions_named
from .starting import OnALicence

if TYPE_CHECKING:
    from django.db.models import QuerySet

    from cases.models import Sentence


class VariationRow(serializers.Serializer[Any]):
    """A variation in a list."""

    id = serializers.IntegerField(help_text="The id of the variation.")
    version = serializers.IntegerField(help_text="The version of the record; the answer must name it.")
    person = serializers.CharField(source="crn", help_text="The person’s CRN.")
    sentence = serializers.IntegerField(source="sentence_id", help_text="The id of the licence.")
    recall = serializers.IntegerField(source="request_id", allow_null=True, help_text="The recall request beside it.")
    state = WordField(VariationState, help_text="Where it stands.")
    kind = WordField(VariationKind, help_text="What is to change.")
    asked_at = serializers.DateTimeField(help_text="When it was asked for.")
    asked_by = Staff(help_text="Who asked.")


class VariationRecord(VariationRow):
    """A variation in full."""

    condition = serializers.IntegerField(
        source="condition_id", allow_null=True, help_text="The condition changed or removed."
    )
    code = serializers.CharField(help_text="The code of the condition as it is to be.")
    text = serializers.CharField(help_text="What it is to say.")
    reason = serializers.CharField(help_text="Why.")
    answered_at = serializers.DateTimeField(allow_null=True, help_text="When it was answered; null: it waits.")
    answered_by = Staff(allow_null=True, help_text="Who answered.")
    answer = serializers.CharField(help_text="The reasons given.")
    may = serializers.SerializerMethodField(help_text="The acts open to you now.")

    @extend_schema_field(serializers.ListField(child=serializers.CharField()))
    def get_may(self, row: LicenceVariation) -> list[str]:
        open_now = row.answered_at is None and may.answer_variation(row, self.context["acting"])
        return ["answer"] if open_now else []


class VariationSent(Sent):
    """One change of one condition."""

    kind = WordField(VariationKind, required=False, allow_blank=True, default="", help_text="What is to change.")
    condition = IdField(
        required=False, allow_null=True, default=None, help_text="The condition changed or removed, by its id."
    )
    code = own_words("The code of the condition as it is to be.", longest=40)
    text = own_words("What it is to say.", longest=400)
    reason = own_words("Why the licence should change.")


class VariationAnswerSent(SentForVersion):
    """The senior manager's answer."""

    approved = serializers.BooleanField(
        required=False, allow_null=True, default=None, help_text="Whether it is approved."
    )
    answer = own_words("Your reasons.")


class AskedOfVariations(AskedOfASentence):
    """Which variations."""

    whose = whose("Whose: your own cases and those you cover, your team’s, or all you may see.")
    state = serializers.MultipleChoiceField(
        choices=VariationState.choices(), required=False, help_text="Only in these states."
    )


class Variations(ListOfAPerson):
    """The variations asked for on the licences of the people you may see, the latest first."""

    asks, row, part = AskedOfVariations, VariationRow, "licence variations"
    person_path = "sentence__person"

    def records(self, asked: Mapping[str, Any]) -> QuerySet[LicenceVariation]:
        return variations_seen_by(self.user)

    def narrowed(self, rows: QuerySet[Any], asked: Mapping[str, Any]) -> QuerySet[Any]:
        return rows.filter(state__in=asked["state"]) if asked.get("state") else rows


class VariationAddress(RecordView):
    """One variation."""

    gives, part = VariationRecord, "licence variation"

    def look(self, **where: Any) -> LicenceVariation:
        return variation_anywhere(self.user, where["pk"])


class AskVariation(OnALicence):
    """Ask for a condition of a licence to be added, changed or removed. A live recall request goes with it."""

    takes, gives = VariationSent, VariationRecord

    def act(self, sentence: Sentence, sent: dict[str, Any]) -> LicenceVariation:
        self.require(may.ask_variation, LicenceVariation(sentence=sentence), "ask_for_a_variation")
        pk = sent.pop("condition")
        condition = conditions_named(sentence, [pk], field="condition")[0] if pk else None
        variation = Variation(**sent, condition=condition)
        live = sentence.recall_requests.filter(closed_at__isnull=True).first()
        made = ask_variation(sentence, variation=variation, by=self.user, at=self.at, request=live)
        return variation_anywhere(self.user, made.pk)


class AnswerVariation(ActView):
    """Answer a variation as a senior manager. Approved, the licence changes at once."""

    takes, gives = VariationAnswerSent, VariationRecord
    admits, verb = staticmethod(may.answer_variation), "answer_the_variation"
    do = staticmethod(answer_variation)  # type: ignore[assignment]

    def find(self, pk: int) -> LicenceVariation:
        return variation_anywhere(self.user, pk)
