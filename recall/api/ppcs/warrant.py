"""The decision of PPCS, and the warrant: revoked, rejected, stopped; what the police report; life at large."""

from __future__ import annotations

from typing import Any

from rest_framework import serializers

from probation.api.fields import DayField, MomentField, WordField, text
from probation.api.sent import Sent, SentForVersion
from probation.api.views import parted
from recall.actions.casework.at_large import AtLargeNote, ToldOfRecall, add_at_large_entry, record_told
from recall.actions.casework.end_at_ppcs import reject_at_ppcs, stop_at_ppcs
from recall.actions.casework.issue_revocation import Endorsement, issue_revocation
from recall.actions.casework.police_receipt import record_receipt
from recall.actions.casework.revoke_before_part_a import TelephoneDecision, revoke_before_part_a
from recall.api.act import RecallAct
from recall.models import AtLargeEntry, RecallRequest, Revocation
from recall.permissions import casework as may
from recall.permissions import warrant as may_follow
from recall.vocabulary import RecallType
from recall.vocabulary.casework import Custody, PpcsDecision, RecallReason, StopReason
from recall.vocabulary.custody import AtLargeKind, ToldHow
from recall.vocabulary.suitability import Charge, YesNoUnknown


def _day(help_text: str) -> DayField:
    return DayField(required=False, allow_null=True, default=None, help_text=help_text)


def _moment(help_text: str) -> MomentField:
    return MomentField(required=False, allow_null=True, default=None, help_text=help_text)


class RevokingSent(SentForVersion):
    """What every revocation records: the reasons in code, the conditions in the licence's own words."""

    detail = text("The reasons for the decision.")
    reasons = serializers.ListField(
        child=WordField(RecallReason), required=False, default=list, help_text="The reasons for recall, by code."
    )
    reasons_other = text("The other reason.")
    conditions_breached = text("The conditions breached, as the licence words and numbers them.", longest=8000)
    custody = WordField(Custody, required=False, allow_blank=True, default="", help_text="Where the person is now.")
    place_of_custody = text("Where they are held.", longest=120)


class RevocationSent(RevokingSent):
    """The type agreed or changed."""

    decision = WordField(PpcsDecision, required=False, allow_blank=True, default="", help_text="Agree or change.")


class BeforePartASent(RevokingSent):
    """An emergency out of hours: the booking and the decision in one, and what the tests of suitability ask."""

    recall_type = WordField(RecallType, required=False, allow_blank=True, default="", help_text="The type of recall.")
    police_force = text("The police force.", longest=120)
    police_address = text("The e-mail address of the police force.", longest=254)
    prison_address = text("The e-mail address of the prison.", longest=254)
    charged = WordField(Charge, required=False, default=Charge.UNKNOWN, help_text="Recalled on account of a charge?")
    convicted = WordField(YesNoUnknown, required=False, default=YesNoUnknown.UNKNOWN, help_text="Convicted of it?")
    answers = serializers.DictField(
        child=WordField(YesNoUnknown), required=False, default=dict, help_text="To each question of the day, by code."
    )


class RejectionSent(SentForVersion):
    """Why the request goes back."""

    detail = text("Why it is rejected.")


class StopSent(SentForVersion):
    """One of the listed reasons, and more for probation."""

    reason = WordField(StopReason, required=False, allow_blank=True, default="", help_text="Why it is stopped.")
    detail = text("What probation should know.")


class ReceiptSent(SentForVersion):
    """When the police had the notice, and their reference of the warrant."""

    received_at = _moment("When the police received the notice.")
    warrant_reference = text("The reference of the warrant.", longest=40)


class AtLargeSent(SentForVersion):
    """What is known of a person at large."""

    kind = WordField(AtLargeKind, required=False, allow_blank=True, default="", help_text="What it is.")
    happened_at = _moment("When.")
    text = serializers.CharField(
        required=False, allow_blank=True, default="", max_length=8000, help_text="What is known."
    )
    who = serializers.CharField(required=False, allow_blank=True, default="", max_length=120, help_text="Who said so.")
    next_review_on = _day("The day of the next review, of a review.")


class ToldSent(Sent):
    """How and when the person was told of the recall, or when the last instruction to keep in touch failed."""

    version = serializers.IntegerField(min_value=1, help_text="Of the revocation you read.")

    told_on = _day("When the person was told.")
    how = WordField(ToldHow, required=False, allow_blank=True, default="", help_text="How.")
    notice_period_ends_on = _day("The day stated in the notice delivered.")
    failed_on = _day("When the last instruction to keep in touch failed.")


class Revoke(RecallAct):
    """Revoke the licence: the revocation order and the arrest warrant issue, once."""

    takes = RevocationSent
    admits, verb = staticmethod(may.revoke), "revoke_the_licence"

    def do(self, record: RecallRequest, **act: Any) -> Revocation:
        sent, acted = parted(act)
        return issue_revocation(record, endorsement=Endorsement(**sent), **acted)


class RevokeBeforePartA(RecallAct):
    """Revoke the licence in an emergency out of hours, on the verbal approval: Part A follows."""

    takes = BeforePartASent
    admits, verb = staticmethod(may.revoke), "revoke_before_part_a"

    def do(self, record: RecallRequest, **act: Any) -> Revocation:
        sent, acted = parted(act)
        return revoke_before_part_a(record, decided=TelephoneDecision(**sent), **acted)


class RejectAtPpcs(RecallAct):
    """Reject the request: it goes back to probation."""

    takes = RejectionSent
    admits, verb = staticmethod(may.decide), "reject_at_ppcs"
    do = staticmethod(reject_at_ppcs)  # type: ignore[assignment]


class StopAtPpcs(RecallAct):
    """Stop the recall. Final."""

    takes = StopSent
    admits, verb = staticmethod(may.decide), "stop_at_ppcs"
    do = staticmethod(stop_at_ppcs)  # type: ignore[assignment]


class PoliceReceipt(RecallAct):
    """Record that the police have the notice: their clock runs from then."""

    takes = ReceiptSent
    admits, verb = staticmethod(may.book), "record_the_police_receipt"
    do = staticmethod(record_receipt)  # type: ignore[assignment]


class AtLarge(RecallAct):
    """Record a contact with the police, a sighting, an address, or a periodic review."""

    takes = AtLargeSent
    admits, verb = staticmethod(may_follow.follow), "record_of_a_person_at_large"

    def do(self, record: RecallRequest, **act: Any) -> AtLargeEntry:
        sent, acted = parted(act)
        return add_at_large_entry(record, note=AtLargeNote(**sent), **acted)


class ToldPerson(RecallAct):
    """Record that the person was told of the recall: from then staying at large is a crime."""

    takes = ToldSent
    admits, verb = staticmethod(may_follow.follow), "record_that_the_person_was_told"

    def do(self, record: RecallRequest, **act: Any) -> Revocation:
        sent, acted = parted(act)
        return record_told(record, told=ToldOfRecall(**sent), **acted)
