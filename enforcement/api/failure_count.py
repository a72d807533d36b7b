"""The failure count of a sentence: as a part of the sentence, and as a rule explained."""

from __future__ import annotations

from typing import Any

from rest_framework import serializers
from rest_framework.request import Request
from rest_framework.response import Response

from cases.queries.visible_records import sentence_or_not_seen
from enforcement.queries.failure_count import failure_counts
from probation.api.ids import IdField
from probation.api.sent import Sent
from probation.api.views import ApiView


class DayNotCounted(serializers.Serializer[Any]):
    """A failure left out of a count."""

    date = serializers.DateField(source="occurred_on", help_text="The day of the failure.")
    reason = serializers.CharField(help_text="Why it is not counted.")


class Count(serializers.Serializer[Any]):
    """A count of days with a failure; two failures on one day are one."""

    count = serializers.IntegerField(help_text="How many days are counted.")
    window = serializers.CharField(help_text="The span counted, in words.")
    counted = serializers.ListField(child=serializers.DateField(), help_text="The days counted, in order.")
    not_counted = DayNotCounted(many=True, help_text="The failures left out, and why.")
    rule = serializers.CharField(help_text="The rule it was counted by.")
    version = serializers.CharField(help_text="The version of the rule.")
    citation = serializers.CharField(help_text="Where the rule stands written.")


class CountSinceReset(Count):
    """The count of failures to comply since the last reset, whatever was found of them."""

    limit = serializers.IntegerField(
        allow_null=True, help_text="The number of failures that brings a review of enforcement; null: none does."
    )
    review_due = serializers.BooleanField(help_text="Whether a review of enforcement is due.")


class FailureCountAnswer(Count):
    """The count the law turns on: failures found unreasonable whose twelve months still run."""

    sentence = serializers.IntegerField(help_text="The id of the sentence.")
    on = serializers.DateField(help_text="The day of the count.")
    since_reset = CountSinceReset(help_text="The other count, which differs by design.")


class AskedOfTheCount(Sent):
    """Which sentence."""

    sentence = IdField(help_text="The id of the sentence.")


class FailureCountOfSentence(ApiView):
    """The failures counted on a sentence, and those not counted with the reason."""

    gives = FailureCountAnswer

    def get(self, request: Request, pk: int) -> Response:
        sentence = sentence_or_not_seen(self.user, pk)
        self.audit_read(sentence.person, "failure count")
        counts = failure_counts(sentence, at=self.at)
        named = {"sentence": sentence.pk, "on": counts.on, "since_reset": counts.since_reset}
        return Response(FailureCountAnswer({**vars(counts.unreasonable), **named}).data)


class FailureCountRule(FailureCountOfSentence):
    """The rule failure-count: the failures counted on a sentence, and those not counted with the reason."""

    asks = AskedOfTheCount

    def get(self, request: Request) -> Response:  # type: ignore[override]
        asked = AskedOfTheCount(data=request.query_params)
        asked.is_valid(raise_exception=True)
        return super().get(request, pk=asked.validated_data["sentence"])
