"""The referral to the enforcement officer and its answer; a declined breach closed."""

from __future__ import annotations

from dataclasses import fields
from typing import Any

from rest_framework import serializers

from enforcement.actions.breach.accept_referral import accept_referral
from enforcement.actions.breach.close_declined import close_declined
from enforcement.actions.breach.decline_referral import decline_referral
from enforcement.actions.breach.refer_breach import ReferralContent, refer_breach
from enforcement.actions.breach.return_referral import return_referral
from enforcement.models import BreachCase, Referral
from enforcement.permissions import breach as may
from enforcement.policy.breach.referral import HandOver
from enforcement.vocabulary import DeclineReason, ProcessKind, ReturnReason
from probation.api.fields import WordField, text
from probation.api.ids import IdField
from probation.api.sent import Sent, SentForVersion
from probation.api.views import parted

from .act import BreachAct
from .pack import StillNeededSent

MOST_FAILURES = 100


class InstructionSent(Sent):
    """What the person was told to do, on one failure."""

    failure = IdField(help_text="The id of the failure.")
    instruction = text("What the person was told to do, when and where.")


class ReferralSent(SentForVersion):
    """The hand-over: what the enforcement officer needs to lay an information."""

    failures = InstructionSent(many=True, help_text="Each failure, with the instruction that was given.")
    reasons_offered = text("The reasons the person offered, or that there were none.")
    enquiries = text("What enquiries were made.")
    compliance = text("How far the person has complied: hours, days and sessions done and left.")
    whereabouts = text("The address, or where and when the person was last seen.")
    process = WordField(
        ProcessKind, required=False, allow_blank=True, default="", help_text="Whether you ask for a summons or warrant."
    )
    risk = text("What risk there is to staff, the public and the court.")
    needs = text("Vulnerability, language and interpreter, or that there are none.")
    proposal = text("What the court is asked to do.")
    phone = text("The phone number of the responsible officer.", longest=30)
    answer_to_return = text("From the second referral on: what was done since it was returned.")
    custody_confirmed = serializers.BooleanField(
        required=False, default=False, help_text="Where the person is in custody: that it is referred all the same."
    )

    def validate_failures(self, lines: list[dict[str, Any]]) -> list[dict[str, Any]]:
        if len(lines) > MOST_FAILURES:
            raise serializers.ValidationError(f"Name {MOST_FAILURES} failures at most.")
        return lines


class AcceptanceSent(SentForVersion):
    """A referral is acceptable."""

    note = text("A note for the responsible officer.")


class ReturnSent(StillNeededSent):
    """Why a referral is returned."""

    because = serializers.ListField(
        child=WordField(ReturnReason), max_length=len(ReturnReason), help_text="Why; one reason or more."
    )


class DeclineSent(SentForVersion):
    """Why proceedings are not appropriate."""

    because = WordField(DeclineReason, help_text="Why.")
    reason = text("The reason, for the responsible officer.")


class WhatFollowsSent(SentForVersion):
    """What is done instead of proceedings."""

    what_follows = text("What you will do instead.")


class Refer(BreachAct):
    """Refer the breach to the enforcement officer; once more after a return. What it lacks is told at once (422)."""

    takes = ReferralSent
    admits, verb = staticmethod(may.refer_within), "refer_the_breach"

    def do(self, record: BreachCase, **act: Any) -> Referral:
        sent, acted = parted(act)
        content = ReferralContent(
            hand_over=HandOver(**{field.name: sent[field.name] for field in fields(HandOver)}),
            instructions=_instructions(record, sent["failures"]),
            answer_to_return=sent["answer_to_return"],
            custody_confirmed=sent["custody_confirmed"],
        )
        return refer_breach(record, content=content, **acted)


def _instructions(breach: BreachCase, lines: list[dict[str, Any]]) -> dict[int, str]:
    """By failure. Raises ValidationError for one the breach does not rest on."""
    told = {line["failure"]: line["instruction"] for line in lines}
    own = set(breach.failures.values_list("pk", flat=True))
    if strangers := [pk for pk in told if pk not in own]:
        raise serializers.ValidationError(
            {"failures": [f"This breach does not rest on the failure {pk}." for pk in strangers]}
        )
    return told


class Accept(BreachAct):
    """Accept the referral, and take the breach to court."""

    takes = AcceptanceSent
    admits, verb = staticmethod(may.consider), "accept_the_referral"
    do = staticmethod(accept_referral)  # type: ignore[assignment]


class ReturnForWork(BreachAct):
    """Return the referral for further work, with reasons. It is due again on the same day."""

    takes = ReturnSent
    admits, verb = staticmethod(may.consider), "return_the_referral"
    do = staticmethod(return_referral)  # type: ignore[assignment]


class Decline(BreachAct):
    """Decline: proceedings are not appropriate."""

    takes = DeclineSent
    admits, verb = staticmethod(may.consider), "decline_the_referral"
    do = staticmethod(decline_referral)  # type: ignore[assignment]


class CloseDeclined(BreachAct):
    """Take note that the breach was declined. It ends without proceedings, and the count begins again."""

    takes = WhatFollowsSent
    admits, verb = staticmethod(may.close_declined), "close_the_breach"
    do = staticmethod(close_declined)  # type: ignore[assignment]
