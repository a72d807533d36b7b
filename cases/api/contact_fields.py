"""A contact as the API gives it, and appointments as it takes them."""

from __future__ import annotations

from typing import Any

from rest_framework import serializers

from cases.vocabulary import AskedBy, Outcome
from probation.api.fields import MomentField, NumberField, WordField, text
from probation.api.ids import IdField
from probation.api.sent import Sent, SentForVersion
from probation.api.staff import Staff

START = "When it begins, with its offset; without one, the time in London."


class ServedRow(serializers.Serializer[Any]):
    """A sentence a contact serves, and what of it."""

    sentence = serializers.IntegerField(source="sentence_id", help_text="The id of the sentence.")
    requirement = serializers.IntegerField(
        source="requirement_id", allow_null=True, help_text="The id of the requirement it is under."
    )
    condition = serializers.IntegerField(
        source="condition_id", allow_null=True, help_text="The id of the condition it is under."
    )


class ContactRow(serializers.Serializer[Any]):
    """An entry of the contact log in a list, without its notes."""

    id = serializers.IntegerField(help_text="The id of the contact.")
    version = serializers.IntegerField(help_text="The version of the record; a change must name it.")
    person = serializers.CharField(source="person.crn", help_text="The person’s CRN.")
    type = serializers.CharField(source="type.code", help_text="The code of its type.")
    type_name = serializers.CharField(source="type.name", help_text="Its type.")
    is_appointment = serializers.BooleanField(
        source="type.is_attendance", help_text="Whether the person is to be there."
    )
    is_national_standards = serializers.BooleanField(
        source="type.is_national_standards", help_text="Whether it counts for compliance and can be enforced."
    )
    starts_at = serializers.DateTimeField(help_text="When it begins.")
    minutes = serializers.IntegerField(help_text="How long it lasts, in minutes.")
    location = serializers.CharField(help_text="Where.")
    officer = Staff(help_text="Who sees the person, or made the entry.")
    is_sensitive = serializers.BooleanField(help_text="Whether only those who assess or manage the case may read it.")
    outcome = WordField(Outcome, allow_blank=True, help_text="What happened; empty: not recorded.")
    attended = serializers.BooleanField(allow_null=True, help_text="Whether the person attended; null: not known.")
    complied = serializers.BooleanField(allow_null=True, help_text="Whether the person complied; null: not known.")
    on = ServedRow(many=True, source="on_sentences", help_text="The sentences it serves.")


class ContactRecord(ContactRow):
    """An entry of the contact log in full."""

    notes = serializers.CharField(help_text="What was written of it.")
    outcome_at = serializers.DateTimeField(allow_null=True, help_text="When the outcome was recorded.")
    outcome_by = Staff(allow_null=True, help_text="Who recorded it.")
    rescheduled_to = serializers.IntegerField(
        source="rescheduled_to_id", allow_null=True, help_text="The id of the appointment that took its place."
    )
    reschedule_asked_by = WordField(AskedBy, allow_blank=True, help_text="Who asked for another time.")
    reschedule_reason = serializers.CharField(help_text="Why it was rescheduled.")


class Served(Sent):
    """A sentence an appointment is to serve; under one requirement or condition of it, or under neither."""

    sentence = IdField(help_text="The id of the sentence.")
    requirement = IdField(required=False, allow_null=True, default=None, help_text="The id of a requirement of it.")
    condition = IdField(required=False, allow_null=True, default=None, help_text="The id of a condition of it.")


class AppointmentSent(Sent):
    """An appointment to arrange, once or repeated. Repeats keep the hour in London."""

    person = serializers.CharField(max_length=7, help_text="The person’s CRN.")
    type = serializers.CharField(max_length=8, help_text="The code of a type of contact that is an appointment.")
    on = Served(many=True, help_text="The sentences it serves: one, or several for a joint appointment.")
    starts_at = MomentField(help_text=START)
    minutes = NumberField(required=False, default=30, help_text="How long it lasts, in minutes.")
    officer = serializers.CharField(
        required=False, max_length=150, help_text="The user name of who sees the person; yours unless given."
    )
    location = text("Where.", longest=200)
    notes = text("What is to be done there.", longest=12000)
    repeat_every = NumberField(
        required=False, allow_null=True, default=None, help_text="Calendar days from one to the next."
    )
    repeat_times = NumberField(
        required=False, allow_null=True, default=None, help_text="How many in all, this one included."
    )

    def validate(self, attrs: dict[str, Any]) -> dict[str, Any]:
        missing = [name for name in ("repeat_every", "repeat_times") if attrs[name] is None]
        if len(missing) == 1:
            raise serializers.ValidationError({missing[0]: "A repeat needs how often and how many times."})
        return attrs


class Rescheduled(SentForVersion):
    """Another time for an appointment."""

    starts_at = MomentField(help_text=START)
    asked_by = WordField(AskedBy, help_text="Who asked for another time.")
    reason = text("Why it is rescheduled.", longest=300)
    officer = serializers.CharField(
        required=False, max_length=150, help_text="The user name of who sees the person; the same unless given."
    )
    location = serializers.CharField(
        required=False, max_length=200, allow_blank=True, help_text="Where; the same place unless given."
    )
