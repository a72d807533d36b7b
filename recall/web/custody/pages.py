"""An act of custody: above its form stands what is recorded so far, and where the prison's dates are not ours."""

from __future__ import annotations

from typing import Any

from recall.queries.custody.differences import differences_of
from recall.queries.custody.facts import facts
from recall.web.pages import RecordedPart


class CustodyPart(RecordedPart):
    """A page of this room."""

    template_name = "recall/custody/act.html"
    facts = staticmethod(facts)

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        return super().get_context_data(**{"differing": differences_of(self.standing), **kwargs})
