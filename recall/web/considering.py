"""Stop and think, then consider recall; the out-of-hours rationale collected; ROSH reviewed; a request escalated."""

from __future__ import annotations

from typing import Any

from cases.actions.assess_risk import RoshLevels
from cases.vocabulary import RoshLevel
from recall import permissions as may
from recall.actions.consider import Consideration, Tried, consider
from recall.actions.escalate_request import escalate_request
from recall.actions.instigate_out_of_hours import collect_rationale
from recall.actions.review_rosh import RoshReview, review_rosh
from recall.permissions.by_chart import may_review_rosh
from recall.queries.request_page import rosh_of
from recall.queries.stop_and_think import stop_and_think
from recall.queries.to_choose import managers_to_ask, named_with_team
from recall.vocabulary import AlternativeKind

from .forms.considering import ROWS, Consider
from .forms.rosh import Escalate, ReviewRosh
from .pages import RecallPart

GROUPS = ("overall", "public", "known_adult", "children", "staff", "prisoners")
WRITTEN = ("trigger", "unmanageable", "response", "protective_factors", "adjustments_considered")


class ConsiderPage(RecallPart):
    """What the record shows stands above, and its alternatives are selected already."""

    template_name = "recall/consider.html"
    form_class = Consider
    admits = staticmethod(may.consider)
    step = "consider"
    heading, submit_text = "Consider recall", "Ask the manager"
    done = "The manager has been asked to decide whether to recall."

    def look(self) -> None:
        super().look()
        self.thought = stop_and_think(self.recall, self.acting)
        self.managers = {str(one.pk): one for one in managers_to_ask(self.recall.sentence)}

    def get_form_kwargs(self) -> dict[str, Any]:
        return {
            **super().get_form_kwargs(),
            "tried": self.thought.tried,
            "managers": named_with_team(list(self.managers.values())),
            "has_needs": bool(self.thought.needs.needs),
        }

    def get_initial(self) -> dict[str, Any]:
        own = next((pk for pk, one in self.managers.items() if one.team_id == self.recall.sentence.team_id), "")
        ticked = [line.key for line in self.thought.tried]
        return {**super().get_initial(), "trigger": self.recall.concern, "alternatives": ticked, "manager": own}

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        return super().get_context_data(thought=self.thought, **kwargs)

    def act(self, data: dict[str, Any]) -> None:
        consideration = Consideration(
            alternatives=self._alternatives(data),
            no_alternatives_reason=data["no_alternatives_reason"],
            **{name: data[name] for name in WRITTEN},
        )
        manager = self.managers[data["manager"]]
        consider(self.recall, consideration=consideration, manager=manager, **self.taken(data))

    def _alternatives(self, data: dict[str, Any]) -> list[Tried]:
        from_record = [
            Tried(kind=line.kind, detail=line.detail, tried_on=line.on, contact=line.contact, warning=line.warning)
            for line in self.thought.tried
            if line.key in data["alternatives"]
        ]
        typed = [
            Tried(
                kind=data[f"other_{number}_kind"] or AlternativeKind.OTHER,
                detail=data[f"other_{number}_detail"],
                tried_on=data[f"other_{number}_on"],
            )
            for number in ROWS
            if data[f"other_{number}_detail"]
        ]
        return from_record + typed


class CollectPage(RecallPart):
    """The officer takes up what a manager on duty began."""

    template_name = "recall/collect.html"
    admits = staticmethod(may.write_report)
    step = "collect_rationale"
    heading, submit_text = "Collect the out-of-hours rationale", "Collect the rationale"
    done = "Rationale collected. Write Part A: the 24 hours run from when the recall was agreed."

    def act(self, data: dict[str, Any]) -> None:
        collect_rationale(self.recall, **self.taken(data))


class ReviewRoshPage(RecallPart):
    """The mandatory question, with levels assessed for the recall."""

    template_name = "recall/rosh.html"
    form_class = ReviewRosh
    admits = staticmethod(may_review_rosh)
    step = "review_rosh"
    heading, submit_text = "Review the risk of serious harm (ROSH)", "Save the review"
    done = "ROSH reviewed."

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        return super().get_context_data(rosh=rosh_of(self.recall), **kwargs)

    def act(self, data: dict[str, Any]) -> None:
        review = RoshReview(
            risen=data["risen"],
            levels=RoshLevels(**{group: RoshLevel(data[group]) for group in GROUPS if data[group]}),
            rationale=data["rationale"],
            oasys_reviewed_on=data["oasys_reviewed_on"],
            oasys_not_reviewed_reason=data["oasys_not_reviewed_reason"],
        )
        review_rosh(self.recall, review=review, **self.taken(data))


class EscalatePage(RecallPart):
    """Chart 1 to chart 2: what was done stands, and no clock is reset."""

    template_name = "recall/rosh.html"
    form_class = Escalate
    admits = staticmethod(may.escalate)
    step = "escalate_request"
    heading, submit_text = "Escalate the request: ROSH has risen", "Escalate"
    done = "Request escalated. It follows chart 2 now, and the NPS must endorse it. The clocks run on."

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        return super().get_context_data(rosh=rosh_of(self.recall), **kwargs)

    def act(self, data: dict[str, Any]) -> None:
        suspected = bool(data["suspected"])
        escalate_request(self.recall, evidence=data["evidence"], suspected=suspected, **self.taken(data))
