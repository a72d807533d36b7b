"""Arrange an appointment, and move one."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from django.forms import Form
from django.http import HttpResponse

from cases import permissions as may
from cases.actions.arrange_appointment import Repeat, arrange_appointment
from cases.actions.reschedule_appointment import reschedule_appointment
from cases.queries.clashes import clashes
from cases.queries.contact_choices import (
    appointment_types,
    contact_type,
    member_of_staff,
    obligation,
    officers_to_see,
    sentences_chosen,
    sentences_to_serve,
)
from cases.queries.contact_page import contact_page
from cases.queries.overview import needs_of
from cases.vocabulary import AskedBy

from .forms.appointments import ArrangeAppointment, Clashing, RescheduleAppointment
from .pages import CaseActPage


class AppointmentPage(CaseActPage):
    """A time that may clash: said once, and arranged all the same when whoever arranges it says so."""

    part = "appointments"
    return_to = "case-contacts"
    instead_of: int | None = None

    def form_valid(self, form: Form) -> HttpResponse:
        assert isinstance(form, Clashing)
        self.form: Any = form
        overlaps = [] if form.cleaned_data.get("accept_clash") else self.overlaps(form)
        if overlaps:
            form.ask_about(overlaps)
            return self.form_invalid(form)
        return super().form_valid(form)

    def overlaps(self, form: Clashing) -> list[str]:
        """A sentence for each appointment this one overlaps with."""
        return clashes(
            self.person,
            member_of_staff(form.cleaned_data["officer"]),
            starts_at=form.starts,
            minutes=self.minutes(form.cleaned_data),
            instead_of=self.instead_of,
        )

    def minutes(self, data: Mapping[str, Any]) -> int:
        """How long it lasts."""
        return int(data["minutes"])

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        return super().get_context_data(needs=needs_of(self.person, self.acting.today), **kwargs)


class ArrangePage(AppointmentPage):
    """The person's adjustments stand beside the form."""

    template_name = "cases/arrange_appointment.html"
    heading, submit_text = "Arrange an appointment", "Arrange appointment"

    def look(self) -> None:
        self.require(may.arrange_appointment, self.person, "arrange_an_appointment")

    def get_form(self, form_class: Any = None) -> ArrangeAppointment:
        return ArrangeAppointment(
            types=appointment_types(),
            servable=sentences_to_serve(self.person, today=self.acting.today),
            officers=officers_to_see(self.person),
            **self.get_form_kwargs(),
        )

    def get_initial(self) -> dict[str, Any]:
        return {"officer": str(self.acting.user.pk), "repeats": False}

    def act(self, data: dict[str, Any]) -> None:
        form = self.form
        on = sentences_chosen(self.person, data["on"])
        chosen = {sentence.pk: obligation(sentence, form.under.get(sentence.pk, "")) for sentence in on}
        repeat = Repeat(every=data["repeat_every"], times=data["repeat_times"]) if data["repeats"] else None
        arranged = arrange_appointment(
            self.person,
            type=contact_type(data["type"]),
            on=on,
            starts_at=form.starts,
            officer=member_of_staff(data["officer"]),
            minutes=data["minutes"],
            location=data["location"],
            notes=data["notes"],
            under={pk: what for pk, what in chosen.items() if what is not None},
            repeat=repeat,
            by=self.acting.user,
            at=self.at,
        )
        self.done = "Appointment arranged." if len(arranged) == 1 else f"{len(arranged)} appointments arranged."


class ReschedulePage(AppointmentPage):
    """Only the service's own request is the service's: who asked is kept with the appointment."""

    template_name = "cases/reschedule_appointment.html"
    heading, submit_text = "Reschedule an appointment", "Reschedule appointment"
    done = "Appointment rescheduled."

    def look(self) -> None:
        self.found = contact_page(self.person, self.kwargs["pk"], by=self.acting.user)
        self.instead_of = self.found.row.pk
        self.require(may.arrange_appointment, self.person, "reschedule_an_appointment")

    def get_form(self, form_class: Any = None) -> RescheduleAppointment:
        return RescheduleAppointment(officers=officers_to_see(self.person), **self.get_form_kwargs())

    def get_initial(self) -> dict[str, Any]:
        contact = self.found.contact
        return {"version": contact.version, "location": contact.location, "officer": str(contact.officer_id)}

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        return super().get_context_data(contact=self.found.row, **kwargs)

    def minutes(self, data: Mapping[str, Any]) -> int:
        return self.found.row.minutes

    def act(self, data: dict[str, Any]) -> None:
        reschedule_appointment(
            self.found.contact,
            starts_at=self.form.starts,
            asked_by=AskedBy(data["asked_by"]),
            reason=data["reason"],
            officer=member_of_staff(data["officer"]),
            location=data["location"],
            version=data["version"],
            by=self.acting.user,
            at=self.at,
        )
