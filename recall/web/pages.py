"""The pages about one recall request: those that show it, and those that act on it, version-locked."""

from __future__ import annotations

from typing import Any

from django.urls import reverse

from cases.web.pages import CasePage, StepPage
from recall.models import RecallRequest
from recall.queries.open_acts import open_acts
from recall.queries.seeing import recall_or_not_seen


class RecallView(CasePage):
    """A page that shows something of one request."""

    part, tab = "recall", "case-recall"

    def look(self) -> None:
        self.recall = recall_or_not_seen(self.person, self.kwargs["pk"])


class RecallPart(StepPage):
    """An act on one request."""

    part, tab = "recall", "case-recall"

    def find(self) -> RecallRequest:
        self.recall = recall_or_not_seen(self.person, self.kwargs["pk"])
        return self.recall

    def open_acts(self) -> frozenset[str]:
        return open_acts(self.recall, self.acting)

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        return super().get_context_data(**{"caption": "Recall", "recall": self.recall, **kwargs})

    def back_href(self) -> str:
        return reverse("recall", args=[self.person.crn, self.recall.pk])
