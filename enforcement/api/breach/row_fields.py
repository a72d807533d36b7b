"""A breach in a list as the API gives it, with the clocks that run."""

from __future__ import annotations

from typing import Any

from rest_framework import serializers

from cases.api.clocks import LIGHTS, NotCounted
from enforcement.vocabulary import BreachState, Lane
from probation.api.fields import WordField
from probation.api.ids import IdsField
from probation.api.staff import Staff


class BreachClock(serializers.Serializer[Any]):
    """A deadline of a breach."""

    kind = serializers.CharField(help_text="The code of its kind, such as D09.")
    label = serializers.CharField(help_text="What must be done.")  # type: ignore[assignment]
    subject = serializers.CharField(help_text="What it is about: the breach, its n-th referral, or a failure.")
    started_on = serializers.DateField(help_text="The day it is counted from.")
    due_on = serializers.DateField(help_text="The last day.")
    due_at = serializers.DateTimeField(help_text="The end of that day in London.")
    light = serializers.ChoiceField(
        [(light.value, light.value) for light in LIGHTS],
        help_text="green, amber (due soon), red (late), or met once it is stopped.",
    )
    late_by = serializers.IntegerField(help_text="Whole working days late; 0: not late.")
    counted = serializers.ListField(child=serializers.DateField(), help_text="The days counted, in order.")
    skipped = NotCounted(many=True, help_text="The days not counted, and why.")
    citation = serializers.CharField(help_text="Where the rule stands written.")
    stopped_at = serializers.DateTimeField(allow_null=True, help_text="When it was stopped; null: it runs.")
    stopped_because = serializers.CharField(help_text="What stopped it.")


class BreachRow(serializers.Serializer[Any]):
    """A breach in a list, without what was written on it."""

    id = serializers.IntegerField(source="breach.pk", help_text="The id of the breach.")
    version = serializers.IntegerField(
        source="breach.version", help_text="The version of the record; a change must name it."
    )
    person = serializers.CharField(source="breach.crn", help_text="The person’s CRN.")
    sentence = serializers.IntegerField(source="breach.sentence_id", help_text="The id of the sentence.")
    decision = serializers.IntegerField(source="breach.decision_id", help_text="The id of the decision to breach.")
    failures = IdsField(source="breach.failures", help_text="The ids of the failures it rests on.")
    lane = WordField(Lane, source="breach.lane", help_text="Whose case it is, and so whose process map it follows.")
    state = WordField(BreachState, source="breach.state", help_text="Where it stands.")
    state_changed_at = serializers.DateTimeField(source="breach.state_changed_at", help_text="Since when.")
    opened_at = serializers.DateTimeField(source="breach.opened_at", help_text="When it was decided to breach.")
    officer = Staff(source="breach.sentence.officer", allow_null=True, help_text="The responsible officer.")
    provider = serializers.CharField(source="breach.sentence.provider.code", help_text="The provider, by its code.")
    enforcement_officer = Staff(
        source="breach.enforcement_officer", allow_null=True, help_text="Who took it to court; null: nobody yet."
    )
    court = serializers.CharField(
        source="breach.court.code", default="", help_text="The court of the information, by its code; empty: not laid."
    )
    next_hearing_at = serializers.DateTimeField(
        source="to_come.listed_for", allow_null=True, default=None, help_text="The hearing to come; null: none."
    )
    information_laid_on = serializers.DateField(
        source="breach.information_laid_on", allow_null=True, help_text="When the information was laid; null: not yet."
    )
    closed_on = serializers.DateField(
        source="breach.closed_on", allow_null=True, help_text="When the breach ended; null: it runs."
    )
    result_read_on = serializers.DateField(
        source="breach.result_read_on", allow_null=True, help_text="When the responsible officer read the result."
    )
    clocks = BreachClock(many=True, help_text="Its clocks, the first due first: in a list those that run.")
