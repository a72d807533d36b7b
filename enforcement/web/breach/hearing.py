"""At court: what happened at a hearing, and the result of the court."""

from __future__ import annotations

from typing import Any

from enforcement.actions.breach.heard import Heard
from enforcement.actions.breach.record_hearing import record_hearing
from enforcement.actions.breach.record_result import record_result
from enforcement.actions.breach.withdraw_breach import Withdrawal
from enforcement.permissions import breach as may
from enforcement.vocabulary import HearingOutcome

from .forms.hearing import RecordHearing
from .forms.result import RecordResult
from .parts import BreachPart


class RecordHearingPage(BreachPart):
    """One hearing: who was there, the plea, and what came of it."""

    form_class = RecordHearing
    admits = staticmethod(may.record_court)
    step = "record_hearing"
    heading, submit_text = "Record the hearing", "Save"
    done = "Hearing recorded."

    def look(self) -> None:
        super().look()
        self.hearing = self.breach.hearings.select_related("court").filter(outcome="").first()

    def get_initial(self) -> dict[str, Any]:
        return {"version": self.hearing.version if self.hearing else None}

    def get_form_kwargs(self) -> dict[str, Any]:
        return {**super().get_form_kwargs(), "is_trial": bool(self.hearing and self.hearing.is_trial)}

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        listed = f"{self.hearing}: {self.hearing.court}" if self.hearing else ""
        return super().get_context_data(caption=listed, **kwargs)

    def act(self, data: dict[str, Any]) -> None:
        withdrawal = Withdrawal(
            because=data["withdrawn_because"], reason=data["reason"], activation_put=data["activation_put"]
        )
        heard = Heard(
            outcome=data["outcome"],
            plea=data["plea"],
            present=data["present"],
            represented=data["represented"],
            next_at=data["next"],
            because=data["because"],
            note=data["note"],
            withdrawal=withdrawal if data["outcome"] == HearingOutcome.WITHDRAWN else None,
        )
        record_hearing(self.breach, heard, **self.taken(data))


class RecordResultPage(BreachPart):
    """What the court did with a breach admitted or proved: every limit it breaks is named at once."""

    form_class = RecordResult
    admits = staticmethod(may.record_court)
    step = "record_result"
    heading, submit_text = "Record the result", "Save the result"
    done = "Result recorded. The responsible officer has been told, and the count begins again."

    def get_initial(self) -> dict[str, Any]:
        return {**super().get_initial(), "resulted_on": self.acting.today}

    def get_form_kwargs(self) -> dict[str, Any]:
        return {**super().get_form_kwargs(), "kind": self.breach.sentence.kind}

    def form_valid(self, form: Any) -> Any:
        self.ordered = form.ordered
        return super().form_valid(form)

    def act(self, data: dict[str, Any]) -> None:
        record_result(self.breach, ordered=self.ordered, resulted_on=data["resulted_on"], **self.taken(data))
