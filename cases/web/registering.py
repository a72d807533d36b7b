"""Register a person on probation."""

from __future__ import annotations

from typing import Any

from django.http import HttpResponse
from django.urls import reverse

from cases.actions.register_person import register_person
from cases.queries.registered_already import namesakes, registered_already
from probation.accounts.roles import Act

from .acts import ServiceActPage
from .forms.person import RegisterPerson


class RegisterPersonPage(ServiceActPage):
    """Somebody new; the sentence they are under is recorded next. One like somebody registered is asked about."""

    admitted_to = Act.KEEP_RECORD
    template_name = "cases/register_person.html"
    heading, submit_text = "Register a person", "Register person"
    form_class = RegisterPerson
    alike: tuple[str, ...] = ()
    done = "Person registered. Record the sentence next."

    def back_href(self) -> str:
        return reverse("search")

    def form_valid(self, form: Any) -> HttpResponse:
        self.details, by = form.details, self.acting.user
        self.alike = namesakes(last_name=self.details.last_name, date_of_birth=self.details.date_of_birth, by=by)
        if self.alike and not form.cleaned_data.get("another_person"):
            form.ask_about(self.alike)
            return self.form_invalid(form)
        return super().form_valid(form)

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        return super().get_context_data(registered=self._registered(), **kwargs)

    def _registered(self) -> tuple[str, ...]:
        """The records the page leads to, where it comes back: asked then, and not of a person registered well."""
        if not hasattr(self, "details"):
            return ()
        known = self.details
        numbers = registered_already(pnc=known.pnc, prison_number=known.prison_number, by=self.acting.user)
        return tuple(sorted({*self.alike, *numbers.crns}))

    def act(self, data: dict[str, Any]) -> None:
        self.person = register_person(
            self.details, crn=data["crn"], aliases=data["aliases"], by=self.acting.user, at=self.at
        )

    def get_success_url(self) -> str:
        return reverse("record-sentence", args=[self.person.crn])
