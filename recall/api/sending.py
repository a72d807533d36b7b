"""A request referred to the NPS, submitted to PPCS with its papers, or withdrawn."""

from __future__ import annotations

from typing import Any

from rest_framework import serializers

from cases.api.transfer_fields import ProviderField
from probation.api.fields import text
from probation.api.sent import Sent, SentForVersion
from probation.api.views import parted
from recall import permissions as may
from recall.actions.refer_to_nps import refer_to_nps
from recall.actions.submit_request import Submission, submit_request
from recall.actions.withdraw_request import withdraw_request
from recall.models import RecallRequest
from recall.permissions.by_chart import may_submit
from recall.vocabulary import Attachment

from .act import RecallAct
from .named import manager_named


class ReferralToNpsSent(SentForVersion):
    """To which division, and the escalation."""

    to_provider = ProviderField(
        required=False, allow_null=True, default=None, help_text="The division of the NPS, by its code, such as N04."
    )
    escalation = text("Old and new ROSH, by group, and the evidence.")


def _paper(attachment: Attachment) -> serializers.CharField:
    return serializers.CharField(
        required=False,
        allow_blank=True,
        allow_null=True,
        default=None,
        max_length=4000,
        help_text=f"{attachment.label}: empty where it is attached, else why it is missing.",
    )


class PapersSent(Sent):
    """The papers that go with the report, by their code."""

    licence = _paper(Attachment.LICENCE)
    oasys = _paper(Attachment.OASYS)
    convictions = _paper(Attachment.CONVICTIONS)
    charge = _paper(Attachment.CHARGE)
    other = _paper(Attachment.OTHER)

    def get_fields(self) -> dict[str, Any]:
        return {**super().get_fields(), str(Attachment.PRE_SENTENCE): _paper(Attachment.PRE_SENTENCE)}


class SubmissionSent(SentForVersion):
    """What goes with the report."""

    attachments = PapersSent(help_text="Each paper: attached, or missing with why.")
    order_recipients = text("Who gets the revocation order.")
    reply_mailbox = serializers.EmailField(
        required=False, allow_blank=True, default="", max_length=254, help_text="The mailbox PPCS replies to."
    )
    late_reason = text("Why it is late, where the 24 hours have passed.")


class WithdrawalOfRecallSent(SentForVersion):
    """Why, and with whose agreement."""

    reason = text("Why the request is withdrawn.")
    manager = text("The manager who agreed, by user name, where none withdraws it themselves.", longest=150)


class Refer(RecallAct):
    """Refer the recall to the NPS (chart 2), which is asked to take the case over too."""

    takes = ReferralToNpsSent
    admits, verb = staticmethod(may.refer_to_nps), "refer_to_the_nps"

    def do(self, record: RecallRequest, **act: Any) -> RecallRequest:
        return refer_to_nps(record, to=act.pop("to_provider"), **act)


class Submit(RecallAct):
    """Send the request to PPCS with its papers: the 24 hours stop. Everything it lacks is told at once (422)."""

    takes = SubmissionSent
    called = {f"attachment_{paper}": f"attachments.{paper}" for paper in Attachment}
    admits, verb = staticmethod(may_submit), "submit_to_ppcs"

    def do(self, record: RecallRequest, **act: Any) -> RecallRequest:
        sent, acted = parted(act)
        return submit_request(record, submission=Submission(**sent), **acted)


class Withdraw(RecallAct):
    """Withdraw the request before the licence is revoked. Its clocks stop."""

    takes = WithdrawalOfRecallSent
    admits, verb = staticmethod(may.withdraw), "withdraw_the_request"

    def do(self, record: RecallRequest, **act: Any) -> RecallRequest:
        manager = manager_named(record.sentence, act.pop("manager"))
        return withdraw_request(record, manager=manager, **act)
