"""One breach in full as the API gives it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from drf_spectacular.utils import extend_schema_field
from rest_framework import serializers

from cases.vocabulary import CourtKind
from enforcement.policy.breach.after_court import Step
from enforcement.vocabulary import (
    ClosingCode,
    CourtArea,
    DeclineReason,
    DelayOwner,
    PackCheck,
    WithdrawalReason,
)
from probation.api.fields import WordField
from probation.api.staff import Staff

from .part_fields import HearingRow, PackDocumentRow, ProcessRow, ReferralRow, ResultRow
from .row_fields import BreachRow

if TYPE_CHECKING:
    from .shown import Whole


class ThreadStep(serializers.Serializer[Any]):
    """One step of the thread, from the failure to the person seen again."""

    at = serializers.DateTimeField(help_text="When.")
    title = serializers.CharField(help_text="What was done, in words.")
    text = serializers.CharField(help_text="What was written about it.")
    by = serializers.CharField(help_text="Who did it, in words.")
    organisation = serializers.CharField(help_text="The organisation they were acting for.")
    rule = serializers.CharField(help_text="The rule it was judged by, and its version; empty: none.")


class RightCourt(serializers.Serializer[Any]):
    """The court the breach goes to."""

    court = WordField(CourtKind, help_text="Which kind of court.")
    area = WordField(CourtArea, allow_null=True, help_text="For which local justice area; null: the Crown Court.")
    why = serializers.CharField(help_text="Why, in words.")
    may_commit = serializers.BooleanField(help_text="Whether magistrates may commit the person to the Crown Court.")


class DelayOfBreach(serializers.Serializer[Any]):
    """With whom the case lay, in working days, and whether each measure was met."""

    provider_days = serializers.IntegerField(help_text="Working days the provider held it.")
    enforcement_officer_days = serializers.IntegerField(help_text="Working days the enforcement officer held it.")
    referral_met = serializers.BooleanField(allow_null=True, help_text="SCH9-AE: met; null: not known yet.")
    response_met = serializers.BooleanField(allow_null=True, help_text="SL015: met; null: not known yet.")
    late_by = serializers.IntegerField(help_text="Working days past the tenth; 0: not late.")
    late_owner = WordField(DelayOwner, allow_null=True, help_text="With whom it lay as the tenth ended.")


class StepAfterCourt(serializers.Serializer[Any]):
    """A step the result asks of the responsible officer."""

    step = serializers.ChoiceField([(step.value, step.value) for step in Step], help_text="Which step.")
    text = serializers.CharField(help_text="What is to be done.")
    done = serializers.BooleanField(help_text="Whether it is done.")


class BreachRecord(BreachRow):
    """A breach in full."""

    status_code = serializers.CharField(source="page.status_code", help_text="The nDelius status code.")
    confirmation_sent_on = serializers.DateField(
        source="breach.confirmation_sent_on", allow_null=True, help_text="When the confirmation of breach was sent."
    )
    proposal = serializers.CharField(source="breach.proposal", help_text="What the court should do, and why.")
    documents = PackDocumentRow(many=True, source="pack.items", help_text="The documents of the pack.")
    pack_problems = serializers.ListField(
        child=serializers.CharField(), source="pack.problems", help_text="What the pack lacks; empty: it is whole."
    )
    still_needed = serializers.CharField(source="breach.still_needed", help_text="Why the pack was last sent back.")
    prepared_by = Staff(source="breach.prepared_by", allow_null=True, help_text="Who prepared the pack.")
    checked_by = Staff(source="breach.checked_by", allow_null=True, help_text="Who checked it.")
    checks = serializers.ListField(
        child=WordField(PackCheck), source="breach.checks", help_text="What whoever checked it confirmed."
    )
    referrals = ReferralRow(many=True, source="breach.referrals.all", help_text="The referrals, the first first.")
    last_day_alert = serializers.CharField(
        source="page.information.alert", help_text="What is to be said of the days left to lay an information."
    )
    right_court = RightCourt(source="page.information.court", help_text="The court it goes to, and why.")
    processes = ProcessRow(many=True, source="breach.processes.all", help_text="The summonses and warrants.")
    hearings = HearingRow(many=True, source="breach.hearings.all", help_text="The hearings, the first first.")
    result = ResultRow(source="breach.result", allow_null=True, default=None, help_text="The result; null: none.")
    declined_because = WordField(
        DeclineReason, source="breach.declined_because", allow_blank=True, help_text="Why it was declined."
    )
    withdrawal_asked_by = Staff(
        source="breach.withdrawal_asked_by", allow_null=True, help_text="The manager who asks for it to be withdrawn."
    )
    withdrawal_asked_why = serializers.CharField(source="breach.withdrawal_asked_why", help_text="Why.")
    withdrawn_because = WordField(
        WithdrawalReason, source="breach.withdrawn_because", allow_blank=True, help_text="Why it was withdrawn."
    )
    ended_why = serializers.CharField(
        source="breach.ended_why", help_text="What was written of it when it was declined, withdrawn or refused."
    )
    closing_code = WordField(
        ClosingCode, source="breach.closing_code", allow_blank=True, help_text="The code that closed it."
    )
    delay = DelayOfBreach(
        source="page.delay", allow_null=True, help_text="Whose delay it was; null: no measure counted then."
    )
    after_court = StepAfterCourt(many=True, source="page.after_court", help_text="What is to be done after court.")
    thread = ThreadStep(many=True, help_text="Every step from the failures on, the first first.")
    may = serializers.SerializerMethodField(help_text="The acts open to you now.")

    @extend_schema_field(serializers.ListField(child=serializers.CharField()))
    def get_may(self, shown: Whole) -> list[str]:
        return sorted(shown.page.acts)
