"""A failure on one page, and its judgement: acceptable, no reasonable excuse, not enforceable, reversed."""

from __future__ import annotations

from typing import Any

from cases.web.pages import CasePage
from enforcement import permissions as may
from enforcement.actions.find_acceptable import find_acceptable
from enforcement.actions.find_unreasonable import find_unreasonable
from enforcement.actions.reverse_finding import reverse_finding
from enforcement.actions.set_aside import set_aside
from enforcement.queries.failure_page import failure_page
from enforcement.queries.seeing import failure_or_not_seen

from .forms.judging import FindAcceptable, FindUnreasonable, ReverseFinding, SetAside
from .pages import FailurePart, Permission


class FailurePage(CasePage):
    """Everything about one failure, and the acts open to the reader now."""

    part, tab = "failure", "case-enforcement"
    template_name = "enforcement/failure.html"

    def look(self) -> None:
        self.failure = failure_or_not_seen(self.person, self.kwargs["pk"])

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        return super().get_context_data(page=failure_page(self.failure, self.acting), **kwargs)


class JudgementPage(FailurePart):
    """A judgement: what is known of the failure and the person's needs stand above the question."""

    template_name = "enforcement/judge.html"
    admits: Permission = staticmethod(may.judge)

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        return super().get_context_data(page=failure_page(self.failure, self.acting), **kwargs)


class FindAcceptablePage(JudgementPage):
    """Acceptable: why, and how it is known."""

    form_class = FindAcceptable
    heading, submit_text = "Find this failure acceptable", "Find acceptable"
    verb = step = "find_acceptable"
    done = "Found acceptable. The clocks have stopped, and it does not count."

    def act(self, data: dict[str, Any]) -> None:
        find_acceptable(
            self.failure,
            category=data["category"],
            reason=data["reason"],
            by=self.acting.user,
            at=self.at,
            version=data["version"],
        )


class FindUnreasonablePage(JudgementPage):
    """No reasonable excuse. What the law asks for next is then worked out and shown; nothing is decided by it."""

    form_class = FindUnreasonable
    heading, submit_text = "Find no reasonable excuse", "Find no reasonable excuse"
    verb = step = "find_unreasonable"
    done = "Found to have no reasonable excuse. See below what the law asks for next."

    def get_form_kwargs(self) -> dict[str, Any]:
        return {**super().get_form_kwargs(), "enquiries_made": self.failure.enquiries.exists()}

    def act(self, data: dict[str, Any]) -> None:
        find_unreasonable(
            self.failure,
            reason=data["reason"],
            is_serious=bool(data["is_serious"]),
            serious_reason=data["serious_reason"],
            no_enquiry_reason=data.get("enquiries", ""),
            by=self.acting.user,
            at=self.at,
            version=data["version"],
        )


class SetAsidePage(JudgementPage):
    """Not enforceable: the service's own fault, in custody, suspended, a warrant out."""

    form_class = SetAside
    heading, submit_text = "Set aside as not enforceable", "Set aside"
    verb = step = "set_aside"
    done = "Set aside as not enforceable. It does not count."

    def act(self, data: dict[str, Any]) -> None:
        set_aside(
            self.failure,
            because=data["because"],
            reason=data["reason"],
            by=self.acting.user,
            at=self.at,
            version=data["version"],
        )


class ReverseFindingPage(JudgementPage):
    """Late evidence: the failure was acceptable after all. The warning is withdrawn and the counts change."""

    form_class = ReverseFinding
    admits = staticmethod(may.reverse)
    heading, submit_text = "Reverse the finding on late evidence", "Reverse the finding"
    verb = step = "reverse"
    done = "Finding reversed. A warning that rested on it alone is withdrawn, and it no longer counts."

    def act(self, data: dict[str, Any]) -> None:
        reverse_finding(
            self.failure,
            category=data["category"],
            reason=data["reason"],
            by=self.acting.user,
            at=self.at,
            version=data["version"],
        )
