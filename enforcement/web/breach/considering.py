"""The enforcement officer considers a referral: accepts it, returns it with reasons, or declines it."""

from __future__ import annotations

from typing import Any

from enforcement.actions.breach.accept_referral import accept_referral
from enforcement.actions.breach.decline_referral import decline_referral
from enforcement.actions.breach.return_referral import return_referral
from enforcement.permissions import breach as may

from .forms.considering import Accept, Decline, Return
from .parts import BreachPart


class AcceptPage(BreachPart):
    """Acceptable: the enforcement officer takes the breach to court."""

    form_class = Accept
    admits = staticmethod(may.consider)
    step = "accept_referral"
    heading, submit_text = "Accept the referral", "Accept"
    done = "Referral accepted. Lay the information while the order is in force."

    def act(self, data: dict[str, Any]) -> None:
        accept_referral(self.breach, note=data["note"], **self.taken(data))


class ReturnPage(BreachPart):
    """Back to the responsible officer for further work."""

    form_class = Return
    admits = staticmethod(may.consider)
    step = "return_referral"
    heading, submit_text = "Return the referral for further work", "Return"
    done = "Referral returned. The responsible officer and their managers have been told."

    def act(self, data: dict[str, Any]) -> None:
        return_referral(self.breach, because=data["because"], what_is_needed=data["what_is_needed"], **self.taken(data))


class DeclinePage(BreachPart):
    """Proceedings are not appropriate."""

    form_class = Decline
    admits = staticmethod(may.consider)
    step = "decline_referral"
    heading, submit_text = "Decline the referral", "Decline"
    done = "Referral declined. The responsible officer and their managers have been told."

    def act(self, data: dict[str, Any]) -> None:
        decline_referral(self.breach, because=data["because"], reason=data["reason"], **self.taken(data))
