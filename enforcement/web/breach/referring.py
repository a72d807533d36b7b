"""The referral across to the enforcement officer, sent again after a return, and a declined breach closed."""

from __future__ import annotations

from dataclasses import fields
from typing import Any

from enforcement.actions.breach.close_declined import close_declined
from enforcement.actions.breach.refer_breach import ReferralContent, refer_breach
from enforcement.permissions import breach as may
from enforcement.policy.breach.referral import HandOver
from enforcement.queries.breach.hand_over_start import hand_over_start

from .forms.referring import CloseDeclined, Refer, instruction
from .parts import BreachPart


class ReferPage(BreachPart):
    """The hand-over, begun from the record or from what was sent before."""

    part = "breach referral"
    form_class = Refer
    admits = staticmethod(may.refer_within)
    step = "refer_breach"
    heading, submit_text = "Refer the breach to the enforcement officer", "Send the referral"
    done = "Breach referred to the enforcement officer."

    def look(self) -> None:
        super().look()
        self.start = hand_over_start(self.breach, self.acting)

    def get_form_kwargs(self) -> dict[str, Any]:
        return {**super().get_form_kwargs(), "start": self.start}

    def get_initial(self) -> dict[str, Any]:
        told = {instruction(failure.pk): failure.told for failure in self.start.failures}
        return {**super().get_initial(), **self.start.written, **told}

    def act(self, data: dict[str, Any]) -> None:
        content = ReferralContent(
            hand_over=HandOver(**{field.name: data[field.name] for field in fields(HandOver)}),
            instructions={failure.pk: data[instruction(failure.pk)] for failure in self.start.failures},
            answer_to_return=data.get("answer_to_return", ""),
            custody_confirmed=data.get("custody_confirmed", False),
        )
        refer_breach(self.breach, content=content, **self.taken(data))


class CloseDeclinedPage(BreachPart):
    """The officer takes note that the breach was declined, and says what they will do instead."""

    form_class = CloseDeclined
    admits = staticmethod(may.close_declined)
    step = "close_declined"
    heading, submit_text = "Close without proceedings", "Close the breach"
    done = "Breach closed without proceedings. The count begins again."

    def act(self, data: dict[str, Any]) -> None:
        close_declined(self.breach, what_follows=data["what_follows"], **self.taken(data))
