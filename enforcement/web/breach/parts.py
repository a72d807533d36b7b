"""The pages that act on one breach: version-locked, open only where the act is, and nothing typed is lost."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from django.forms import Form
from django.http import HttpRequest, HttpResponse
from django.urls import reverse

from cases.web.forms.versioned import VersionedForm
from cases.web.pages import CaseActPage
from enforcement.models import BreachCase
from enforcement.queries.breach.open_acts import open_acts
from enforcement.queries.breach.seeing import breach_or_not_seen
from enforcement.queries.naming import sentence_name
from probation.accounts.acting import Acting
from probation.refusals import StateConflict


class BreachPart(CaseActPage):
    """An act on one breach. ``step`` is the act that must still be open; ``admits`` whoever may do it at all."""

    part = "breach"
    form_class: type[Form] = VersionedForm
    admits: Callable[[BreachCase, Acting], bool]
    step: str

    def look(self) -> None:
        self.breach = breach_or_not_seen(self.person, self.kwargs["pk"])
        self.require(type(self).admits, self.breach, self.step)

    def get(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        if self.step not in open_acts(self.breach, self.acting):
            raise StateConflict(self.breach, self.step)
        return super().get(request, *args, **kwargs)

    def get_initial(self) -> dict[str, Any]:
        return {"version": self.breach.version}

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        return super().get_context_data(**{"caption": sentence_name(self.breach.sentence), **kwargs})

    def back_href(self) -> str:
        return reverse("breach", args=[self.person.crn, self.breach.pk])

    def taken(self, data: dict[str, Any]) -> dict[str, Any]:
        """Who acts, when, and on which version."""
        return {"by": self.acting.user, "at": self.at, "version": data["version"]}
