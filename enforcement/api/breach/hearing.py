"""Hearings: what came of one, and one that is moved."""

from __future__ import annotations

from typing import Any

from rest_framework import serializers

from enforcement.actions.breach.heard import Heard
from enforcement.actions.breach.record_hearing import record_hearing
from enforcement.actions.breach.relist_hearing import relist_hearing
from enforcement.actions.breach.withdraw_breach import Withdrawal
from enforcement.models import BreachCase
from enforcement.permissions import breach as may
from enforcement.vocabulary import HearingOutcome, Plea, WithdrawalReason
from probation.api.fields import MomentField, WordField, text
from probation.api.sent import Sent
from probation.api.views import parted

from .act import BreachAct
from .courts import CourtField


class SentForHearing(Sent):
    """A change of the hearing to come: it says which version of the hearing its writer saw."""

    version = serializers.IntegerField(
        min_value=1,
        help_text="The version of the hearing you read. When somebody has changed it since, nothing is done (409).",
    )


class HeardSent(SentForHearing):
    """What happened at the hearing."""

    outcome = WordField(HearingOutcome, help_text="What came of it.")
    plea = WordField(Plea, help_text="The plea, or that none was taken.")
    present = serializers.BooleanField(help_text="Whether the person was there.")
    represented = serializers.BooleanField(
        required=False, default=False, help_text="Whether the person was represented."
    )
    next_at = MomentField(
        required=False, allow_null=True, default=None, help_text="Adjourned or denied: the next hearing, or the trial."
    )
    next_court = CourtField(
        required=False, allow_null=True, default=None, help_text="Where, by its code; the same court unless given."
    )
    because = text("Why it was adjourned.", longest=2000)
    note = text("Notes.")
    withdrawn_because = WordField(
        WithdrawalReason, required=False, allow_blank=True, default="", help_text="Why the breach was withdrawn."
    )
    reason = text("What was said of the withdrawal.")
    activation_put = text("What was said of activating the suspended sentence.", longest=2000)


class MovedSent(SentForHearing):
    """A hearing moved to another day, time or court."""

    listed_for = MomentField(help_text="When it is to be heard.")
    court = CourtField(help_text="Where, by its code.")
    reason = text("Why it is moved.")


class RecordHearing(BreachAct):
    """Record the hearing to come: who was there, the plea, and what came of it."""

    takes, called = HeardSent, {"next_on": "next_at"}
    admits, verb = staticmethod(may.record_court), "record_the_hearing"

    def do(self, record: BreachCase, **act: Any) -> BreachCase:
        sent, acted = parted(act)
        withdrawal = Withdrawal(
            because=sent.pop("withdrawn_because"),
            reason=sent.pop("reason"),
            activation_put=sent.pop("activation_put"),
        )
        withdrawn = sent["outcome"] == HearingOutcome.WITHDRAWN
        heard = Heard(**sent, withdrawal=withdrawal if withdrawn else None)
        return record_hearing(record, heard, **acted)


class Relist(BreachAct):
    """Move the hearing to come to another day, time or court."""

    takes, called = MovedSent, {"hearing_on": "listed_for"}
    admits, verb = staticmethod(may.record_court), "move_the_hearing"
    do = staticmethod(relist_hearing)  # type: ignore[assignment]
