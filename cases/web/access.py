"""Limit who may see a person's record, and record that a person died."""

from __future__ import annotations

from typing import Any

from django.urls import reverse

from cases import permissions as may
from cases.actions.limit_access import lift_limit, limit_access
from cases.actions.record_death import record_death
from cases.queries.limited_access import limit_or_not_seen, limits_of, sees
from cases.vocabulary import LimitedAccessKind

from .forms.access import LiftLimit, LimitAccess, RecordDeath
from .pages import CaseActPage
from .personal import KeepPage


class LimitedAccessPage(CaseActPage):
    """The list of those kept from the record or alone let in, and a form for another."""

    part = "limited access"
    template_name = "cases/limited_access.html"
    heading, submit_text = "Limited access", "Limit access"
    form_class = LimitAccess
    return_to = "limited-access"
    done = "Access limited."

    def look(self) -> None:
        self.require(may.limit_access, self.person, "limit_access")

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        shown = {"limits": limits_of(self.person), "back_href": self.back_to("case-personal")}
        return super().get_context_data(**{**kwargs, **shown})

    def get_success_url(self) -> str:
        """The list; whoever has just kept themselves from the record goes to their start page."""
        return self.back_href() if sees(self.acting.user, self.person) else reverse("today")

    def act(self, data: dict[str, Any]) -> None:
        limit_access(
            self.person,
            user=data["username"],
            kind=LimitedAccessKind(data["kind"]),
            reason=data["reason"],
            by=self.acting.user,
            at=self.at,
        )


class LiftLimitPage(CaseActPage):
    """A member of staff comes off the list."""

    part = "limited access"
    heading, submit_text = "Lift a limit", "Lift limit"
    form_class = LiftLimit
    return_to = "limited-access"
    done = "Limit lifted."

    def look(self) -> None:
        self.require(may.limit_access, self.person, "limit_access")
        self.limit = limit_or_not_seen(self.person, self.kwargs["pk"])

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        return super().get_context_data(caption=str(self.limit), **kwargs)

    def act(self, data: dict[str, Any]) -> None:
        lift_limit(self.limit, reason=data["reason"], by=self.acting.user, at=self.at)


class RecordDeathPage(KeepPage):
    """The person's sentences end and every clock stops."""

    template_name = "cases/record_death.html"
    heading, submit_text = "Record that the person has died", "Record death"
    form_class = RecordDeath
    return_to = "case"
    done = "Death recorded. The sentences have ended and every clock has stopped."

    def get_initial(self) -> dict[str, Any]:
        return {"version": self.person.version}

    def act(self, data: dict[str, Any]) -> None:
        record_death(self.person, died_on=data["died_on"], version=data["version"], by=self.acting.user, at=self.at)
