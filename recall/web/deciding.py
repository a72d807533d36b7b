"""The manager decides: recall begins, or it does not, with a senior manager where the rule asks for one."""

from __future__ import annotations

from typing import Any

from recall import permissions as may
from recall.actions.agree_recall import agree_recall
from recall.actions.decide_not_to_recall import NotRecalledContent, ask_senior_not_to_recall, decide_not_to_recall
from recall.queries.deciding import CONTENT, as_typed, must_ask_senior, written_not_recalled
from recall.queries.recall_test import against_agreeing
from recall.queries.request_page import request_page
from recall.queries.to_choose import coming_appointments

from .forms.deciding import Agree, NotRecall
from .pages import RecallPart


class DecidingPart(RecallPart):
    """The whole request stands above the form."""

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        return super().get_context_data(page=request_page(self.recall, self.acting), **kwargs)


class AgreePage(DecidingPart):
    """The 24 hours to PPCS begin with this."""

    template_name = "recall/agree.html"
    form_class = Agree
    admits = staticmethod(may.agree)
    step = "agree"
    heading, submit_text = "Agree to recall", "Agree: the 24 hours begin"
    done = "Recall agreed. The 24 hours to PPCS have begun, and the responsible officer has been told."

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        against = against_agreeing(self.recall, on=self.acting.today)
        return super().get_context_data(against=[reason.text for reason in against], **kwargs)

    def act(self, data: dict[str, Any]) -> None:
        typed = {name: data[name] for name in ("rationale", "is_emergency", "emergency_reason")}
        agree_recall(self.recall, **typed, **self.taken(data))


class NotRecallPage(DecidingPart):
    """Begun from what a manager wrote, where a senior manager is asked to endorse it."""

    template_name = "recall/not_recall.html"
    form_class = NotRecall
    admits = staticmethod(may.not_recall)
    step = "decide_not_to_recall"
    heading = "Decide not to recall"

    def look(self) -> None:
        super().look()
        self.appointments = coming_appointments(self.person, at=self.at)
        self.written = written_not_recalled(self.recall)
        self.asks_senior = must_ask_senior(self.recall, self.acting)
        self.submit_text = "Ask a senior manager to endorse it" if self.asks_senior else "Record the decision"
        asked = "A senior manager has been asked to endorse the decision not to recall."
        self.done = asked if self.asks_senior else "Decided not to recall. The responsible officer has been told."

    def get_form_kwargs(self) -> dict[str, Any]:
        named = [(pk, name) for pk, (name, _) in self.appointments.items()]
        return {**super().get_form_kwargs(), "appointments": named}

    def get_initial(self) -> dict[str, Any]:
        return {**super().get_initial(), **as_typed(self.written)}

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        shown = {"written": self.written, "asks_senior": self.asks_senior, "has_appointments": bool(self.appointments)}
        return super().get_context_data(**shown, **kwargs)

    def act(self, data: dict[str, Any]) -> None:
        content = NotRecalledContent(
            next_appointment=self.appointments[data["next_appointment"]][1], **{name: data[name] for name in CONTENT}
        )
        act = ask_senior_not_to_recall if self.asks_senior else decide_not_to_recall
        act(self.recall, content=content, **self.taken(data))
