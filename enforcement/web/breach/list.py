"""The breaches of an officer's cases, or of a team's, one part at a time."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.utils import timezone
from django.views.generic import TemplateView

from cases.queries.case_list import officers_of_team
from cases.web.forms.whose import MINE, TEAM
from cases.web.numbers import page_number
from enforcement.queries.breach.officer_list import Part, own_breaches, team_breaches
from enforcement.web.forms.breaches import BreachFilter
from probation.accounts.models import User
from probation.accounts.roles import Act
from probation.govuk import filters
from probation.refusals import NotAdmitted

NOTHING = {
    Part.TO_DO: "There is nothing to do on a breach.",
    Part.ELSEWHERE: "No breach is with the enforcement officer or the court.",
    Part.OVER: "No breach is over.",
}


class BreachListPage(TemplateView):
    """The latest step first. An officer begins with their own, everybody else with the team's."""

    template_name = "enforcement/breach/list.html"

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        self.user: User = request.user  # type: ignore[assignment]
        if not self.user.may(Act.SEE_CASES):
            raise NotAdmitted("see_cases", None, self.user)
        return super().dispatch(request, *args, **kwargs)  # type: ignore[return-value]

    @property
    def whose(self) -> str:
        """Whose breaches are asked for; only somebody cases are allocated to has their own."""
        if not self.user.may(Act.DECIDE_BREACH):
            return TEAM
        asked = self.request.GET.get("whose")
        return asked if asked in (MINE, TEAM) else (TEAM if self.user.may(Act.SEE_TEAM) else MINE)

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        asked, whose = self.request.GET, self.whose
        part = Part(asked["part"]) if asked.get("part") in list(Part) else Part.TO_DO
        officers = officers_of_team(self.user) if whose == TEAM else []
        form = BreachFilter(asked, officers=officers, has_own=self.user.may(Act.DECIDE_BREACH))
        found = (own_breaches if whose == MINE else team_breaches)(
            self.user, part, at=timezone.now(), filters=form.filters, page=page_number(self.request)
        )
        selected = filters.selected(form, asked)
        form.show_whose(whose)
        return super().get_context_data(
            page=found.page,
            part=part,
            parts=list(Part),
            nothing=NOTHING[part],
            whose=whose,
            filter_form=form,
            selected=selected,
            **kwargs,
        )
