"""One recall request in full as the API gives it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from drf_spectacular.utils import extend_schema_field
from rest_framework import serializers

from cases.vocabulary import RoshLevel
from enforcement.api.breach.record_fields import ThreadStep
from probation.api.fields import WordField
from probation.api.ids import IdsField
from probation.api.staff import Staff
from recall.vocabulary import ConcernSource, NpsRefusal

from .part_a_fields import VersionRecord
from .part_fields import AlternativeTried, ChangeOfCase, NotRecalledRecord, SignatureOnRecall, SuitabilityOfRequest
from .ppcs.received import ReceivedRecord
from .ppcs.standing import StandingRecord
from .row_fields import RecallRow

if TYPE_CHECKING:
    from .shown import Whole


def _written(name: str, help_text: str) -> serializers.CharField:
    return serializers.CharField(source=f"request.{name}", help_text=help_text)


def _when(name: str, help_text: str) -> serializers.DateTimeField:
    return serializers.DateTimeField(source=f"request.{name}", allow_null=True, help_text=help_text)


def _who(name: str, help_text: str) -> Staff:
    return Staff(source=f"request.{name}", allow_null=True, help_text=help_text)


class RecallRecord(RecallRow):
    """A recall request in full: what is recorded of each step, the signatures, the thread, and what is open to you."""

    status_code = serializers.CharField(source="page.status_code", help_text="The nDelius status code.")
    desk = serializers.CharField(source="page.desk", help_text="Whose act comes next, in words.")
    rule_set = _written("rule_set", "The rule set of fixed-term suitability of its day.")
    follows = serializers.IntegerField(
        source="request.follows_id", allow_null=True, help_text="The request before it on the licence."
    )
    concern_on = serializers.DateField(source="request.concern_on", help_text="The day of the event.")
    source = WordField(  # type: ignore[assignment]
        ConcernSource, source="request.source", help_text="Where the concern comes from."
    )
    concern = _written("concern", "What happened.")
    conditions = IdsField(source="request.conditions", help_text="The ids of the conditions broken.")
    failures = IdsField(source="request.failures", help_text="The ids of the failures it rests on.")
    risk_only_reason = _written("risk_only_reason", "Why recall is considered for risk alone.")
    opened_by = _who("opened_by", "Who raised it.")
    trigger = _written("trigger", "What led to considering recall.")
    unmanageable = _written("unmanageable", "Why the risk can or cannot be managed in the community.")
    response = _written("response", "The response to supervision.")
    protective_factors = _written("protective_factors", "The protective factors.")
    adjustments_considered = _written("adjustments_considered", "How the person’s needs were taken into account.")
    alternatives = AlternativeTried(many=True, source="request.alternatives.all", help_text="What was really tried.")
    no_alternatives_reason = _written("no_alternatives_reason", "Why no alternative was tried.")
    asked_at = _when("asked_at", "When the manager was asked.")
    asked_by = _who("asked_by", "Who asked.")
    rosh_before = WordField(
        RoshLevel, source="request.rosh_before", allow_blank=True, help_text="ROSH when the concern was raised."
    )
    rosh_now = WordField(RoshLevel, source="person.rosh", allow_blank=True, help_text="ROSH now.")
    rosh_risen = serializers.BooleanField(
        source="request.rosh_risen", allow_null=True, help_text="Whether it has risen to high; null: nobody has said."
    )
    rosh_reviewed = serializers.CharField(source="page.rosh.reviewed", help_text="What the review of ROSH says.")
    oasys_reviewed_on = serializers.DateField(
        source="request.oasys_reviewed_on", allow_null=True, help_text="When OASys was reviewed."
    )
    oasys_not_reviewed_reason = _written("oasys_not_reviewed_reason", "Why it was not.")
    agreed_by = _who("decided_by", "The manager who agreed to recall.")
    rationale = _written("rationale", "The manager’s rationale.")
    emergency_reason = _written("emergency_reason", "Why the risk is imminent.")
    out_of_hours = serializers.BooleanField(source="request.out_of_hours", help_text="Whether it began out of hours.")
    collected_at = _when("collected_at", "When the out-of-hours rationale was collected.")
    not_recalled = NotRecalledRecord(
        source="request.not_recalled", allow_null=True, default=None, help_text="A decision not to recall; null: none."
    )
    type_reason = _written("type_reason", "Why this type.")
    override_reason = _written("override_reason", "Why, though policy is against it.")
    length_days = serializers.IntegerField(
        source="request.length_days", allow_null=True, help_text="The length of a fixed term, in calendar days."
    )
    suitability = serializers.SerializerMethodField(help_text="Fixed-term suitability; null: not asked yet.")
    ppcs_officer = _written("ppcs_officer", "The PPCS officer telephoned.")
    ppcs_alerted_at = _when("ppcs_alerted_at", "When PPCS was telephoned.")
    ppcs_approved = serializers.BooleanField(
        source="request.ppcs_approved", allow_null=True, help_text="Whether PPCS approved it verbally."
    )
    reachable_number = _written("reachable_number", "The number the officer can be reached on.")
    gaps = serializers.ListField(
        child=serializers.CharField(), source="page.gaps", help_text="What Part A lacks while it is written."
    )
    versions = VersionRecord(many=True, help_text="The versions of Part A, the latest first.")
    signatures = SignatureOnRecall(many=True, source="page.signatures", help_text="Every signature, void ones too.")
    completed_at = _when("completed_at", "When Part A was completed.")
    completed_by = _who("completed_by", "Who completed it.")
    countersigned_at = _when("countersigned_at", "When the line manager signed.")
    countersigned_by = _who("countersigned_by", "Who did.")
    referred_at = _when("referred_at", "When it was referred to the NPS.")
    referred_by = _who("referred_by", "Who referred it.")
    endorsed_at = _when("endorsed_at", "When the senior manager signed.")
    endorsed_by = _who("endorsed_by", "Who did.")
    returned_why = _written("returned_why", "What is needed before it goes on.")
    submitted_by = _who("submitted_by", "Who sent it to PPCS.")
    attachments = serializers.DictField(
        child=serializers.CharField(allow_null=True),
        source="request.attachments",
        help_text="The papers by their code: empty where attached, else why one is missing.",
    )
    documents = ReceivedRecord(
        many=True, source="request.received.all", help_text="The documents received as files, every version."
    )
    order_recipients = _written("order_recipients", "Who gets the revocation order.")
    reply_mailbox = _written("reply_mailbox", "The mailbox PPCS replies to.")
    nps_refusal = WordField(
        NpsRefusal,
        source="request.nps_refusal",
        allow_blank=True,
        help_text="Why the NPS refused it; empty: not.",
    )
    ended_why = _written("ended_why", "Why it ended.")
    variations = ChangeOfCase(many=True, source="page.variations", help_text="Variations of the licence asked for.")
    transfers = ChangeOfCase(many=True, source="page.transfers", help_text="Transfers of the case asked for.")
    ppcs = StandingRecord(source="standing", help_text="Where it stands with PPCS, and what is recorded there.")
    thread = ThreadStep(many=True, help_text="Every step from the concern on, the first first.")
    may = serializers.SerializerMethodField(help_text="The acts open to you now.")

    @extend_schema_field(SuitabilityOfRequest(allow_null=True))
    def get_suitability(self, shown: Whole) -> Any:
        kept = shown.request.suitability
        return SuitabilityOfRequest(kept).data if kept else None

    @extend_schema_field(serializers.ListField(child=serializers.CharField()))
    def get_may(self, shown: Whole) -> list[str]:
        return sorted(shown.page.acts)
