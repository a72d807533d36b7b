"""The outcome of an appointment; a failure to comply is alleged on every sentence the appointment serves."""

from __future__ import annotations

from typing import Any

from rest_framework import serializers

from cases import permissions as may
from cases.api.contact_fields import ContactRecord
from cases.models import Contact
from cases.policy.outcomes import meaning_of
from cases.queries.visible_records import contact_or_not_seen
from cases.vocabulary import Outcome
from enforcement.actions.correct_outcome import correct_outcome
from enforcement.actions.record_outcome import RecordedOutcome, record_outcome
from enforcement.queries.visible_records import failures
from enforcement.vocabulary import ActionCode
from probation.api.fields import WordField, text
from probation.api.sent import SentForVersion
from probation.api.views import ActView

from .failure_fields import FailureRow

FIRST_ACTIONS = (ActionCode.EA12, ActionCode.ROM)


class OutcomeSent(SentForVersion):
    """What happened at an appointment."""

    outcome = WordField(Outcome, help_text="What happened.")
    notes = text("Notes for the contact log.", longest=12000)
    description = text("What was expected and what the person did, where it is a failure to comply.")
    action = serializers.ChoiceField(
        [(code.value, code.label) for code in FIRST_ACTIONS],
        required=False,
        default=ActionCode.EA12.value,
        help_text="What you do now, where it is a failure to comply.",
    )

    def validate(self, attrs: dict[str, Any]) -> dict[str, Any]:
        if meaning_of(attrs["outcome"]).opens_failure and not attrs["description"]:
            raise serializers.ValidationError({"description": "Say what happened: the outcome is a failure to comply."})
        return attrs


class OutcomeRecorded(serializers.Serializer[Any]):
    """The contact with its outcome, and what it alleges."""

    contact = ContactRecord(help_text="The contact.")
    failures = FailureRow(many=True, help_text="The failures alleged: one on each sentence it serves.")
    not_enforceable = serializers.ListField(
        child=serializers.CharField(), help_text="Why none was alleged on a sentence where it could not be enforced."
    )


class OutcomeAct(ActView):
    """An act on the outcome of an appointment: the contact comes back, with what it alleges."""

    gives = OutcomeRecorded

    def find(self, pk: int) -> Contact:
        return contact_or_not_seen(self.user, pk)

    def after(self, record: Contact, done: RecordedOutcome) -> dict[str, Any]:
        alleged = failures(self.user).filter(pk__in=[failure.pk for failure in done.failures])
        return {
            "contact": self.find(record.pk),
            "failures": list(alleged.order_by("sentence_id")),
            "not_enforceable": done.not_enforceable,
        }


class RecordOutcome(OutcomeAct):
    """Record the outcome of an appointment."""

    takes = OutcomeSent

    admits, verb = staticmethod(may.record_outcome), "record_an_outcome"
    do = staticmethod(record_outcome)  # type: ignore[assignment]


class CorrectionSent(SentForVersion):
    """What the outcome should have been, and why."""

    outcome = WordField(Outcome, help_text="The right outcome.")
    reason = text("What happened, and why the outcome is corrected.")


class CorrectOutcome(OutcomeAct):
    """Correct an outcome recorded by mistake: failures open or close with it."""

    takes = CorrectionSent

    admits, verb = staticmethod(may.correct_outcome), "correct_an_outcome"
    do = staticmethod(correct_outcome)  # type: ignore[assignment]
