"""While a breach runs: withdrawn, asked to be withdrawn, going on despite evidence, a failure added."""

from __future__ import annotations

from typing import Any

from rest_framework import serializers

from enforcement.actions.breach.add_failure import add_failure
from enforcement.actions.breach.ask_withdrawal import ask_withdrawal
from enforcement.actions.breach.proceed_despite_evidence import proceed_despite_evidence
from enforcement.actions.breach.withdraw_breach import Withdrawal, withdraw_breach
from enforcement.models import BreachCase
from enforcement.permissions import breach as may
from enforcement.queries.visible_records import failures
from enforcement.vocabulary import WithdrawalReason
from probation.api.fields import WordField, text
from probation.api.ids import IdField
from probation.api.sent import SentForVersion
from probation.api.views import parted

from .act import BreachAct
from .process import ReasonSent


class WithdrawalSent(ReasonSent):
    """Why a breach is withdrawn."""

    because = WordField(WithdrawalReason, help_text="Why.")
    activation_put = text("Superseded by a new sentence: what that court said of activation.", longest=2000)


class FailureSent(SentForVersion):
    """A failure found while the breach runs."""

    failure = IdField(help_text="The id of the failure, on the same sentence.")


class Withdraw(BreachAct):
    """Withdraw the breach: a manager before an information is laid, the enforcement officer after. It ends at once."""

    takes = WithdrawalSent
    admits, verb = staticmethod(may.close), "withdraw_the_breach"

    def do(self, record: BreachCase, **act: Any) -> BreachCase:
        sent, acted = parted(act)
        return withdraw_breach(record, Withdrawal(**sent), **acted)


class AskWithdrawal(BreachAct):
    """Ask the enforcement officer to withdraw a breach whose information is laid."""

    takes = WithdrawalSent
    admits, verb = staticmethod(may.ask_withdrawal), "ask_for_the_withdrawal"

    def do(self, record: BreachCase, **act: Any) -> BreachCase:
        sent, acted = parted(act)
        return ask_withdrawal(record, Withdrawal(**sent), **acted)


class Proceed(BreachAct):
    """Go on despite evidence that came after the information was laid. What is charged stays as charged."""

    takes = ReasonSent
    admits, verb = staticmethod(may.proceed), "go_on_despite_the_evidence"
    do = staticmethod(proceed_despite_evidence)  # type: ignore[assignment]


class AddFailure(BreachAct):
    """Add a failure found while the breach runs. It is not counted; after the information it is charged with it."""

    takes = FailureSent
    admits, verb = staticmethod(may.add_failure), "add_a_failure"

    def do(self, record: BreachCase, **act: Any) -> BreachCase:
        sent, acted = parted(act)
        added = failures(self.user).filter(pk=sent["failure"], sentence=record.sentence_id).first()
        if added is None:
            raise serializers.ValidationError({"failure": [f"There is no failure {sent['failure']} on this sentence."]})
        return add_failure(record, added, **acted)
