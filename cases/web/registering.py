"""Register a person on probation."""

from __future__ import annotations

from typing import Any

from django.http import HttpResponse
from django.urls import reverse

from cases.actions.register_person import register_person
from probation.accounts.roles import Act

from .acts import ServiceActPage
from .forms.person import RegisterPerson


class RegisterPersonPage(ServiceActPage):
    """Somebody new; the sentence they are under is recorded next."""

    admitted_to = Act.KEEP_RECORD
    template_name = "cases/register_person.html"
    heading, submit_text = "Register a person", "Register person"
    form_class = RegisterPerson
    done = "Person registered. Record the sentence next."

    def back_href(self) -> str:
        return reverse("search")

    def form_valid(self, form: Any) -> HttpResponse:
        self.details = form.details
        return super().form_valid(form)

    def act(self, data: dict[str, Any]) -> None:
        self.person = register_person(
            self.details, crn=data["crn"], aliases=data["aliases"], by=self.acting.user, at=self.at
        )

    def get_success_url(self) -> str:
        return reverse("record-sentence", args=[self.person.crn])
