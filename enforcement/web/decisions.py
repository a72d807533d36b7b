"""Decide: breach or not, everything recorded on one form; and the decision as it stands, with what happens next."""

from __future__ import annotations

from typing import Any

from django.urls import reverse

from cases.web.pages import CaseActPage, CasePage
from enforcement import permissions as may
from enforcement.actions.ask_authorisation import ask_authorisation
from enforcement.actions.decide_breach import decide_breach
from enforcement.actions.decide_no_breach import decide_no_breach
from enforcement.actions.decision_content import DecisionContent
from enforcement.queries.decision_page import DecisionPage as Page
from enforcement.queries.decision_page import decision_page
from enforcement.queries.seeing import decision_or_not_seen
from enforcement.vocabulary import HomeVisit
from probation.refusals import StateConflict

from .forms.decision import BREACH, Decide


class DecisionPage(CasePage):
    """A decision as it stands: what was decided and why, and what happens next."""

    part, tab = "decision", "case-enforcement"
    template_name = "enforcement/decision.html"

    def look(self) -> None:
        self.decision = decision_or_not_seen(self.person, self.kwargs["pk"])

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        return super().get_context_data(page=decision_page(self.decision, self.acting), **kwargs)


class DecidePage(CaseActPage):
    """Stop and think, then decide. Where a manager must authorise it, the same form asks for that."""

    part = "decision"
    template_name = "enforcement/decide.html"
    form_class = Decide
    heading, submit_text = "Decide whether to breach", "Record the decision"

    def look(self) -> None:
        self.decision = decision_or_not_seen(self.person, self.kwargs["pk"])
        self.require(may.decide, self.decision, "decide_on_breach")
        self.page: Page = decision_page(self.decision, self.acting)
        if self.page.needed is None or (self.request.method == "GET" and not self.page.row.is_due):
            raise StateConflict(self.decision, "decide_to_breach")

    def get_form_kwargs(self) -> dict[str, Any]:
        shown = {"needed": self.page.needed, "due_on": self.page.row.due_on, "today": self.acting.today}
        return {**super().get_form_kwargs(), **shown}

    def get_initial(self) -> dict[str, Any]:
        """What was written before; where nothing was, what the record shows was tried."""
        before, tried = self.decision, self.page.tried
        kept = {name: getattr(before, name) for name in DecisionContent.__dataclass_fields__}
        if not before.alternatives:
            kept.update(
                alternatives=list(tried.kinds),
                alternatives_detail=tried.detail,
                home_visit=HomeVisit.DONE if tried.home_visits else "",
            )
        return {**kept, "version": before.version}

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        return super().get_context_data(page=self.page, **kwargs)

    def act(self, data: dict[str, Any]) -> None:
        assert self.page.needed
        typed = {name: data[name] for name in DecisionContent.__dataclass_fields__ if name in data}
        act: dict[str, Any] = {
            "content": DecisionContent(**{**typed, "alternatives": tuple(data["alternatives"])}),
            "by": self.acting.user,
            "at": self.at,
            "version": data["version"],
        }
        breach = data["decision"] == BREACH
        if kind := self.page.needed.to_breach if breach else self.page.needed.not_to_breach:
            ask_authorisation(self.decision, kind=kind, reason=data["authorisation_reason"], **act)
            self.done = "A manager has been asked to authorise the decision. It is still due, and its clock runs on."
        elif breach:
            decide_breach(self.decision, **act)
            self.done = "Breach decided."
        else:
            decide_no_breach(self.decision, **act)
            self.done = "Decided not to breach."

    def back_href(self) -> str:
        return reverse("decision", args=[self.person.crn, self.decision.pk])
