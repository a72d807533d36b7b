"""The pages about one recall request: those that show it, and those that act on it, version-locked."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import cached_property
from typing import Any

from django.urls import reverse

from cases.web.pages import CasePage, StepPage
from recall.models import RecallRequest
from recall.queries.open_acts import open_acts
from recall.queries.seeing import recall_or_not_seen
from recall.queries.standing import Standing, standing_of


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

    @cached_property
    def standing(self) -> Standing:
        """What PPCS has recorded of it, read once a page."""
        return standing_of(self.recall)

    def open_acts(self) -> frozenset[str]:
        return open_acts(self.recall, self.acting, standing=self.standing)

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        return super().get_context_data(**{"caption": "Recall", "recall": self.recall, **kwargs})

    def back_href(self) -> str:
        return reverse("recall", args=[self.person.crn, self.recall.pk])


class RecordedPart(RecallPart):
    """An act of PPCS under what is recorded of it so far, by the ``facts`` of its room."""

    facts: Callable[[Standing], Iterator[tuple[str, object]]]

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        recorded = [(label, value) for label, value in type(self).facts(self.standing) if value not in (None, "")]
        return super().get_context_data(**{"recorded": recorded, **kwargs})
