"""The pages that act on one breach: version-locked, open only where the act is, and nothing typed is lost."""

from __future__ import annotations

from typing import Any

from django.urls import reverse

from cases.web.pages import StepPage
from enforcement.models import BreachCase
from enforcement.queries.breach.open_acts import open_acts
from enforcement.queries.breach.seeing import breach_or_not_seen
from enforcement.queries.naming import sentence_name


class BreachPart(StepPage):
    """An act on one breach."""

    part = "breach"

    def find(self) -> BreachCase:
        self.breach = breach_or_not_seen(self.person, self.kwargs["pk"])
        return self.breach

    def open_acts(self) -> frozenset[str]:
        return open_acts(self.breach, self.acting)

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        return super().get_context_data(**{"caption": sentence_name(self.breach.sentence), **kwargs})

    def back_href(self) -> str:
        return reverse("breach", args=[self.person.crn, self.breach.pk])
