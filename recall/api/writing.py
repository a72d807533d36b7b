"""While Part A is written: the type, the call to PPCS; the report completed, reopened, taken up again."""

from __future__ import annotations

from typing import Any

from rest_framework import serializers

from probation.api.fields import MomentField, WordField, text
from probation.api.sent import Sent, SentForVersion
from probation.api.views import parted
from recall import permissions as may
from recall.actions.alert_ppcs import PpcsCall, alert_ppcs
from recall.actions.choose_type import TypeChoice, choose_type
from recall.actions.complete_part_a import complete_part_a
from recall.actions.reopen_report import reopen_report
from recall.actions.return_report import take_up_rework
from recall.models import RecallRequest
from recall.vocabulary import RecallType
from recall.vocabulary.suitability import Charge, Question, YesNoUnknown

from .act import RecallAct


class AnswersSent(Sent):
    """What the rule set of the day asks and the record does not hold. What is left out is not known: an exclusion."""

    def get_fields(self) -> dict[str, serializers.Field[Any, Any, Any, Any]]:
        """A field for each question."""
        return {
            question.value: WordField(YesNoUnknown, required=False, help_text=question.label) for question in Question
        }


class TypeSent(SentForVersion):
    """The type, why, and what the rule asks."""

    recall_type = WordField(RecallType, required=False, allow_blank=True, default="", help_text="The type of recall.")
    reason = text("Why this type.")
    override_reason = text("Why a fixed term is right, though policy is against it.")
    charged = WordField(
        Charge, required=False, default=Charge.UNKNOWN, help_text="Whether recalled on account of a charge."
    )
    convicted = WordField(
        YesNoUnknown, required=False, default=YesNoUnknown.UNKNOWN, help_text="Whether convicted of that charge."
    )
    answers = AnswersSent(required=False, default=dict, help_text="The answers to what else the rule set asks.")


class CallSent(SentForVersion):
    """The call to PPCS."""

    officer = text("The PPCS officer you spoke to.", longest=120)
    called_at = MomentField(required=False, allow_null=True, default=None, help_text="When you telephoned.")
    approved = serializers.BooleanField(
        required=False, allow_null=True, default=None, help_text="Whether PPCS approved the recall."
    )
    reachable_number = text("The number you can be reached on until the revocation order issues.", longest=30)


class CompletionSent(SentForVersion):
    """Part A as it stands."""

    why = text("Why there is another version: of every version after the first.")


class ReopeningSent(SentForVersion):
    """A change to a complete report."""

    because = text("Why it is changed: what others signed is then void.")


class ChooseType(RecallAct):
    """Choose the type of recall. Each test of fixed-term suitability is kept with it."""

    takes = TypeSent
    admits, verb = staticmethod(may.write_report), "choose_the_type"

    def do(self, record: RecallRequest, **act: Any) -> RecallRequest:
        sent, acted = parted(act)
        return choose_type(record, choice=TypeChoice(**sent), **acted)


class AlertPpcs(RecallAct):
    """Record the call to PPCS before an emergency recall is sent."""

    takes = CallSent
    admits, verb = staticmethod(may.alert_ppcs), "record_the_call_to_ppcs"

    def do(self, record: RecallRequest, **act: Any) -> RecallRequest:
        sent, acted = parted(act)
        return alert_ppcs(record, call=PpcsCall(**sent), **acted)


class Complete(RecallAct):
    """Complete Part A: a version is made, and signing may begin. Everything it lacks is told at once (422)."""

    takes = CompletionSent
    admits, verb = staticmethod(may.write_report), "complete_part_a"
    do = staticmethod(complete_part_a)  # type: ignore[assignment]


class Reopen(RecallAct):
    """Change a complete report: a new version follows, and every signature on it is void."""

    takes = ReopeningSent
    admits, verb = staticmethod(may.write_report), "reopen_the_report"
    do = staticmethod(reopen_report)  # type: ignore[assignment]


class TakeUp(RecallAct):
    """Take a returned report up again. What was signed of it is void."""

    takes = SentForVersion
    admits, verb = staticmethod(may.write_report), "take_up_the_report"
    do = staticmethod(take_up_rework)  # type: ignore[assignment]
