"""Who covers while an officer is away."""

from __future__ import annotations

from typing import Any

from django.urls import reverse

from cases.actions.arrange_cover import arrange_cover
from cases.queries.contact_choices import member_of_staff
from cases.queries.staff_choices import covers_of, those_of_the_team
from probation.accounts.roles import Act

from .acts import ServiceActPage
from .forms.supervision import ArrangeCover


class CoverPage(ServiceActPage):
    """The absences of those one manages, and a form for another."""

    admitted_to = Act.ALLOCATE
    template_name = "cases/cover.html"
    heading, submit_text = "Arrange cover", "Arrange cover"
    done = "Cover arranged."

    def get_form(self, form_class: Any = None) -> ArrangeCover:
        return ArrangeCover(officers=those_of_the_team(self.acting.user), **self.get_form_kwargs())

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        covers = covers_of(self.acting.user, today=self.acting.today)
        return super().get_context_data(covers=covers, **kwargs)

    def back_href(self) -> str:
        return reverse("cover")

    def act(self, data: dict[str, Any]) -> None:
        arrange_cover(
            member_of_staff(data["officer"]),
            covered_by=member_of_staff(data["covered_by"]),
            starts_on=data["starts_on"],
            ends_on=data["ends_on"],
            reason=data["reason"],
            by=self.acting.user,
            at=self.at,
        )
