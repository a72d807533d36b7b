"""The type of recall, with every test of fixed-term suitability in sight; and the call to PPCS."""

from __future__ import annotations

from typing import Any

from django.forms import Form
from django.http import HttpRequest, HttpResponse

from recall import permissions as may
from recall.actions.alert_ppcs import PpcsCall, alert_ppcs
from recall.actions.choose_type import TypeChoice, choose_type
from recall.queries.booking.on_duty import duty_at, nobody_on_duty
from recall.queries.request_parts import suitability_view
from recall.queries.suitability import CHARGE, answers_kept, kept, questions_now, suitability_now

from .forms.choosing import CallPpcs, ChooseType
from .forms.concern import together
from .pages import RecallPart

UNKNOWN = "unknown"
CHOSEN = ("recall_type", "reason", "override_reason", *CHARGE)


class ChooseTypePage(RecallPart):
    """The tests may be asked again with other answers before anything is saved."""

    template_name = "recall/choose_type.html"
    form_class = ChooseType
    admits = staticmethod(may.write_report)
    step = "choose_type"
    heading, submit_text = "Choose the type of recall", "Save the type"
    done = "Type of recall chosen."
    trying: dict[str, Any] | None = None

    def look(self) -> None:
        super().look()
        self.asked = questions_now(self.recall, on=self.acting.today)

    def post(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        if "check" in request.POST:
            self.trying = {name: request.POST.get(name, "") for name in (*CHOSEN, *self.asked, "version")}
            return self.get(request, *args, **kwargs)
        return super().post(request, *args, **kwargs)

    def get_form_kwargs(self) -> dict[str, Any]:
        found = {**super().get_form_kwargs(), "asked": self.asked}
        if self.trying is not None:
            del found["data"], found["files"]
        return found

    def get_initial(self) -> dict[str, Any]:
        before = self.recall
        chosen = {"recall_type": before.recall_type, "reason": before.type_reason}
        begins = {**super().get_initial(), **chosen, "override_reason": before.override_reason}
        return {**begins, **answers_kept(before), **(self.trying or {})}

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        given = self.request.POST if self.request.method == "POST" else answers_kept(self.recall)
        answers = {name: given.get(name) or UNKNOWN for name in (*CHARGE, *self.asked)}
        found = suitability_now(self.recall, answers=answers, on=self.acting.today)
        return super().get_context_data(suitability=suitability_view(kept(found, answers)), **kwargs)

    def act(self, data: dict[str, Any]) -> None:
        answers = {name.value: data[name] for name in self.asked}
        choice = TypeChoice(**{name: data[name] for name in CHOSEN}, answers=answers)
        choose_type(self.recall, choice=choice, **self.taken(data))


class AlertPpcsPage(RecallPart):
    """An emergency is telephoned before anything is sent; out of hours the page says whom."""

    template_name = "recall/booking/call.html"
    form_class: type[Form] = CallPpcs
    admits = staticmethod(may.alert_ppcs)
    step = "alert_ppcs"
    heading, submit_text = "Record the call to PPCS", "Save the call"
    done = "Call to PPCS recorded."

    def get_initial(self) -> dict[str, Any]:
        return {**super().get_initial(), "called_on": self.acting.today}

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        duty = duty_at(self.at)
        return super().get_context_data(duty=duty, nobody_on_duty=nobody_on_duty(duty, self.at), **kwargs)

    def act(self, data: dict[str, Any]) -> None:
        call = PpcsCall(
            officer=data["officer"],
            called_at=together(data, "called_on", "called_at"),
            approved=data["approved"],
            reachable_number=data["reachable_number"],
        )
        alert_ppcs(self.recall, call=call, **self.taken(data))
