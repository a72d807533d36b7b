"""Where a recall stands with PPCS, as the API gives it: its computed state, its dates, its reports and its papers."""

from __future__ import annotations

from typing import Any

from rest_framework import serializers

from probation.api.fields import WordField
from probation.api.staff import Staff
from recall.vocabulary import RecallType
from recall.vocabulary.casework import CaseworkState, Custody, StopReason
from recall.vocabulary.custody import (
    BoardOutcome,
    PaperKind,
    ReferralBecause,
    ReleaseKind,
    RiskReportKind,
)


class PaperRecord(serializers.Serializer[Any]):
    """One version of one document: never changed."""

    kind = WordField(PaperKind, help_text="Which document it is.")
    number = serializers.IntegerField(help_text="Its version.")
    code = serializers.CharField(help_text="The code whoever holds it checks it by.")
    sha256 = serializers.CharField(help_text="The SHA-256 of the PDF, in hexadecimal.")
    why = serializers.CharField(help_text="Why there is another version; empty: it is the first.")
    made_at = serializers.DateTimeField(help_text="When it was made.")


class RiskReportRecord(serializers.Serializer[Any]):
    """Part B or C, as it was asked for and sent. Its words are the paper’s."""

    id = serializers.IntegerField(source="pk", help_text="Its id.")
    version = serializers.IntegerField(help_text="The version of the report; a change must name it.")
    kind = WordField(RiskReportKind, help_text="Part B after the return, Part C for a later review.")
    number = serializers.IntegerField(help_text="Which report of the recall it is.")
    asked_at = serializers.DateTimeField(help_text="When PPCS asked for it.")
    due_on = serializers.DateField(help_text="By when.")
    sent_at = serializers.DateTimeField(allow_null=True, help_text="When it was sent; null: it is being written.")
    sent_by = Staff(allow_null=True, help_text="Who sent it.")
    supports_release = serializers.BooleanField(allow_null=True, help_text="Whether it recommends release.")


class ExecutiveReleaseRecord(serializers.Serializer[Any]):
    """One time executive release was considered."""

    considered_at = serializers.DateTimeField(help_text="When.")
    considered_by = Staff(help_text="By whom.")
    detention_needed = serializers.BooleanField(help_text="Whether detention was still needed to protect the public.")
    reasons = serializers.CharField(help_text="Why.")
    release_on = serializers.DateField(allow_null=True, help_text="The day ordered; null: refused.")


class ReferralRecord(serializers.Serializer[Any]):
    """One reference to the Parole Board, and what it decided."""

    because = WordField(ReferralBecause, help_text="Why it was referred.")
    referred_at = serializers.DateTimeField(help_text="When.")
    outcome = WordField(BoardOutcome, allow_blank=True, help_text="What the Board decided; empty: nothing yet.")
    determined_on = serializers.DateField(allow_null=True, help_text="The day it decided.")
    hearing_on = serializers.DateField(allow_null=True, help_text="The day of an oral hearing.")
    release_on = serializers.DateField(allow_null=True, help_text="The day of release it directed.")
    reasons = serializers.CharField(help_text="The reasons of the Board.")
    next_review_on = serializers.DateField(allow_null=True, help_text="It is referred again by this day.")


class RescindRecord(serializers.Serializer[Any]):
    """One request to rescind the recall, and its decision."""

    asked_at = serializers.DateTimeField(help_text="When it was asked.")
    asked_by = Staff(help_text="By whom.")
    details = serializers.CharField(help_text="Why every condition was kept.")
    approved = serializers.BooleanField(allow_null=True, help_text="What was decided; null: nothing yet.")
    every_condition_kept = serializers.BooleanField(allow_null=True, help_text="Whether every condition was kept.")
    decision = serializers.CharField(help_text="The reasons of the decision.")
    decided_at = serializers.DateTimeField(allow_null=True, help_text="When it was decided.")
    decided_by = Staff(allow_null=True, help_text="By whom.")


class DocumentQueryRecord(serializers.Serializer[Any]):
    """One query about documents, numbered, and its answer."""

    number = serializers.IntegerField(help_text="Which query of the recall it is.")
    documents = serializers.ListField(child=serializers.CharField(), help_text="The documents asked for, by code.")
    why = serializers.CharField(help_text="Why they are asked for.")
    asked_at = serializers.DateTimeField(help_text="When.")
    answer = serializers.CharField(help_text="What probation answered.")
    answered_at = serializers.DateTimeField(allow_null=True, help_text="When; null: not answered.")
    closed_at = serializers.DateTimeField(
        allow_null=True, help_text="When it was closed without an answer, the recall being over; null: it was not."
    )


