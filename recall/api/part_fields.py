"""The parts of a recall request as the API gives them: alternatives, suitability, signatures, decisions, changes."""

from __future__ import annotations

from typing import Any

from rest_framework import serializers

from probation.api.fields import WordField
from probation.api.staff import Staff
from recall.vocabulary import AlternativeKind, NotRecallTrigger
from recall.vocabulary.suitability import Suitability


class AlternativeTried(serializers.Serializer[Any]):
    """An alternative to recall that was really tried."""

    kind = WordField(AlternativeKind, help_text="What it was.")
    detail = serializers.CharField(help_text="What was tried, and what came of it.")
    tried_on = serializers.DateField(allow_null=True, help_text="When.")
    contact = serializers.IntegerField(source="contact_id", allow_null=True, help_text="The contact it rests on.")
    warning = serializers.IntegerField(source="warning_id", allow_null=True, help_text="The warning it rests on.")


class SuitabilityAnswer(serializers.Serializer[Any]):
    """One test of fixed-term suitability."""

    test = serializers.CharField(help_text="The test, in words.")
    result = serializers.CharField(help_text="How it came out: met, not met or unknown.")
    source = serializers.CharField(help_text="Where it is written.")  # type: ignore[assignment]

    def to_representation(self, test: Any) -> dict[str, str]:
        return dict(zip(("test", "result", "source"), test, strict=True))


class SuitabilityOfRequest(serializers.Serializer[Any]):
    """Fixed-term suitability as it was answered when the type was chosen."""

    outcome = WordField(Suitability, help_text="What the law makes of a fixed term.")
    length_days = serializers.IntegerField(allow_null=True, help_text="The length of the fixed term; null: none.")
    tests = SuitabilityAnswer(many=True, help_text="Every test.")
    warnings = serializers.ListField(
        child=serializers.CharField(), help_text="What is not known, and what policy is against."
    )
    answers = serializers.DictField(
        child=serializers.CharField(),
        default=dict,
        help_text="What the officer answered that the record does not hold.",
    )


class SignatureOnRecall(serializers.Serializer[Any]):
    """One signature on Part A. A void one stays, and says why."""

    part = serializers.CharField(help_text="As what they signed, in words.")
    by = serializers.CharField(help_text="Who signed.")
    organisation = serializers.CharField(help_text="The organisation they signed for.")
    at = serializers.DateTimeField(help_text="When.")
    phone = serializers.CharField(help_text="The number they can be reached on.")
    comment = serializers.CharField(help_text="Their own words.")
    statements = serializers.ListField(child=serializers.CharField(), help_text="What they confirmed, in words.")
    version = serializers.IntegerField(help_text="The number of the version of Part A it is on.")
    void_because = serializers.CharField(help_text="Why it is void; empty: it holds.")


class NotRecalledRecord(serializers.Serializer[Any]):
    """A decision not to recall, as it is written."""

    considered_because = WordField(NotRecallTrigger, help_text="Why recall was considered.")
    behaviour = serializers.CharField(help_text="What was wrong, and why it matters.")
    reason = serializers.CharField(help_text="Why the person is not recalled.")
    risk_plan = serializers.CharField(help_text="How the risk will be managed.")
    progress = serializers.CharField(help_text="Progress made.")
    view = serializers.CharField(help_text="The person’s own view.")
    actions = serializers.CharField(help_text="What was agreed.")
    next_appointment = serializers.IntegerField(source="next_appointment_id", help_text="The next appointment’s id.")
    written_at = serializers.DateTimeField(help_text="When it was written.")
    written_by = Staff(help_text="Who wrote it.")
    endorsed_at = serializers.DateTimeField(allow_null=True, help_text="When a senior manager endorsed it.")


class ChangeOfCase(serializers.Serializer[Any]):
    """A variation of the licence, or a transfer of the case, asked for while the request ran."""

    id = serializers.IntegerField(source="pk", help_text="Its id.")
    what = serializers.CharField(help_text="What is asked, in words.")
    asked_by = serializers.CharField(help_text="Who asked.")
    asked_at = serializers.DateTimeField(help_text="When.")
    state = serializers.CharField(source="tag.state", help_text="Where it stands.")
