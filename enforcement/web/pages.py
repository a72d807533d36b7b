"""The pages that act on a failure, a warning or a decision: version-locked, and nothing typed is lost."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.urls import reverse

from cases.web.pages import CaseActPage
from enforcement.queries.open_steps import open_steps
from enforcement.queries.seeing import failure_or_not_seen, warning_or_not_seen
from probation.accounts.acting import Acting
from probation.refusals import StateConflict

Permission = Callable[[Any, Acting], bool]


class FailurePart(CaseActPage):
    """An act on one failure. ``step`` is the step of its process map that must still be open, if it takes one."""

    part = "failure"
    admits: Permission
    verb: str
    step = ""

    def look(self) -> None:
        self.failure = failure_or_not_seen(self.person, self.kwargs["pk"])
        self.require(type(self).admits, self.failure, self.verb)

    def get(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        if self.step and self.step not in open_steps(self.failure, self.acting):
            raise StateConflict(self.failure, self.step)
        return super().get(request, *args, **kwargs)

    def get_initial(self) -> dict[str, Any]:
        return {"version": self.failure.version}

    def back_href(self) -> str:
        return reverse("failure", args=[self.person.crn, self.failure.pk])


class WarningPart(CaseActPage):
    """An act on one warning. ``step`` is the step of its process map that must still be open."""

    part = "warning"
    admits: Permission
    verb: str
    steps: tuple[str, ...] = ()

    def look(self) -> None:
        self.warning = warning_or_not_seen(self.person, self.kwargs["pk"])
        self.require(type(self).admits, self.warning, self.verb)

    def get(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        if not open_steps(self.warning, self.acting) & set(self.steps):
            raise StateConflict(self.warning, self.steps[0])
        return super().get(request, *args, **kwargs)

    def get_initial(self) -> dict[str, Any]:
        return {"version": self.warning.version}

    def back_href(self) -> str:
        return reverse("warning", args=[self.person.crn, self.warning.pk])