class RevocationRecord(serializers.Serializer[Any]):
    """The revocation order, and what followed it to the release."""

    version = serializers.IntegerField(help_text="The version of the revocation; that the person was told names it.")
    revoked_on = serializers.DateField(help_text="The date of revocation.")
    issued_at = serializers.DateTimeField(help_text="When the order and the warrant issued.")
    issued_by = Staff(help_text="The decision-maker who issued them.")
    code = serializers.CharField(help_text="The code the order is checked by.")
    sha256 = serializers.CharField(help_text="The SHA-256 of the order’s PDF, in hexadecimal.")
    in_custody = serializers.BooleanField(help_text="Whether the person was in prison when revoked.")
    police_received_at = serializers.DateTimeField(allow_null=True, help_text="When the police had the notice.")
    warrant_reference = serializers.CharField(help_text="The police’s reference of the warrant.")
    warrant_cancelled_at = serializers.DateTimeField(allow_null=True, help_text="When the warrant was cancelled.")
    told_person_on = serializers.DateField(allow_null=True, help_text="When the person was told of the recall.")
    returned_at = serializers.DateTimeField(allow_null=True, help_text="When the person was returned to custody.")
    told_at = serializers.DateTimeField(allow_null=True, help_text="When PPCS was told of the return.")
    prison = serializers.CharField(help_text="The prison.")
    days_at_large = serializers.IntegerField(allow_null=True, help_text="Days unlawfully at large, calendar days.")
    days_at_large_in_term = serializers.IntegerField(help_text="Days at large within the fixed term, calendar days.")
    added_days = serializers.IntegerField(help_text="Days added to the fixed term by the prison.")
    release_on = serializers.DateField(allow_null=True, help_text="The last day of a fixed term; null: standard.")
    released_on = serializers.DateField(allow_null=True, help_text="The day the person was released again.")
    release_kind = WordField(ReleaseKind, allow_blank=True, help_text="By what; empty: not released.")


class DossierRecord(serializers.Serializer[Any]):
    """The recall dossier, as it was prepared and last issued."""

    version = serializers.IntegerField(help_text="The version of the dossier; preparing and issuing it must name it.")
    prison = serializers.CharField(help_text="The prison it goes to.")
    issued_at = serializers.DateTimeField(allow_null=True, help_text="When it was last issued; null: not yet.")
    issued_by = Staff(allow_null=True, help_text="Who issued it.")


class DisclosureRecord(serializers.Serializer[Any]):
    """What the prison sent back."""

    version = serializers.IntegerField(help_text="The version of it; recording what came since must name it.")
    received_on = serializers.DateField(help_text="When the prison had the dossier.")
    disclosed_on = serializers.DateField(help_text="When it was given and explained to the person.")
    part_1_signed_on = serializers.DateField(allow_null=True, help_text="When Part 1 was signed; null: not back.")


class CaseworkRecord(serializers.Serializer[Any]):
    """What PPCS recorded on the way to its decision."""

    version = serializers.IntegerField(help_text="The version of the casework; assigning must name it.")
    arrived_at = serializers.DateTimeField(help_text="When the request arrived.")
    booked_at = serializers.DateTimeField(allow_null=True, help_text="When it was booked on.")
    assigned_to = Staff(allow_null=True, help_text="Who has it; null: nobody.")
    custody = WordField(Custody, allow_blank=True, help_text="Where the person is.")
    police_force = serializers.CharField(help_text="The police force.")
    decided_at = serializers.DateTimeField(allow_null=True, help_text="When PPCS decided.")
    decided_by = Staff(allow_null=True, help_text="Who decided.")
    recall_type = WordField(RecallType, allow_blank=True, help_text="The type as decided; empty: not yet.")
    stopped_because = WordField(StopReason, allow_blank=True, help_text="Why it was stopped; empty: it was not.")


class StandingRecord(serializers.Serializer[Any]):
    """Where a recall stands with PPCS."""

    state = WordField(CaseworkState, help_text="Computed from what is recorded.")
    returned_on = serializers.DateField(allow_null=True, help_text="Day 1 in custody on the recall.")
    casework = CaseworkRecord(allow_null=True, help_text="What PPCS recorded; null: nothing yet.")
    revocation = RevocationRecord(allow_null=True, help_text="The revocation; null: not revoked.")
    dossier = DossierRecord(allow_null=True, help_text="The recall dossier; null: not prepared.")
    disclosure = DisclosureRecord(allow_null=True, help_text="What the prison sent back; null: nothing yet.")
    queries = DocumentQueryRecord(many=True, help_text="Queries about documents, the first first.")
    reports = RiskReportRecord(many=True, help_text="Parts B and C, the first first.")
    executive_releases = ExecutiveReleaseRecord(
        many=True, source="executive", help_text="Each time executive release was considered."
    )
    referrals = ReferralRecord(many=True, help_text="References to the Parole Board, the first first.")
    rescinds = RescindRecord(many=True, help_text="Requests to rescind, the first first.")
    papers = PaperRecord(many=True, source="request.papers.all", help_text="Every version of every document.")
