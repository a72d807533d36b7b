"""The audit of a case: who read it, who changed it, when, why and under which rule."""

from __future__ import annotations

from typing import Any

from cases.queries.audit_trail import audit_trail
from probation.accounts.roles import Act
from probation.govuk import filters
from probation.refusals import NotAdmitted

from .forms.audit import TrailFilter, filters_of
from .numbers import page_number
from .pages import CasePage


class AuditTab(CasePage):
    """For those who answer for the record. Looking at the audit is itself in it."""

    part, tab = "audit", "case-audit"
    template_name = "cases/audit.html"

    def look(self) -> None:
        if not self.acting.may(Act.SEE_AUDIT):
            raise NotAdmitted("see_the_audit", self.person, self.acting.user)

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        trail = audit_trail(
            self.person,
            by=self.acting.user,
            filters=filters_of(self.request.GET),
            page=page_number(self.request),
        )
        form = TrailFilter(self.request.GET)
        form.offer(trail.actors)
        return super().get_context_data(
            page=trail.page, filter_form=form, selected=filters.selected(form, self.request.GET), **kwargs
        )
