"""The first page of a case."""

from __future__ import annotations

from typing import Any

from cases.queries.case_acts import case_acts
from cases.queries.overview import overview

from .links import href_of
from .pages import CasePage


class OverviewTab(CasePage):
    """In the order of attention: alerts and deadlines first, then what was said last and what comes next."""

    part, tab = "overview", "case"
    template_name = "cases/overview.html"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        found = overview(self.person, by=self.acting.user, at=self.at)
        clocks = [(clock, href_of(clock.subject, self.person.crn)) for clock in found.clocks]
        acts = case_acts(self.person, self.acting)
        return super().get_context_data(overview=found, clocks=clocks, acts=acts, **kwargs)
