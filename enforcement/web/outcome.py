"""Record an outcome, in at most four screens: what happened, details, check your answers, done."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import reverse

from cases import permissions as may
from cases.actions.reschedule_appointment import reschedule_appointment
from cases.vocabulary import Outcome
from cases.web.pages import CaseActPage, CasePage
from enforcement.actions.record_outcome import record_outcome
from enforcement.queries.appointment import ASKED_BY, Group, OutcomeChoice, appointment_view
from enforcement.queries.considerations import considerations
from enforcement.queries.recorded_outcome import recorded_outcome
from enforcement.queries.seeing import appointment_or_not_seen
from enforcement.vocabulary import ActionCode
from probation.refusals import StateConflict
from probation.working_days import london_date

from .answers import Answers, answered
from .forms.outcome import CheckAnswers, FailureDetails, Notes, RescheduleDetails, WhatHappened

Details = FailureDetails | RescheduleDetails | Notes


class OutcomeScreen(CaseActPage):
    """A screen of the journey. What is typed is kept for the later ones; only the last acts."""

    part = "outcome of an appointment"
    heading, submit_text = "Record an outcome", "Continue"
    screen: str
    next_screen: str

    def look(self) -> None:
        self.contact = appointment_or_not_seen(self.person, self.kwargs["pk"], self.acting.user)
        self.require(may.record_outcome, self.contact, "record_outcome")
        if self.contact.outcome:
            raise StateConflict(self.contact, "set_outcome")
        self.appointment = appointment_view(self.contact, at=self.at)
        self.answers = Answers(self.request.session, "outcome", self.contact.pk)

    def get_form_kwargs(self) -> dict[str, Any]:
        kept = self.answers.of(self.screen) if self.request.method == "GET" else None
        return {**super().get_form_kwargs(), **({"data": kept} if kept else {})}

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        return super().get_context_data(appointment=self.appointment, **kwargs)

    def act(self, data: dict[str, Any]) -> None:
        self.answers.keep(self.screen, self.request.POST)

    def back_href(self) -> str:
        """The screen before this one."""
        return reverse("contact", args=[self.person.crn, self.contact.pk])

    def address_of(self, name: str) -> str:
        """The address of a screen of this journey."""
        return reverse(name, args=[self.person.crn, self.contact.pk])

    def get_success_url(self) -> str:
        return self.address_of(self.next_screen)


class WhatHappenedScreen(OutcomeScreen):
    """Screen 1. The person's needs and adjustments stand above the choice."""

    template_name = "enforcement/outcome_what_happened.html"
    screen, next_screen = "what-happened", "record-outcome-details"

    def get_form(self, form_class: Any = None) -> WhatHappened:
        return WhatHappened(choices=self.appointment.choices, **self.get_form_kwargs())

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        needs = considerations(self.person, on=london_date(self.contact.starts_at))
        return super().get_context_data(needs=needs, **kwargs)


class LaterScreen(OutcomeScreen):
    """A screen that needs the answer of the first: without it, the journey starts there."""

    def look(self) -> None:
        super().look()
        first = WhatHappened(self.answers.of("what-happened"), choices=self.appointment.choices)
        code = first.cleaned_data["outcome"] if first.is_valid() else ""
        self.chosen: OutcomeChoice | None = self.appointment.choice(code)

    def get(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        return self.unanswered() or super().get(request, *args, **kwargs)

    def post(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        return self.unanswered() or super().post(request, *args, **kwargs)

    def unanswered(self) -> HttpResponseRedirect | None:
        """The way to the first screen that is not answered yet."""
        return None if self.chosen else HttpResponseRedirect(self.address_of("record-outcome"))

    def details_form(self, typed: Any = None, **kwargs: Any) -> Details:
        """The form of the details this outcome needs."""
        assert self.chosen
        if self.chosen.group == Group.RESCHEDULED:
            return RescheduleDetails(typed, initial={"location": self.contact.location}, **kwargs)
        if self.chosen.opens_failure:
            return FailureDetails(typed, **kwargs)
        return Notes(typed, outcome=self.chosen.code, **kwargs)

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        return super().get_context_data(chosen=self.chosen, **kwargs)


class DetailsScreen(LaterScreen):
    """Screen 2: what the outcome chosen needs."""

    template_name = "enforcement/outcome_details.html"
    screen, next_screen = "details", "record-outcome-check"

    def get_form(self, form_class: Any = None) -> Details:
        return self.details_form(self.get_form_kwargs().get("data"))

    def back_href(self) -> str:
        return self.address_of("record-outcome")


class CheckScreen(LaterScreen):
    """Screen 3: check the answers, and record the outcome."""

    template_name = "enforcement/outcome_check.html"
    form_class = CheckAnswers
    screen, next_screen = "check", "record-outcome-done"
    submit_text = "Record outcome"

    def look(self) -> None:
        super().look()
        self.details: Details | None = None
        if self.chosen:
            details = self.details_form(self.answers.of("details"))
            self.details = details if details.is_valid() else None

    def unanswered(self) -> HttpResponseRedirect | None:
        if self.details is None and self.chosen:
            return HttpResponseRedirect(self.address_of("record-outcome-details"))
        return super().unanswered()

    def get_initial(self) -> dict[str, Any]:
        return {"version": self.contact.version}

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        return super().get_context_data(answers=answered(self.details) if self.details else [], **kwargs)

    def back_href(self) -> str:
        return self.address_of("record-outcome-details")

    def act(self, data: dict[str, Any]) -> None:
        assert self.chosen
        assert self.details
        answered = self.details.cleaned_data
        if isinstance(self.details, RescheduleDetails):
            reschedule_appointment(
                self.contact,
                starts_at=self.details.new_start,
                asked_by=ASKED_BY[Outcome(self.chosen.code)],
                reason=answered["reason"],
                location=answered["location"],
                by=self.acting.user,
                at=self.at,
                version=data["version"],
            )
        else:
            record_outcome(
                self.contact,
                outcome=Outcome(self.chosen.code),
                notes=answered["notes"],
                description=answered.get("description", ""),
                action=ActionCode(answered.get("action", ActionCode.EA12)),
                by=self.acting.user,
                at=self.at,
                version=data["version"],
            )
        self.answers.forget()


class DoneScreen(CasePage):
    """Screen 4: what was recorded, which clocks now run, and what happens next."""

    part = "outcome of an appointment"
    template_name = "enforcement/outcome_done.html"

    def look(self) -> None:
        self.contact = appointment_or_not_seen(self.person, self.kwargs["pk"], self.acting.user)

    def get(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        if not self.contact.outcome:
            return HttpResponseRedirect(reverse("record-outcome", args=[self.person.crn, self.contact.pk]))
        return super().get(request, *args, **kwargs)

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        return super().get_context_data(recorded=recorded_outcome(self.contact, at=self.at), **kwargs)
