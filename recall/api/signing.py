"""Part A countersigned, endorsed, returned or not endorsed; a CRC's referral refused by the NPS."""

from __future__ import annotations

from typing import Any

from rest_framework import serializers

from probation.api.fields import WordField, text
from probation.api.sent import SentForVersion
from probation.api.views import parted
from recall import permissions as may
from recall.actions.refuse_recall import refuse_for_nps, reject_as_senior
from recall.actions.return_report import return_report
from recall.actions.sign_report import Signing, countersign, endorse
from recall.models import RecallRequest
from recall.permissions.by_chart import may_endorse, may_return
from recall.vocabulary import NpsRefusal, Statement

from .act import RecallAct


class SigningSent(SentForVersion):
    """The four statements, and the signer's own words."""

    statements = serializers.ListField(
        child=WordField(Statement), max_length=len(Statement), help_text="Each statement you confirm."
    )
    comment = text("Your own view.")
    phone = text("The telephone number you can be reached on.", longest=30)


class EndorsementSent(SigningSent):
    """The senior manager's signature; on chart 2 with what the NPS accepts."""

    rosh_accepted = serializers.BooleanField(
        required=False, default=False, help_text="Chart 2: the NPS accepts that ROSH is high or very high."
    )
    high_fixed_term_reason = text("Chart 2, fixed-term: why that is right though ROSH is high.")


class NeededSent(SentForVersion):
    """What is needed before the report goes on."""

    needed = text("What is needed.")


class NotEndorsedSent(SentForVersion):
    """Why the recall is not endorsed."""

    reason = text("Why.")


class RefusalSent(SentForVersion):
    """Which of three reasons it is, and what the CRC must know."""

    because = WordField(NpsRefusal, required=False, allow_blank=True, default="", help_text="Why the NPS refuses it.")
    reason = text("What the CRC must know.")
    risk_plan = text("No recall: the risk plan the case transfers with.")


class Countersign(RecallAct):
    """Countersign Part A as the line manager; not what you wrote."""

    takes = SigningSent
    admits, verb = staticmethod(may.countersign), "countersign"

    def do(self, record: RecallRequest, **act: Any) -> RecallRequest:
        sent, acted = parted(act)
        return countersign(record, signing=Signing(**sent), **acted)


class Endorse(RecallAct):
    """Endorse the recall as a senior manager; on chart 2 of the NPS. Not what you wrote or signed before."""

    takes = EndorsementSent
    admits, verb = staticmethod(may_endorse), "endorse"

    def do(self, record: RecallRequest, **act: Any) -> RecallRequest:
        sent, acted = parted(act)
        return endorse(record, signing=Signing(**sent), **acted)


class ReturnReport(RecallAct):
    """Return the report for further work. The 24 hours run on."""

    takes = NeededSent
    admits, verb = staticmethod(may_return), "return_the_report"
    do = staticmethod(return_report)  # type: ignore[assignment]


class Reject(RecallAct):
    """Do not endorse the recall (chart 3): the request ends."""

    takes = NotEndorsedSent
    admits, verb = staticmethod(may.endorse), "reject_the_recall"
    do = staticmethod(reject_as_senior)  # type: ignore[assignment]


class Refuse(RecallAct):
    """Refuse a CRC’s referral for the NPS, and say which of three reasons it is."""

    takes, called = RefusalSent, {"needed": "reason"}
    admits, verb = staticmethod(may.answer_nps), "refuse_for_the_nps"
    do = staticmethod(refuse_for_nps)  # type: ignore[assignment]
