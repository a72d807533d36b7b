"""The page of what the victim liaison officer was told: for PPCS and probation, and in no paper."""

from __future__ import annotations

from typing import Any

from django.forms import Form

from recall.actions.casework.tell_victim import record_victim_notice
from recall.permissions import custody as may
from recall.queries.custody.victims import victim_view
from recall.web.pages import RecallPart

from .forms import TellVictim


class VictimPage(RecallPart):
    """What was told, what was not yet, and one thing more."""

    template_name = "recall/custody/victims.html"
    form_class: type[Form] = TellVictim
    admits = staticmethod(may.tells_victim)
    step = "tell_victim"
    part = "victim contact"
    heading, submit_text = "Victim contact", "Save"
    done = "Recorded. Nothing of it is in any paper."

    def look(self) -> None:
        super().look()
        self.victim = victim_view(self.standing)

    def get_initial(self) -> dict[str, Any]:
        return {**super().get_initial(), "liaison_officer": self.victim.liaison_officer}

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        return super().get_context_data(**{"victim": self.victim, **kwargs})

    def act(self, data: dict[str, Any]) -> None:
        names = ("event", "told_on", "liaison_officer", "note")
        record_victim_notice(self.recall, **{name: data[name] for name in names}, by=self.acting.user, at=self.at)
