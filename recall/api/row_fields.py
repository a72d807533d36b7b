"""A recall request in a list as the API gives it, with the clocks that run."""

from __future__ import annotations

from typing import Any

from rest_framework import serializers

from enforcement.api.breach.row_fields import BreachClock
from probation.api.fields import WordField
from probation.api.staff import Staff
from recall.vocabulary import Chart, RecallOutcome, RecallState, RecallType


class RecallClock(BreachClock):
    """A deadline of a recall request. One of hours ends at a minute, not with a day."""

    in_hours = serializers.BooleanField(help_text="Whether it is counted in elapsed hours, across weekends.")


class RecallRow(serializers.Serializer[Any]):
    """A recall request in a list, without what was written on it."""

    id = serializers.IntegerField(source="request.pk", help_text="The id of the request.")
    version = serializers.IntegerField(
        source="request.version", help_text="The version of the record; a change must name it."
    )
    person = serializers.CharField(source="request.crn", help_text="The person’s CRN.")
    sentence = serializers.IntegerField(source="request.sentence_id", help_text="The id of the licence.")
    chart = WordField(Chart, source="request.chart", help_text="The process chart it follows now.")
    state = WordField(RecallState, source="request.state", help_text="Where it stands.")
    state_changed_at = serializers.DateTimeField(source="request.state_changed_at", help_text="Since when.")
    opened_at = serializers.DateTimeField(source="request.opened_at", help_text="When the concern was raised.")
    officer = Staff(source="request.sentence.officer", allow_null=True, help_text="The responsible officer.")
    provider = serializers.CharField(
        source="request.sentence.provider.code", help_text="The provider that has the case, by its code."
    )
    referred_to = serializers.CharField(
        source="request.sentence.referred_to.code",
        default="",
        help_text="The provider asked to take the case over; empty: none.",
    )
    asked_manager = Staff(source="request.asked_manager", allow_null=True, help_text="The manager asked to decide.")
    agreed_at = serializers.DateTimeField(
        source="request.decided_at", allow_null=True, help_text="When recall was agreed: the 24 hours began."
    )
    recall_type = WordField(
        RecallType, source="request.recall_type", allow_blank=True, help_text="The type; empty: not chosen."
    )
    is_emergency = serializers.BooleanField(
        source="request.is_emergency", allow_null=True, help_text="Whether it is an emergency; null: not decided."
    )
    submitted_at = serializers.DateTimeField(
        source="request.submitted_at", allow_null=True, help_text="When it went to PPCS; null: not yet."
    )
    closed_at = serializers.DateTimeField(
        source="request.closed_at", allow_null=True, help_text="When it ended; null: it is the licence’s live request."
    )
    outcome = WordField(
        RecallOutcome, source="request.outcome", allow_blank=True, help_text="How it ended, by its nDelius code."
    )
    clocks = RecallClock(many=True, help_text="Its clocks, the first due first: in a list those that run.")
