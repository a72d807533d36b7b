"""The list of recalls: what waits for me, my team's, and the changes of licences and cases I am asked about."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.utils import timezone
from django.views.generic import TemplateView

from probation.accounts.acting import Acting
from probation.accounts.roles import Act
from probation.govuk import filters
from probation.refusals import NotAdmitted
from recall.queries.changes_waiting import changes_waiting_for
from recall.queries.recall_list import recall_list
from recall.queries.warrant.at_large_list import may_see_list

from .forms.list import RecallFilter


class RecallList(TemplateView):
    """The first due first; it begins with what waits for whoever looks."""

    template_name = "recall/list.html"

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        if not request.user.may(Act.SEE_CASES):  # type: ignore[union-attr]
            raise NotAdmitted("see_cases", None, request.user)  # type: ignore[arg-type]
        return super().dispatch(request, *args, **kwargs)  # type: ignore[return-value]

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        user: Any = self.request.user
        form = RecallFilter.asked_by(self.request.GET)
        chosen = form.filters
        found = recall_list(user, filters=chosen, at=timezone.now(), page=self.request.GET.get("page", "1"))
        return super().get_context_data(
            page=found,
            whose=chosen.whose,
            sees_at_large=may_see_list(Acting(user, timezone.now())),
            changes=changes_waiting_for(user),
            filter_form=form,
            selected=filters.selected(RecallFilter(self.request.GET), self.request.GET),
            **kwargs,
        )
