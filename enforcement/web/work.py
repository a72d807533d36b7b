"""The enforcement list: what waits for an officer, or for a manager's team."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils import timezone
from django.views.generic import TemplateView

from cases.queries.case_list import officers_of_team
from enforcement.queries.work import Work, own_work, team_work, work
from enforcement.queries.work_rows import WorkRow, work_rows
from probation.accounts.acting import Acting
from probation.accounts.roles import RESPONSIBLE_OFFICER, Act
from probation.govuk import filters
from probation.refusals import NotAdmitted

from .forms.work import MINE, TEAM, WorkFilter

PAGES = {
    Work.JUDGE: "failure",
    Work.DECIDE: "decision",
    Work.WRITE: "decision",
    Work.SEND: "warning",
    Work.SERVE_AGAIN: "warning",
    Work.LETTER_LATE: "failure",
}


class EnforcementList(TemplateView):
    """Everything that waits, the first due first. An officer begins with their own, everybody else with the team's."""

    template_name = "enforcement/work.html"

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        if not request.user.may(Act.SEE_CASES):  # type: ignore[union-attr]
            raise NotAdmitted("see_cases", None, request.user)  # type: ignore[arg-type]
        return super().dispatch(request, *args, **kwargs)  # type: ignore[return-value]

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        user: Any = self.request.user
        at = timezone.now()
        officers = officers_of_team(user)
        asked = self.request.GET.copy()
        asked.setdefault("whose", MINE if user.role_code == RESPONSIBLE_OFFICER.code else TEAM)
        form = WorkFilter(asked, officers=officers)
        sentences = own_work(user, at) if asked["whose"] == MINE else team_work(user)
        found = work(sentences, form.filters, page=_number(asked.get("page")), at=at)
        rows = work_rows(found.object_list, Acting(user, at))
        return super().get_context_data(
            page=found,
            rows=[(row, _href(row)) for row in rows],
            whose=asked["whose"],
            filter_form=form,
            selected=filters.selected(WorkFilter(self.request.GET, officers=officers), self.request.GET),
            **kwargs,
        )


def _href(row: WorkRow) -> str:
    """Where it is done, by whoever may; else the decision as it stands."""
    if row.kind == Work.WRITE and row.may_act:
        return reverse("write-warning", args=[row.crn, row.sentence_pk])
    if row.kind == Work.DECIDE and row.may_act:
        return reverse("decide", args=[row.crn, row.pk])
    return reverse(PAGES[row.kind], args=[row.crn, row.pk])


def _number(text: str | None) -> int:
    return int(text) if text and text.isdecimal() else 1
