"""Correct an outcome recorded by mistake."""

from __future__ import annotations

from typing import Any

from django.urls import reverse

from cases import permissions as may
from cases.vocabulary import Outcome
from cases.web.pages import CaseActPage
from enforcement.actions.correct_outcome import correct_outcome
from enforcement.queries.appointment import appointment_view, sixth_working_day
from enforcement.queries.seeing import appointment_or_not_seen
from probation.working_days import london_date

from .forms.outcome import CorrectOutcome


class CorrectOutcomePage(CaseActPage):
    """The outcome as it is, the right one, and why. What follows is shown on the page after."""

    part = "outcome of an appointment"
    template_name = "enforcement/correct_outcome.html"
    heading, submit_text = "Correct the outcome", "Correct the outcome"

    def look(self) -> None:
        self.contact = appointment_or_not_seen(self.person, self.kwargs["pk"], self.acting.user)
        self.require(may.correct_outcome, self.contact, "correct_outcome")
        self.appointment = appointment_view(self.contact, at=self.at)

    def get_form(self, form_class: Any = None) -> CorrectOutcome:
        choices = [choice for choice in self.appointment.choices if choice.code != self.contact.outcome]
        return CorrectOutcome(choices=choices, **self.get_form_kwargs())

    def get_initial(self) -> dict[str, Any]:
        return {"version": self.contact.version}

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        sixth_day = sixth_working_day(self.contact, at=self.at)
        return super().get_context_data(
            appointment=self.appointment,
            present=Outcome.label_of(self.contact.outcome) if self.contact.outcome else "Not recorded yet",
            sixth_day=sixth_day,
            is_late=bool(sixth_day and sixth_day < london_date(self.at)),
            **kwargs,
        )

    def back_href(self) -> str:
        return reverse("contact", args=[self.person.crn, self.contact.pk])

    def get_success_url(self) -> str:
        return reverse("record-outcome-done", args=[self.person.crn, self.contact.pk])

    def act(self, data: dict[str, Any]) -> None:
        correct_outcome(
            self.contact,
            outcome=Outcome(data["outcome"]),
            reason=data["reason"],
            by=self.acting.user,
            at=self.at,
            version=data["version"],
        )
