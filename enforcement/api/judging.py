"""The judgement of a failure: acceptable, no reasonable excuse, not enforceable, reversed."""

from __future__ import annotations

from rest_framework import serializers

from enforcement import permissions as may
from enforcement.actions.find_acceptable import find_acceptable
from enforcement.actions.find_unreasonable import find_unreasonable
from enforcement.actions.reverse_finding import reverse_finding
from enforcement.actions.set_aside import set_aside
from enforcement.vocabulary import AcceptableCategory, NotEnforceableReason
from probation.api.fields import WordField, text
from probation.api.sent import SentForVersion

from .investigating import FailureAct


class AcceptableSent(SentForVersion):
    """Why a failure is acceptable, and how that is known."""

    category = WordField(AcceptableCategory, help_text="Why it is acceptable; the outcome the contact then carries.")
    reason = text("What the reason is and how it is known.")


class UnreasonableSent(SentForVersion):
    """Why there was no reasonable excuse."""

    reason = text("Why there was no reasonable excuse.")
    is_serious = serializers.BooleanField(
        required=False, default=False, help_text="Whether this one failure is serious enough to breach on alone."
    )
    serious_reason = text("Why it is serious.")
    no_enquiry_reason = text("Why no enquiry was made, where none is recorded.")


class SetAsideSent(SentForVersion):
    """Why a failure is not enforceable."""

    because = WordField(NotEnforceableReason, help_text="Why it is not enforceable.")
    reason = text("How you know.")


class FindAcceptable(FailureAct):
    """Find the failure acceptable. Its clocks stop, and a letter that rests on it alone is withdrawn."""

    takes = AcceptableSent
    admits, verb = staticmethod(may.judge), "find_acceptable"
    do = staticmethod(find_acceptable)  # type: ignore[assignment]


class FindUnreasonable(FailureAct):
    """Find no reasonable excuse. What the law asks for next is worked out and shown; nothing is decided by it."""

    takes = UnreasonableSent
    called = {"enquiries": "no_enquiry_reason"}
    admits, verb = staticmethod(may.judge), "find_unreasonable"
    do = staticmethod(find_unreasonable)  # type: ignore[assignment]


class SetAside(FailureAct):
    """Set the failure aside as not enforceable. It does not count."""

    takes = SetAsideSent
    admits, verb = staticmethod(may.judge), "set_aside"
    do = staticmethod(set_aside)  # type: ignore[assignment]


class ReverseFinding(FailureAct):
    """Reverse a finding of no reasonable excuse on late evidence. Warnings and counts that rest on it change."""

    takes = AcceptableSent
    admits, verb = staticmethod(may.reverse), "reverse"
    do = staticmethod(reverse_finding)  # type: ignore[assignment]
