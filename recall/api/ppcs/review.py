"""Review: Part B written and sent, executive release, the Parole Board, rescinding."""

from __future__ import annotations

from typing import Any

from rest_framework import serializers

from probation.api.fields import DayField, WordField, text
from probation.api.sent import Sent, SentForVersion
from probation.api.views import parted
from probation.refusals import NotSeen
from recall.actions.casework.board_outcome import Outcome, record_board_outcome
from recall.actions.casework.executive import consider_executive_release
from recall.actions.casework.refer import refer_to_parole_board
from recall.actions.casework.rescind import ask_to_rescind, decide_rescind
from recall.actions.casework.write_part_b import save_part_b, send_part_b
from recall.api.act import RecallAct
from recall.models import RecallRequest, Referral, RiskReport
from recall.permissions import casework as ppcs
from recall.permissions import review as may
from recall.queries.review.part_b import latest_report
from recall.vocabulary.custody import BoardOutcome


def _day(help_text: str) -> DayField:
    return DayField(required=False, allow_null=True, default=None, help_text=help_text)


def _yes_or_no(help_text: str) -> serializers.BooleanField:
    return serializers.BooleanField(required=False, allow_null=True, default=None, help_text=help_text)


class RiskReportSent(Sent):
    """Answers by the name of their question; those not sent stay as they are."""

    answers = serializers.DictField(
        child=serializers.JSONField(), required=False, default=dict, help_text="By the name of the question."
    )
    version = serializers.IntegerField(min_value=1, help_text="Of the report you read, not of the recall.")


class ExecutiveReleaseSent(SentForVersion):
    """The test of the Act, and the day where release is ordered."""

    detention_needed = _yes_or_no("Whether detention is still needed to protect the public.")
    reasons = text("The reasons for the decision.")
    release_on = _day("The day of release, where it is ordered.")


class NothingSent(SentForVersion):
    """Nothing: the dossier is made of what is recorded."""


class BoardOutcomeSent(SentForVersion):
    """What the Parole Board decided."""

    outcome = WordField(BoardOutcome, required=False, allow_blank=True, default="", help_text="What it decided.")
    determined_on = _day("The day it decided.")
    release_on = _day("The day of release it directed.")
    hearing_on = _day("The day of an oral hearing, where it is known.")
    reasons = text("The reasons of the Board.", longest=8000)


class RescindSent(SentForVersion):
    """Why every condition was kept."""

    details = text("Why every licence condition was kept.")


class RescindDecisionSent(SentForVersion):
    """Approved only where every condition was kept."""

    approve = serializers.BooleanField(help_text="Whether the recall is rescinded.")
    every_condition_kept = _yes_or_no("Whether every licence condition was kept.")
    details = text("The reasons for the decision.")


class SavePartB(RecallAct):
    """Save what is written of Part B or C, however little it is."""

    takes = RiskReportSent
    admits, verb = staticmethod(may.writes_part_b), "save_the_report_on_risk"

    def do(self, record: RecallRequest, **act: Any) -> RiskReport:
        return save_part_b(_report(record), act.pop("answers"), **act)


class SendPartB(RecallAct):
    """Send it to PPCS, once. What is sent is kept, also where something is lacking (422)."""

    takes = RiskReportSent
    admits, verb = staticmethod(may.writes_part_b), "send_the_report_on_risk"

    def do(self, record: RecallRequest, **act: Any) -> RiskReport:
        return send_part_b(_report(record), act.pop("answers"), **act)


class ExecutiveRelease(RecallAct):
    """Consider executive release: ordered with a day, or refused with reasons."""

    takes = ExecutiveReleaseSent
    admits, verb = staticmethod(ppcs.decide), "consider_executive_release"
    do = staticmethod(consider_executive_release)  # type: ignore[assignment]


class ReferToBoard(RecallAct):
    """Refer the recall to the Parole Board: its dossier is made."""

    takes = NothingSent
    admits, verb = staticmethod(ppcs.book), "refer_to_the_parole_board"
    do = staticmethod(refer_to_parole_board)  # type: ignore[assignment]


class BoardDecided(RecallAct):
    """Record what the Parole Board decided: it binds."""

    takes = BoardOutcomeSent
    admits, verb = staticmethod(ppcs.book), "record_what_the_board_decided"

    def do(self, record: RecallRequest, **act: Any) -> Referral:
        sent, acted = parted(act)
        return record_board_outcome(record, decided=Outcome(**sent), **acted)


class AskRescind(RecallAct):
    """Ask to rescind the recall: one request at a time."""

    takes = RescindSent
    admits, verb = staticmethod(may.asks_rescind), "ask_to_rescind"
    do = staticmethod(ask_to_rescind)  # type: ignore[assignment]


class DecideRescind(RecallAct):
    """Decide the request, once, and not by who asked. Approved, the recall is as if it never happened."""

    takes = RescindDecisionSent
    admits, verb = staticmethod(ppcs.decide), "decide_the_request_to_rescind"
    do = staticmethod(decide_rescind)  # type: ignore[assignment]


def _report(request: RecallRequest) -> RiskReport:
    found = latest_report(request)
    if found is None:
        raise NotSeen("report on risk", request.pk)
    return found
