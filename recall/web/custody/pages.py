"""An act of custody: above its form stands what is recorded so far, and where the prison's dates are not ours."""

from __future__ import annotations

from typing import Any

from recall.queries.custody.differences import differences_of
from recall.queries.custody.facts import facts
from recall.queries.standing import standing_of
from recall.web.pages import RecallPart


class CustodyPart(RecallPart):
    """A page of this room."""

    template_name = "recall/custody/act.html"

    def look(self) -> None:
        super().look()
        self.standing = standing_of(self.recall)

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        recorded = [(label, value) for label, value in facts(self.standing) if value not in (None, "")]
        shown = {"recorded": recorded, "differing": differences_of(self.standing)}
        return super().get_context_data(**{**shown, **kwargs})
