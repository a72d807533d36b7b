"""Case lists: my cases and my team's, filtered, sorted and paged by the address."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import reverse
from django.utils import timezone
from django.views.generic import TemplateView

from cases.queries.case_list import my_cases, officers_of_team, team_cases
from probation.accounts.models import User
from probation.accounts.roles import Act
from probation.govuk import filters
from probation.refusals import NotAdmitted

from .forms.case_list import CaseFilter
from .forms.whose import MINE, TEAM
from .numbers import page_number


class CaseList(TemplateView):
    """An officer begins with their own, everybody else who has a team with its cases; others search."""

    template_name = "cases/case_list.html"

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        self.user: User = request.user  # type: ignore[assignment]
        if not self.user.may(Act.SEE_CASES):
            raise NotAdmitted("see_cases", None, self.user)
        if not self.has_team:
            return HttpResponseRedirect(reverse("search"))
        return super().dispatch(request, *args, **kwargs)  # type: ignore[return-value]

    @property
    def has_own(self) -> bool:
        """Whether cases are allocated to somebody of this role."""
        return self.user.may(Act.DECIDE_BREACH)

    @property
    def has_team(self) -> bool:
        """Whether there is a team whose cases they look after or answer for."""
        return self.user.may(Act.SEE_TEAM) or self.user.may(Act.RECORD_OUTCOME)

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        starts_with = MINE if self.has_own and not self.user.may(Act.SEE_TEAM) else TEAM
        whose = self.request.GET.get("whose") if self.has_own else TEAM
        whose = whose if whose in (MINE, TEAM) else starts_with
        officers = officers_of_team(self.user) if whose == TEAM else []
        form = CaseFilter(self.request.GET, officers=officers, has_own=self.has_own)
        cases = (my_cases if whose == MINE else team_cases)(
            self.user,
            at=timezone.now(),
            filters=form.filters,
            sort=self.request.GET.get("sort", "name"),
            page=page_number(self.request),
        )
        selected = filters.selected(form, self.request.GET)
        form.show_whose(whose)
        return super().get_context_data(page=cases, whose=whose, filter_form=form, selected=selected, **kwargs)
