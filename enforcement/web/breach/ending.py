"""A breach withdrawn, asked to be withdrawn, or gone on with when evidence came late."""

from __future__ import annotations

from typing import Any

from enforcement.actions.breach.ask_withdrawal import ask_withdrawal
from enforcement.actions.breach.proceed_despite_evidence import proceed_despite_evidence
from enforcement.actions.breach.withdraw_breach import Withdrawal, withdraw_breach
from enforcement.models import BreachCase
from enforcement.permissions import breach as may
from enforcement.queries.breach.breach_page import ending_of
from probation.accounts.acting import Acting

from .forms.ending import Proceed, Withdraw
from .parts import BreachPart


def may_withdraw(breach: BreachCase, acting: Acting) -> bool:
    """Before an information a manager of the provider, after it the enforcement officer."""
    if breach.information_laid_on:
        return may.withdraw_at_court(breach, acting)
    return may.withdraw_before_court(breach, acting)


class EndingPart(BreachPart):
    """An act on whether the breach goes on, with what a manager asked above the form."""

    template_name = "enforcement/breach/ending.html"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        is_laid = self.breach.information_laid_on is not None
        return super().get_context_data(ending=ending_of(self.breach), is_laid=is_laid, **kwargs)


class WithdrawPart(EndingPart):
    """A form that says why."""

    form_class = Withdraw

    def get_form_kwargs(self) -> dict[str, Any]:
        return {**super().get_form_kwargs(), "kind": self.breach.sentence.kind}

    def withdrawal(self, data: dict[str, Any]) -> Withdrawal:
        """What was typed."""
        activation_put = data.get("activation_put", "")
        return Withdrawal(because=data["because"], reason=data["reason"], activation_put=activation_put)


class WithdrawPage(WithdrawPart):
    """The breach ends without a result: a manager before court, the enforcement officer once it is laid."""

    admits = staticmethod(may_withdraw)
    step = "withdraw_breach"
    heading, submit_text = "Withdraw the breach", "Withdraw the breach"
    done = "Breach withdrawn. The count begins again, and the responsible officer has been told."

    def act(self, data: dict[str, Any]) -> None:
        withdraw_breach(self.breach, self.withdrawal(data), **self.taken(data))


class AskWithdrawalPage(WithdrawPart):
    """A manager asks the enforcement officer to withdraw what is laid."""

    admits = staticmethod(may.ask_withdrawal)
    step = "ask_withdrawal"
    heading, submit_text = "Ask for the breach to be withdrawn", "Ask the enforcement officer"
    done = "The enforcement officer has been asked to withdraw the breach."

    def act(self, data: dict[str, Any]) -> None:
        ask_withdrawal(self.breach, self.withdrawal(data), **self.taken(data))


class ProceedPage(EndingPart):
    """Evidence came after the information was laid, and the breach goes on."""

    form_class = Proceed
    admits = staticmethod(may.proceed)
    step = "proceed_despite_evidence"
    heading, submit_text = "Go on with the breach despite the evidence", "The breach goes on"
    done = "Recorded that the breach goes on. The responsible officer and their managers have been told."

    def act(self, data: dict[str, Any]) -> None:
        proceed_despite_evidence(self.breach, reason=data["reason"], **self.taken(data))
