"""The parts of a breach as the API gives them: referrals, the pack, summonses and warrants, hearings, the result."""

from __future__ import annotations

from typing import Any

from rest_framework import serializers

from enforcement.vocabulary import (
    Execution,
    HearingOutcome,
    PackDocumentKind,
    Plea,
    ProcessKind,
    ResultKind,
    ReturnReason,
    SummonsService,
)
from probation.api.fields import WordField
from probation.api.staff import Staff


class ReferralRow(serializers.Serializer[Any]):
    """A referral as it was sent, and its answer."""

    number = serializers.IntegerField(help_text="1 for the first, one more each time it is sent again.")
    sent_at = serializers.DateTimeField(help_text="When it was sent.")
    sent_by = Staff(help_text="Who sent it.")
    handover = serializers.JSONField(help_text="The hand-over as it was sent, by the names of its fields.")
    process_wanted = WordField(ProcessKind, help_text="What was asked for.")
    answered_at = serializers.DateTimeField(allow_null=True, help_text="When it was answered; null: not yet.")
    answered_by = Staff(allow_null=True, help_text="The enforcement officer who answered.")
    is_acceptable = serializers.BooleanField(
        allow_null=True, help_text="Whether it was accepted; false: returned or declined."
    )
    return_reasons = serializers.ListField(child=WordField(ReturnReason), help_text="Why it was returned.")
    answer = serializers.CharField(help_text="What the enforcement officer wrote.")


class DocumentVersion(serializers.Serializer[Any]):
    """One version of a document of the pack."""

    id = serializers.IntegerField(source="pk", help_text="The id of this version.")
    number = serializers.IntegerField(source="version", help_text="1 for the first version, and so on.")
    title = serializers.CharField(help_text="What it is called.")
    is_draft = serializers.BooleanField(help_text="Whether it is a draft.")
    text = serializers.CharField(help_text="Its text; empty where it is a file.")
    file_name = serializers.CharField(help_text="The name of its file; empty where it is a text.")
    sha256 = serializers.CharField(help_text="Its fingerprint.")
    made_at = serializers.DateTimeField(help_text="When it was added.")
    made_by = serializers.CharField(help_text="Who added it, in words.")


class PackDocumentRow(serializers.Serializer[Any]):
    """A document of the pack, with its versions."""

    kind = WordField(PackDocumentKind, help_text="Which document.")
    needed = serializers.BooleanField(help_text="Whether the pack must hold it.")
    problem = serializers.CharField(help_text="What is wrong with it; empty: nothing.")
    versions = DocumentVersion(many=True, help_text="Its versions, the latest first.")


class ProcessRow(serializers.Serializer[Any]):
    """A summons or a warrant, and what became of it."""

    id = serializers.IntegerField(help_text="The id of the summons or warrant.")
    kind = WordField(ProcessKind, help_text="Which of the two.")
    court = serializers.CharField(source="court.code", help_text="The court, by its code.")
    in_writing = serializers.BooleanField(help_text="Whether the information was in writing.")
    on_oath = serializers.BooleanField(help_text="Whether the information was on oath.")
    asked_for_at = serializers.DateTimeField(help_text="When it was asked for.")
    issued_on = serializers.DateField(allow_null=True, help_text="When it was issued.")
    returnable_at = serializers.DateTimeField(allow_null=True, help_text="When the person is to be at court.")
    served_on = serializers.DateField(allow_null=True, help_text="When a summons was served.")
    served_how = WordField(SummonsService, allow_blank=True, help_text="How.")
    executed_on = serializers.DateField(allow_null=True, help_text="When a warrant was executed.")
    execution = WordField(Execution, allow_blank=True, help_text="What became of the person.")
    ended_on = serializers.DateField(allow_null=True, help_text="When it was refused or withdrawn.")
    ended_because = serializers.CharField(help_text="Why.")


class HearingRow(serializers.Serializer[Any]):
    """A hearing, and what came of it."""

    id = serializers.IntegerField(help_text="The id of the hearing.")
    version = serializers.IntegerField(help_text="The version of the hearing; recording or moving it must name it.")
    number = serializers.IntegerField(help_text="1 for the first hearing, and so on.")
    court = serializers.CharField(source="court.code", help_text="The court, by its code.")
    listed_for = serializers.DateTimeField(help_text="When it is, or was, to be heard.")
    is_trial = serializers.BooleanField(help_text="Whether it is a trial.")
    present = serializers.BooleanField(allow_null=True, help_text="Whether the person was there.")
    represented = serializers.BooleanField(allow_null=True, help_text="Whether the person was represented.")
    plea = WordField(Plea, allow_blank=True, help_text="The plea.")
    outcome = WordField(HearingOutcome, allow_blank=True, help_text="What came of it; empty: it is to come.")
    note = serializers.CharField(help_text="What was noted of it.")
    recorded_by = Staff(allow_null=True, help_text="Who recorded it.")


class ResultRow(serializers.Serializer[Any]):
    """What the court did with a breach admitted or proved."""

    kind = WordField(ResultKind, help_text="What it did.")
    figures = serializers.JSONField(help_text="The figures of it, by the names they are sent under.")
    reasons = serializers.CharField(help_text="The reasons the court gave for not activating a sentence.")
    resulted_on = serializers.DateField(help_text="The day of the result.")
    custody_from = serializers.DateField(allow_null=True, help_text="The first day of a committal.")
    custody_until = serializers.DateField(allow_null=True, help_text="The last day of a committal.")
    default_order = serializers.IntegerField(
        source="default_order_id", allow_null=True, help_text="The id of the supervision default order made."
    )
    recorded_at = serializers.DateTimeField(help_text="When it was recorded.")
    recorded_by = Staff(help_text="Who recorded it.")
