"""A failure to comply as the API gives it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from drf_spectacular.utils import extend_schema_field
from rest_framework import serializers

from cases.vocabulary import Outcome
from enforcement.queries.open_steps import steps_on_failure
from enforcement.vocabulary import (
    AcceptableCategory,
    ActionCode,
    EnquiryMethod,
    EvidenceKind,
    FailureSource,
    FailureState,
    NotEnforceableReason,
)
from probation.api.fields import WordField
from probation.api.ids import IdsField
from probation.api.staff import Staff

if TYPE_CHECKING:
    from enforcement.flows import FailureFlow


class FailureRow(serializers.Serializer[Any]):
    """A failure in a list, without the words written about it."""

    id = serializers.IntegerField(help_text="The id of the failure.")
    version = serializers.IntegerField(help_text="The version of the record; a change must name it.")
    person = serializers.CharField(source="crn", help_text="The person’s CRN.")
    sentence = serializers.IntegerField(source="sentence_id", help_text="The id of the sentence it is on.")
    contact = serializers.IntegerField(
        source="contact_id", allow_null=True, help_text="The id of the appointment; null: reported from elsewhere."
    )
    requirement = serializers.IntegerField(
        source="requirement_id", allow_null=True, help_text="The id of the requirement failed."
    )
    condition = serializers.IntegerField(
        source="condition_id", allow_null=True, help_text="The id of the condition failed."
    )
    of_what = serializers.CharField(help_text="The requirement or condition failed, or the whole sentence, in words.")
    source = WordField(FailureSource, help_text="Where it was noticed.")  # type: ignore[assignment]
    outcome = WordField(Outcome, help_text="The outcome alleged.")
    occurred_on = serializers.DateField(help_text="The day it happened: day 0 of the policy clocks.")
    aware_on = serializers.DateField(help_text="The day the provider learned of it: the contract measures run from it.")
    state = WordField(FailureState, help_text="Where it stands.")
    state_changed_at = serializers.DateTimeField(help_text="Since when.")
    is_serious = serializers.BooleanField(help_text="Whether it was found serious enough to breach on alone.")
    in_open_breach = serializers.BooleanField(
        help_text="Whether breach proceedings were open when it happened: then it is recorded and not counted."
    )
    decision = serializers.IntegerField(
        source="decision.pk", allow_null=True, default=None, help_text="The id of the decision that followed."
    )


class EnquiryMade(serializers.Serializer[Any]):
    """An attempt to find out why."""

    id = serializers.IntegerField(help_text="The id of the enquiry.")
    method = WordField(EnquiryMethod, help_text="Whom or what was tried.")
    result = serializers.CharField(help_text="What came of it.")
    made_at = serializers.DateTimeField(help_text="When.")
    made_by = Staff(help_text="By whom.")


class EvidenceReceived(serializers.Serializer[Any]):
    """Proof or an account received."""

    id = serializers.IntegerField(help_text="The id of the evidence.")
    kind = WordField(EvidenceKind, help_text="What kind of evidence it is.")
    note = serializers.CharField(help_text="What it says.")
    file_name = serializers.CharField(help_text="The name of its file; empty: it is a note alone.")
    sha256 = serializers.CharField(help_text="The fingerprint of the file.")
    received_on = serializers.DateField(help_text="The day it was received.")
    recorded_at = serializers.DateTimeField(help_text="When it was recorded.")
    recorded_by = Staff(help_text="By whom.")


class ActionTaken(serializers.Serializer[Any]):
    """An enforcement action on the failure."""

    id = serializers.IntegerField(help_text="The id of the action.")
    code = WordField(ActionCode, help_text="Which action.")
    note = serializers.CharField(help_text="What was written of it.")
    respond_by = serializers.DateField(allow_null=True, help_text="The last day for the person to answer.")
    taken_at = serializers.DateTimeField(help_text="When.")
    taken_by = Staff(help_text="By whom.")


class FailureRecord(FailureRow):
    """A failure in full."""

    description = serializers.CharField(help_text="What happened.")
    enquiries = EnquiryMade(many=True, help_text="What was done to find out why, in order.")
    evidence = EvidenceReceived(many=True, help_text="What was received, in order.")
    actions = ActionTaken(many=True, help_text="The enforcement actions taken, in order.")
    warnings = IdsField(help_text="The ids of the warnings that name it.")
    found_at = serializers.DateTimeField(allow_null=True, help_text="When it was judged; null: not yet.")
    found_by = Staff(allow_null=True, help_text="By whom.")
    finding_reason = serializers.CharField(help_text="Why it was judged so.")
    serious_reason = serializers.CharField(help_text="Why this one failure is serious.")
    acceptable_category = WordField(AcceptableCategory, allow_blank=True, help_text="Why it is acceptable.")
    not_enforceable_because = WordField(NotEnforceableReason, allow_blank=True, help_text="Why it is not enforceable.")
    may = serializers.SerializerMethodField(help_text="What is open to you now.")

    @extend_schema_field(serializers.ListField(child=serializers.CharField()))
    def get_may(self, failure: FailureFlow) -> list[str]:
        return sorted(steps_on_failure(failure, getattr(failure, "decision", None), self.context["acting"]))
