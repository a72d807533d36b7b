"""Who of PPCS is on duty out of office hours: the turns to come, and a form for another."""

from __future__ import annotations

from typing import Any

from django.forms import Form
from django.urls import reverse

from cases.web.acts import ServiceActPage
from probation.accounts.roles import Act
from probation.govuk import forms as govuk
from recall.actions.casework.record_duty import record_duty
from recall.queries.booking.on_duty import deciders, duties_from
from recall.web.forms.concern import together
from recall.web.forms.fields import offer, phone


class RecordDuty(govuk.GovukForm):
    """Who, from when to when, and the number they answer."""

    officer = govuk.RadiosField(label="Who is on duty?", error_messages={"required": "Select who is on duty."})
    starts_on = govuk.GovukDateField(label="First day", help_text="For example, 27 3 2017.")
    starts_at = govuk.GovukTimeField(label="Starts at", help_text="For example, 5pm.")
    ends_on = govuk.GovukDateField(label="Last day", help_text="For example, 28 3 2017.")
    ends_at = govuk.GovukTimeField(label="Ends at", help_text="For example, 9am.")
    phone = phone("Telephone number they answer", "Enter the telephone number they answer.")

    def __init__(self, *args: Any, staff: list[tuple[str, str]], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        offer(self, "officer", staff)


class DutyPage(ServiceActPage):
    """A page of decision-makers."""

    admitted_to = Act.ISSUE_REVOCATION
    template_name = "recall/booking/duty.html"
    form_class: type[Form] = RecordDuty
    heading, submit_text = "Out-of-hours duty", "Save the turn of duty"
    done = "Turn of duty recorded."

    def look(self) -> None:
        self.staff = {str(user.pk): user for user in deciders()}

    def get_form_kwargs(self) -> dict[str, Any]:
        return {**super().get_form_kwargs(), "staff": [(pk, str(user)) for pk, user in self.staff.items()]}

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        return super().get_context_data(duties=duties_from(self.at), at=self.at, **kwargs)

    def back_href(self) -> str:
        return reverse("ppcs-queue")

    def get_success_url(self) -> str:
        return reverse("ppcs-duty")

    def act(self, data: dict[str, Any]) -> None:
        starts_at, ends_at = together(data, "starts_on", "starts_at"), together(data, "ends_on", "ends_at")
        officer, number = self.staff[data["officer"]], data["phone"]
        record_duty(officer, starts_at=starts_at, ends_at=ends_at, phone=number, by=self.acting.user, at=self.at)
