"""The enforcement tab of a case."""

from __future__ import annotations

from typing import Any

from cases.web.pages import CasePage
from enforcement.queries.enforcement_tab import enforcement_of
from enforcement.queries.timeline import enforcement_timeline


class EnforcementTab(CasePage):
    """Failures, warnings and decisions of each sentence, the counts explained, and what happened in order."""

    part, tab = "enforcement", "case-enforcement"
    template_name = "enforcement/tab.html"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        return super().get_context_data(
            sentences=enforcement_of(self.person, self.acting), entries=enforcement_timeline(self.person), **kwargs
        )
