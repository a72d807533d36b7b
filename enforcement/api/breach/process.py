"""The information, and the summons or warrant: issued, refused, served, executed, withdrawn."""

from __future__ import annotations

from typing import Any

from rest_framework import serializers

from enforcement.actions.breach.execute_warrant import Executed, execute_warrant
from enforcement.actions.breach.issue_process import Issued, issue_process
from enforcement.actions.breach.lay_information import Information, lay_information
from enforcement.actions.breach.refuse_process import refuse_process
from enforcement.actions.breach.serve_summons import serve_summons
from enforcement.actions.breach.withdraw_warrant import withdraw_warrant
from enforcement.models import BreachCase
from enforcement.permissions import breach as may
from enforcement.vocabulary import Execution, ProcessKind, SummonsService
from probation.api.fields import DayField, MomentField, WordField, text
from probation.api.sent import SentForVersion
from probation.api.views import parted

from .act import BreachAct
from .courts import CourtField

OF_THE_HEARING = {"hearing_on": "attend_at", "hearing_at": "attend_at"}


class InformationSent(SentForVersion):
    """An information."""

    laid_on = DayField(help_text="The day it was laid.")
    court = CourtField(help_text="The court, by its code.")
    process = WordField(ProcessKind, help_text="What was asked for.")
    under_review = serializers.BooleanField(
        required=False, default=False, help_text="Whether a magistrates’ court reviews this order."
    )
    legal_advice = text("Where supervision has ended: the advice to lay it all the same.")


class IssueSent(SentForVersion):
    """What the court issued."""

    kind = WordField(ProcessKind, help_text="Which of the two.")
    issued_on = DayField(help_text="The day of issue.")
    court = CourtField(required=False, allow_null=True, default=None, help_text="A summons: the court, by its code.")
    attend_at = MomentField(
        required=False, allow_null=True, default=None, help_text="A summons: when the person is to attend."
    )
    in_writing = serializers.BooleanField(
        required=False, default=False, help_text="A warrant: whether the information was in writing."
    )
    on_oath = serializers.BooleanField(
        required=False, default=False, help_text="A warrant: whether the information was on oath."
    )


class ReasonSent(SentForVersion):
    """Why."""

    reason = text("The reason.")


class ServiceSent(SentForVersion):
    """How and when a summons reached the person."""

    served_on = DayField(help_text="The day it was served.")
    method = WordField(SummonsService, help_text="How.")


class ExecutionSent(SentForVersion):
    """An arrest on the warrant."""

    executed_on = DayField(help_text="The day it was executed.")
    outcome = WordField(Execution, help_text="What became of the person.")
    court = CourtField(help_text="The court the person is brought before, by its code.")
    attend_at = MomentField(required=False, allow_null=True, default=None, help_text="When.")


class WarrantWithdrawnSent(ReasonSent):
    """Why a warrant is withdrawn, and when the case is heard instead."""

    court = CourtField(help_text="The court that hears it, by its code.")
    attend_at = MomentField(help_text="When it is heard.")


class LayInformation(BreachAct):
    """Record the information as laid, while the order is in force and in the right court. Its failures are locked."""

    takes = InformationSent
    admits, verb = staticmethod(may.lay), "lay_the_information"

    def do(self, record: BreachCase, **act: Any) -> BreachCase:
        sent, acted = parted(act)
        return lay_information(record, Information(**sent), **acted)


class IssueProcess(BreachAct):
    """Record the summons or warrant the court issued. A summons lists the hearing."""

    takes, called = IssueSent, OF_THE_HEARING
    admits, verb = staticmethod(may.record_court), "record_the_summons_or_warrant"

    def do(self, record: BreachCase, **act: Any) -> BreachCase:
        sent, acted = parted(act)
        return issue_process(record, Issued(**sent), **acted)


class RefuseProcess(BreachAct):
    """Record that the court refused the summons or warrant."""

    takes = ReasonSent
    admits, verb = staticmethod(may.record_court), "record_the_summons_or_warrant"
    do = staticmethod(refuse_process)  # type: ignore[assignment]


class ServeSummons(BreachAct):
    """Record the summons as served."""

    takes = ServiceSent
    admits, verb = staticmethod(may.record_court), "record_the_service"
    do = staticmethod(serve_summons)  # type: ignore[assignment]


class ExecuteWarrant(BreachAct):
    """Record the warrant as executed, and list the hearing."""

    takes, called = ExecutionSent, OF_THE_HEARING
    admits, verb = staticmethod(may.record_court), "record_the_arrest"

    def do(self, record: BreachCase, **act: Any) -> BreachCase:
        sent, acted = parted(act)
        return execute_warrant(record, Executed(**sent), **acted)


class WithdrawWarrant(BreachAct):
    """Record the warrant as withdrawn by the court, and list the hearing."""

    takes, called = WarrantWithdrawnSent, OF_THE_HEARING
    admits, verb = staticmethod(may.record_court), "record_the_warrant"
    do = staticmethod(withdraw_warrant)  # type: ignore[assignment]
