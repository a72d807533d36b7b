"""Transfers of a case to another provider: asked for, taken over, declined."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from rest_framework import serializers
from rest_framework.request import Request
from rest_framework.response import Response

from cases import permissions as may
from cases.actions.transfer_case import accept_transfer, ask_transfer, decline_transfer
from cases.models import CaseTransfer
from cases.queries.transfers import transfer_anywhere, transfer_in_full, transfers_seen_by, who_may_take_over
from cases.queries.visible_records import sentence_or_not_seen
from probation.api.views import Acts, ActView, RecordView

from .narrowing import AskedOfASentence, ListOfAPerson, whose
from .transfer_fields import DeclinedSent, TakenOverSent, TransferRecord, TransferRow, TransferSent

if TYPE_CHECKING:
    from django.db.models import QuerySet

    from cases.models import Sentence


class AskedOfTransfers(AskedOfASentence):
    """Which transfers."""

    whose = whose("Whose: your own cases and those you cover, your team’s, or all you may see.")
    waiting = serializers.BooleanField(
        required=False, allow_null=True, default=None, help_text="Only those not answered, or only those answered."
    )


class Transfers(ListOfAPerson):
    """The transfers asked of the cases of the people you may see, the latest first."""

    asks, row, part = AskedOfTransfers, TransferRow, "case transfers"
    person_path = "sentence__person"

    def records(self, asked: Mapping[str, Any]) -> QuerySet[CaseTransfer]:
        return transfers_seen_by(self.user)

    def narrowed(self, rows: QuerySet[Any], asked: Mapping[str, Any]) -> QuerySet[Any]:
        return rows if asked["waiting"] is None else rows.filter(answered_at__isnull=asked["waiting"])


class TransferAddress(RecordView):
    """One transfer."""

    gives, part = TransferRecord, "case transfer"

    def look(self, **where: Any) -> CaseTransfer:
        return transfer_anywhere(self.user, where["pk"])


class AskTransfer(Acts):
    """Ask another provider to take a case over: its managers see the person from now until the answer."""

    takes, gives, status = TransferSent, TransferRecord, 201

    def post(self, request: Request, **where: Any) -> Response:
        return self.acted(request, **where)

    def look(self, **where: Any) -> Sentence:
        sentence = sentence_or_not_seen(self.user, where["pk"])
        self.require(may.ask_transfer, CaseTransfer(sentence=sentence), "ask_for_a_transfer")
        return sentence

    def act(self, sentence: Sentence, sent: dict[str, Any]) -> CaseTransfer:
        made = ask_transfer(sentence, to=sent.pop("to_provider"), **sent, by=self.user, at=self.at)
        return transfer_in_full(made.pk)


class AnswerTransfer(ActView):
    """Answers with the transfer as it then stands, also to whoever no longer sees the person."""

    gives = TransferRecord
    admits = staticmethod(may.answer_transfer)

    def find(self, pk: int) -> CaseTransfer:
        return transfer_anywhere(self.user, pk)

    def after(self, record: CaseTransfer, done: Any) -> CaseTransfer:
        return transfer_in_full(record.pk)


class AcceptTransfer(AnswerTransfer):
    """Take the case over, and name its officer: it is theirs from this instant, with all that is open on it."""

    takes, verb = TakenOverSent, "take_the_case_over"

    def do(self, record: CaseTransfer, **act: Any) -> CaseTransfer:
        username = act.pop("officer")
        officer = who_may_take_over(record).filter(username=username).first()
        if officer is None or officer.team is None:
            raise serializers.ValidationError({"officer": [f"Nobody of a team of yours has the user name {username}."]})
        return accept_transfer(record, officer=officer, team=officer.team, **act)


class DeclineTransfer(AnswerTransfer):
    """Decline the case: it stays where it is, and you no longer see the person."""

    takes, verb = DeclinedSent, "decline_the_case"
    do = staticmethod(decline_transfer)  # type: ignore[assignment]
