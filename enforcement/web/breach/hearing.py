"""At court: what happened at a hearing, and the result of the court."""

from __future__ import annotations

from typing import Any

from django.utils.timezone import localtime

from cases.queries.sentence_choices import courts
from enforcement.actions.breach.record_hearing import record_hearing
from enforcement.actions.breach.record_result import record_result
from enforcement.actions.breach.relist_hearing import relist_hearing
from enforcement.permissions import breach as may
from enforcement.queries.breach.established import established_on
from enforcement.queries.breach.guideline_aid import guideline_aid
from probation.govuk.house_style import day_and_time

from .forms.hearing import RecordHearing, RelistHearing
from .forms.result import RecordResult
from .parts import BreachPart


class HearingToCome(BreachPart):
    """An act on the hearing that is to come, locked by its version."""

    admits = staticmethod(may.record_court)

    def look(self) -> None:
        super().look()
        self.hearing = self.breach.hearings.select_related("court").filter(outcome="").first()

    def get_initial(self) -> dict[str, Any]:
        return {"version": self.hearing.version if self.hearing else None}

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        hearing = self.hearing
        listed = f"{day_and_time(hearing.listed_for)}, {hearing.court}" if hearing else ""
        return super().get_context_data(caption=listed, **kwargs)


class RecordHearingPage(HearingToCome):
    """One hearing: who was there, the plea, and what came of it."""

    form_class = RecordHearing
    step = "record_hearing"
    heading, submit_text = "Record the hearing", "Save"
    done = "Hearing recorded."

    def get_initial(self) -> dict[str, Any]:
        return {**super().get_initial(), "number": self.hearing.number if self.hearing else None}

    def get_form_kwargs(self) -> dict[str, Any]:
        return {
            **super().get_form_kwargs(),
            "is_trial": bool(self.hearing and self.hearing.is_trial),
            "courts": courts(),
        }

    def form_valid(self, form: Any) -> Any:
        self.heard = form.heard
        return super().form_valid(form)

    def act(self, data: dict[str, Any]) -> None:
        record_hearing(self.breach, self.heard, number=data["number"], **self.taken(data))


class RelistHearingPage(HearingToCome):
    """The court moves the hearing to another day, time or court."""

    form_class = RelistHearing
    step = "relist_hearing"
    heading, submit_text = "Move the hearing", "Save"
    done = "Hearing moved. The responsible officer has been told."

    def get_initial(self) -> dict[str, Any]:
        if self.hearing is None:
            return {}
        listed_for = localtime(self.hearing.listed_for)
        now = {"hearing_on": listed_for.date(), "hearing_at": listed_for.time(), "court": self.hearing.court_id}
        return {**super().get_initial(), **now}

    def form_valid(self, form: Any) -> Any:
        self.court, self.attend_at = form.chosen_court, form.attend_at
        return super().form_valid(form)

    def act(self, data: dict[str, Any]) -> None:
        moved_to = {"listed_for": self.attend_at, "court": self.court, "reason": data["reason"]}
        relist_hearing(self.breach, **moved_to, **self.taken(data))


class RecordResultPage(BreachPart):
    """What the court did with a breach admitted or proved: every limit it breaks is named at once."""

    form_class = RecordResult
    template_name = "enforcement/breach/record_result.html"
    admits = staticmethod(may.record_court)
    step = "record_result"
    heading, submit_text = "Record the result", "Save the result"
    done = "Result recorded. The responsible officer has been told, and the count begins again."

    def get_initial(self) -> dict[str, Any]:
        return {**super().get_initial(), "resulted_on": established_on(self.breach)}

    def get_form_kwargs(self) -> dict[str, Any]:
        return {**super().get_form_kwargs(), "kind": self.breach.sentence.kind}

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        return super().get_context_data(aid=guideline_aid(self.breach, on=self.acting.today), **kwargs)

    def form_valid(self, form: Any) -> Any:
        self.ordered = form.ordered
        return super().form_valid(form)

    def act(self, data: dict[str, Any]) -> None:
        record_result(self.breach, ordered=self.ordered, resulted_on=data["resulted_on"], **self.taken(data))
