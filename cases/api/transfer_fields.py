"""A transfer as the API gives it, and what is sent of one."""

from __future__ import annotations

from typing import Any

from drf_spectacular.utils import extend_schema_field
from rest_framework import serializers

from cases import permissions as may
from cases.models import CaseTransfer
from probation.accounts.models import Organisation
from probation.api.fields import text
from probation.api.sent import Sent, SentForVersion
from probation.api.staff import Staff


class ProviderField(serializers.CharField):
    """A provider by its code, such as N04; what is none is named (400)."""

    def to_internal_value(self, data: Any) -> Any:
        """The organisation. Raises ValidationError."""
        code = super().to_internal_value(data)
        found = Organisation.objects.filter(code=code).first()
        if found is None:
            raise serializers.ValidationError(f"There is no provider {code}.")
        return found


class TransferRow(serializers.Serializer[Any]):
    """A transfer in a list."""

    id = serializers.IntegerField(help_text="The id of the transfer.")
    version = serializers.IntegerField(help_text="The version of the record; an answer must name it.")
    person = serializers.CharField(source="crn", help_text="The person’s CRN.")
    sentence = serializers.IntegerField(source="sentence_id", help_text="The id of the sentence.")
    from_provider = serializers.CharField(source="from_provider.code", help_text="Whose case it was, by code.")
    to_provider = serializers.CharField(source="to_provider.code", help_text="Who is asked to take it over, by code.")
    asked_at = serializers.DateTimeField(help_text="When it was asked for.")
    asked_by = Staff(help_text="Who asked.")
    answered_at = serializers.DateTimeField(allow_null=True, help_text="When it was answered; null: it waits.")
    is_accepted = serializers.BooleanField(allow_null=True, help_text="Whether it was taken over; null: it waits.")


class TransferRecord(TransferRow):
    """A transfer in full."""

    reason = serializers.CharField(help_text="Why the case should transfer.")
    risk_plan = serializers.CharField(help_text="How risk is managed until it is answered.")
    answered_by = Staff(allow_null=True, help_text="Who answered.")
    answer = serializers.CharField(help_text="Why it was declined.")
    officer = Staff(allow_null=True, help_text="Who took the case over.")
    team = serializers.CharField(source="team.code", default="", help_text="The team that took it over, by code.")
    may = serializers.SerializerMethodField(help_text="The acts open to you now.")

    @extend_schema_field(serializers.ListField(child=serializers.CharField()))
    def get_may(self, row: CaseTransfer) -> list[str]:
        open_now = row.answered_at is None and may.answer_transfer(row, self.context["acting"])
        return ["accept", "decline"] if open_now else []


class TransferSent(Sent):
    """To whom, why, and how risk is managed until it is answered."""

    to_provider = ProviderField(help_text="The provider asked to take the case over, by its code, such as N04.")
    reason = text("Why the case should transfer.")
    risk_plan = text("How risk is managed until it is answered.")


class TakenOverSent(SentForVersion):
    """Who takes the case over; the team is theirs."""

    officer = serializers.CharField(max_length=150, help_text="The officer who takes it over, by user name.")


class DeclinedSent(SentForVersion):
    """Why the case stays where it is."""

    answer = text("Why.")
