"""Transfers of a case to another provider: asked for, taken over, declined."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from drf_spectacular.utils import extend_schema_field
from rest_framework import serializers
from rest_framework.request import Request
from rest_framework.response import Response

from cases import permissions as may
from cases.actions.transfer_case import accept_transfer, ask_transfer, decline_transfer
from cases.models import CaseTransfer
from cases.queries.transfers import transfer_anywhere, transfer_in_full, transfers_seen_by, who_may_take_over
from cases.queries.visible_records import sentence_or_not_seen
from probation.accounts.models import Organisation
from probation.api.fields import text
from probation.api.sent import Sent, SentForVersion
from probation.api.staff import Staff
from probation.api.views import Acts, ActView, RecordView

from .narrowing import AskedOfASentence, ListOfAPerson, whose

if TYPE_CHECKING:
    from django.db.models import QuerySet

    from cases.models import Sentence


class ProviderField(serializers.CharField):
    """A provider by its code, such as N04; what is none is named (400)."""

    def to_internal_value(self, data: Any) -> Any:
        """The organisation. Raises ValidationError."""
        code = super().to_internal_value(data)
        found = Organisation.objects.filter(code=code).first()
        if found is None:
            raise serializers.ValidationError(f"There is no provider {code}.")
        return found


class TransferRow(serializers.Serializer[Any]):
    """A transfer in a list."""

    id = serializers.IntegerField(help_text="The id of the transfer.")
    version = serializers.IntegerField(help_text="The version of the record; an answer must name it.")
    person = serializers.CharField(source="crn", help_text="The person’s CRN.")
    sentence = serializers.IntegerField(source="sentence_id", help_text="The id of the sentence.")
    from_provider = serializers.CharField(source="from_provider.code", help_text="Whose case it was, by code.")
    to_provider = serializers.CharField(source="to_provider.code", help_text="Who is asked to take it over, by code.")
    asked_at = serializers.DateTimeField(help_text="When it was asked for.")
    asked_by = Staff(help_text="Who asked.")
    answered_at = serializers.DateTimeField(allow_null=True, help_text="When it was answered; null: it waits.")
    is_accepted = serializers.BooleanField(allow_null=True, help_text="Whether it was taken over; null: it waits.")


class TransferRecord(TransferRow):
    """A transfer in full."""

    reason = serializers.CharField(help_text="Why the case should transfer.")
    risk_plan = serializers.CharField(help_text="How risk is managed until it is answered.")
    answered_by = Staff(allow_null=True, help_text="Who answered.")
    answer = serializers.CharField(help_text="Why it was declined.")
    officer = Staff(allow_null=True, help_text="Who took the case over.")
    team = serializers.CharField(source="team.code", default="", help_text="The team that took it over, by code.")
    may = serializers.SerializerMethodField(help_text="The acts open to you now.")

    @extend_schema_field(serializers.ListField(child=serializers.CharField()))
    def get_may(self, row: CaseTransfer) -> list[str]:
        open_now = row.answered_at is None and may.answer_transfer(row, self.context["acting"])
        return ["accept", "decline"] if open_now else []


class TransferSent(Sent):
    """To whom, why, and how risk is managed until it is answered."""

    to_provider = ProviderField(help_text="The provider asked to take the case over, by its code, such as N04.")
    reason = text("Why the case should transfer.")
    risk_plan = text("How risk is managed until it is answered.")


class TakenOverSent(SentForVersion):
    """Who takes the case over; the team is theirs."""

    officer = serializers.CharField(max_length=150, help_text="The officer who takes it over, by user name.")


class DeclinedSent(SentForVersion):
    """Why the case stays where it is."""

    answer = text("Why.")


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
