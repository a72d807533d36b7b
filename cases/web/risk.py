"""The risk tab, and what is recorded on it."""

from __future__ import annotations

from typing import Any

from cases import permissions as may
from cases.actions.add_registration import add_registration, remove_registration
from cases.actions.assess_risk import RoshLevels, assess_risk
from cases.actions.register_mappa import end_mappa, register_mappa
from cases.actions.score_reoffending import score_reoffending
from cases.queries.case_acts import case_acts
from cases.queries.person_parts import mappa_or_not_seen, registration_or_not_seen
from cases.queries.risk_page import risk_of
from cases.vocabulary import MappaCategory, MappaLevel, RegistrationKind, ReoffendingPredictor, RoshLevel

from .forms.circumstances import EndWithReason
from .forms.risk import AddRegistration, AssessRisk, RecordScore, RegisterMappa
from .pages import CaseActPage, CasePage


class RiskTab(CasePage):
    """Risk of serious harm by group with its history, scores, MAPPA and registrations."""

    part, tab = "risk", "case-risk"
    template_name = "cases/risk.html"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        acts = case_acts(self.person, self.acting)
        return super().get_context_data(risk=risk_of(self.person, at=self.at), acts=acts, **kwargs)


class RiskPage(CaseActPage):
    """An act about risk, which comes back to the risk tab."""

    part = "risk"
    return_to = "case-risk"
    dated = ""

    def look(self) -> None:
        self.require(may.assess_risk, self.person, "assess_risk")

    def get_initial(self) -> dict[str, Any]:
        return {self.dated: self.acting.today} if self.dated else {}


class AssessRiskPage(RiskPage):
    """An assessment never overwrites an earlier one."""

    template_name = "cases/assess_risk.html"
    heading, submit_text = "Assess the risk of serious harm (ROSH)", "Save assessment"
    form_class = AssessRisk
    dated = "assessed_on"
    done = "Assessment saved."

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        return super().get_context_data(risk=risk_of(self.person, at=self.at), **kwargs)

    def act(self, data: dict[str, Any]) -> None:
        groups = ("overall", "public", "known_adult", "children", "staff", "prisoners")
        levels = {group: RoshLevel(data[group]) for group in groups if data[group]}
        assess_risk(
            self.person,
            RoshLevels(**levels),
            rationale=data["rationale"],
            assessed_on=data["assessed_on"],
            by=self.acting.user,
            at=self.at,
        )


class RecordScorePage(RiskPage):
    """A reoffending predictor's score."""

    heading, submit_text = "Record a score", "Save score"
    form_class = RecordScore
    dated = "scored_on"
    done = "Score recorded."

    def act(self, data: dict[str, Any]) -> None:
        score_reoffending(
            self.person,
            predictor=ReoffendingPredictor(data["predictor"]),
            percent=data["percent"],
            scored_on=data["scored_on"],
            by=self.acting.user,
            at=self.at,
        )


class RegisterMappaPage(RiskPage):
    """A registration at another category or level ends the one before."""

    heading, submit_text = "Register under MAPPA", "Save registration"
    form_class = RegisterMappa
    dated = "from_date"
    done = "MAPPA registration saved."

    def act(self, data: dict[str, Any]) -> None:
        register_mappa(
            self.person,
            category=MappaCategory(data["category"]),
            level=MappaLevel(data["level"]),
            from_date=data["from_date"],
            by=self.acting.user,
            at=self.at,
        )


class AddRegistrationPage(RiskPage):
    """A flag that stands on the record until it is removed."""

    heading, submit_text = "Add a registration", "Add registration"
    form_class = AddRegistration
    dated = "from_date"
    done = "Registration added."

    def act(self, data: dict[str, Any]) -> None:
        add_registration(
            self.person,
            kind=RegistrationKind(data["kind"]),
            note=data["note"],
            from_date=data["from_date"],
            review_on=data["review_on"],
            by=self.acting.user,
            at=self.at,
        )


class EndPage(RiskPage):
    """Something registered that no longer holds, with the reason; it stays as history."""

    form_class = EndWithReason
    thing: Any

    def get_initial(self) -> dict[str, Any]:
        return {"version": self.thing.version}

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        return super().get_context_data(caption=str(self.thing), **kwargs)


class EndMappaPage(EndPage):
    """The person is no longer managed under MAPPA."""

    heading, submit_text = "End the MAPPA registration", "End registration"
    done = "MAPPA registration ended."

    def look(self) -> None:
        super().look()
        self.thing = mappa_or_not_seen(self.person, self.kwargs["pk"])

    def act(self, data: dict[str, Any]) -> None:
        end_mappa(self.thing, reason=data["reason"], version=data["version"], by=self.acting.user, at=self.at)


class RemoveRegistrationPage(EndPage):
    """A flag that no longer stands."""

    heading, submit_text = "Remove a registration", "Remove registration"
    done = "Registration removed and kept as history."

    def look(self) -> None:
        super().look()
        self.thing = registration_or_not_seen(self.person, self.kwargs["pk"])

    def act(self, data: dict[str, Any]) -> None:
        remove_registration(self.thing, reason=data["reason"], version=data["version"], by=self.acting.user, at=self.at)
