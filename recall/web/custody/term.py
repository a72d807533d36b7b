"""The page of days at large within a fixed term, or added to it by the prison."""

from __future__ import annotations

from typing import Any

from django.forms import Form

from recall.actions.casework.term_days import add_days_to_term
from recall.permissions import casework as may

from .forms import TermDaysForm
from .pages import CustodyPart


class TermDaysPage(CustodyPart):
    """The totals so far are shown, and changed."""

    form_class: type[Form] = TermDaysForm
    admits = staticmethod(may.book)
    step = "add_days_to_term"
    heading, submit_text = "Add days to the fixed term", "Save"
    done = "Days recorded. Probation and the prison are told where the release date has moved."

    def get_initial(self) -> dict[str, Any]:
        revocation = self.standing.revocation
        assert revocation is not None, "the act is open where a fixed term is served"
        recorded = {name: getattr(revocation, name) for name in ("days_at_large_in_term", "added_days")}
        return {**super().get_initial(), **recorded}

    def act(self, data: dict[str, Any]) -> None:
        said = {name: data[name] for name in ("days_at_large_in_term", "added_days", "why")}
        add_days_to_term(self.recall, **said, **self.taken(data))
