"""The pages about one recall request: those that show it, and those that act on it, version-locked."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from django.forms import Form
from django.http import HttpRequest, HttpResponse
from django.urls import reverse

from cases.web.forms.versioned import VersionedForm
from cases.web.pages import CaseActPage, CasePage
from probation.accounts.acting import Acting
from probation.refusals import StateConflict
from recall.models import RecallRequest
from recall.queries.open_acts import open_acts
from recall.queries.seeing import recall_or_not_seen


class RecallView(CasePage):
    """A page that shows something of one request."""

    part, tab = "recall", "case-recall"

    def look(self) -> None:
        self.recall = recall_or_not_seen(self.person, self.kwargs["pk"])


class RecallPart(CaseActPage):
    """An act on one request. ``step`` is the act that must still be open; ``admits`` whoever may do it at all."""

    part, tab = "recall", "case-recall"
    form_class: type[Form] = VersionedForm
    admits: Callable[[RecallRequest, Acting], bool]
    step: str

    def look(self) -> None:
        self.recall = recall_or_not_seen(self.person, self.kwargs["pk"])
        self.require(type(self).admits, self.recall, self.step)

    def get(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        if self.step not in open_acts(self.recall, self.acting):
            raise StateConflict(self.recall, self.step)
        return super().get(request, *args, **kwargs)

    def get_initial(self) -> dict[str, Any]:
        return {"version": self.recall.version}

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        return super().get_context_data(**{"caption": "Recall", "recall": self.recall, **kwargs})

    def back_href(self) -> str:
        return reverse("recall", args=[self.person.crn, self.recall.pk])

    def taken(self, data: dict[str, Any]) -> dict[str, Any]:
        """Who acts, when, and on which version."""
        return {"by": self.acting.user, "at": self.at, "version": data["version"]}
