"""Find a person: one box for a name, an alias, a number or a date of birth."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.utils import timezone
from django.views.generic import TemplateView

from cases.queries.search import search
from probation.accounts.models import User
from probation.accounts.roles import Act
from probation.refusals import NotAdmitted

from .numbers import page_number


class SearchPage(TemplateView):
    """What was typed stays in the box; the page says what it was taken for."""

    template_name = "cases/search.html"

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        self.user: User = request.user  # type: ignore[assignment]
        if not self.user.may(Act.SEE_CASES):
            raise NotAdmitted("search_for_people", None, self.user)
        return super().dispatch(request, *args, **kwargs)  # type: ignore[return-value]

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        typed = self.request.GET.get("q", "").strip()
        found = search(self.user, typed, at=timezone.now(), page=page_number(self.request)) if typed else None
        may_register = self.user.may(Act.KEEP_RECORD)
        shown = {"typed": typed, "found": found, "page": found and found.page, "may_register": may_register}
        return super().get_context_data(**shown, **kwargs)
