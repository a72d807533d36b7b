"""A recall begins: a concern is raised about a licence, or a manager on duty instigates it out of hours."""

from __future__ import annotations

from typing import Any

from django.urls import reverse

from cases.web.pages import CaseActPage
from probation.accounts.models import Sector
from recall import permissions as may
from recall.actions.instigate_out_of_hours import OutOfHours, instigate_out_of_hours
from recall.actions.raise_concern import Concern, raise_concern
from recall.models import RecallRequest
from recall.queries.naming import licence_name
from recall.queries.seeing import licence_or_not_seen
from recall.queries.to_choose import conditions_in_force, failures_of_licence

from .forms.concern import InstigateOutOfHours, RaiseConcern, together


class LicencePart(CaseActPage):
    """An act on a licence, which comes back to the recall tab or goes on to the request it began."""

    part, tab, return_to = "recall", "case-recall", "case-recall"
    request_pk: int | None = None

    def look(self) -> None:
        self.licence = licence_or_not_seen(self.person, self.kwargs["pk"])
        self.conditions = conditions_in_force(self.licence)

    def named_conditions(self) -> list[tuple[str, str]]:
        """As the licence numbers them."""
        return [(pk, f"({row.code}) {row.text}") for pk, row in self.conditions.items()]

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        return super().get_context_data(**{"caption": licence_name(self.licence), **kwargs})

    def get_success_url(self) -> str:
        if self.request_pk is None:
            return self.back_href()
        return reverse("recall", args=[self.person.crn, self.request_pk])


class RaiseConcernPage(LicencePart):
    """The thread of a recall begins."""

    form_class = RaiseConcern
    heading, submit_text = "Raise a concern", "Raise the concern"
    done = "Concern raised. Next, consider recall against its alternatives."

    def look(self) -> None:
        super().look()
        self.require(may.has_case, self.licence, "raise_a_concern")
        self.failures = failures_of_licence(self.licence)

    def get_form_kwargs(self) -> dict[str, Any]:
        return {
            **super().get_form_kwargs(),
            "conditions": self.named_conditions(),
            "failures": [(pk, name) for pk, (name, _) in self.failures.items()],
            "is_crc": self.licence.provider.sector == Sector.CRC,
        }

    def get_initial(self) -> dict[str, Any]:
        return {"concern_on": self.acting.today}

    def act(self, data: dict[str, Any]) -> None:
        concern = Concern(
            concern_on=data["concern_on"],
            source=data["source"],
            what=data["concern"],
            conditions=[self.conditions[pk] for pk in data["conditions"]],
            failures=[self.failures[pk][1] for pk in data.get("failures", ())],
            risk_only_reason=data["risk_only_reason"],
            rosh_risen=bool(data.get("rosh_risen")),
        )
        self.request_pk = raise_concern(self.licence, concern=concern, by=self.acting.user, at=self.at).pk


class InstigatePage(LicencePart):
    """A manager on duty agrees a recall out of office hours: the 24 hours run from then."""

    form_class = InstigateOutOfHours
    heading, submit_text = "Instigate a recall out of hours", "Instigate the recall"
    done = "Recall instigated. The responsible officer has been told to collect the rationale and write Part A."

    def look(self) -> None:
        super().look()
        self.require(may.instigate, RecallRequest(sentence=self.licence), "instigate_a_recall_out_of_hours")

    def get_form_kwargs(self) -> dict[str, Any]:
        return {**super().get_form_kwargs(), "conditions": self.named_conditions()}

    def get_initial(self) -> dict[str, Any]:
        return {"agreed_on": self.acting.today, "ppcs_alerted_on": self.acting.today}

    def act(self, data: dict[str, Any]) -> None:
        names = ("source", "concern", "rationale", "is_emergency", "ppcs_officer", "ppcs_approved")
        noted = OutOfHours(
            agreed_at=together(data, "agreed_on", "agreed_at"),
            ppcs_alerted_at=together(data, "ppcs_alerted_on", "ppcs_alerted_at"),
            reachable_number=data["reachable_number"],
            senior=data["senior"],
            conditions=[self.conditions[pk] for pk in data["conditions"]],
            **{name: data[name] for name in names},
        )
        self.request_pk = instigate_out_of_hours(self.licence, noted=noted, by=self.acting.user, at=self.at).pk
