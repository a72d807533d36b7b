"""The pages of the decision-maker: the licence revoked, the request rejected, the recall stopped."""

from __future__ import annotations

from typing import Any

from django.forms import Form

from recall.actions.casework.end_at_ppcs import reject_at_ppcs, stop_at_ppcs
from recall.actions.casework.issue_revocation import Endorsement, issue_revocation
from recall.actions.casework.revoke_before_part_a import TelephoneDecision, revoke_before_part_a
from recall.permissions import casework as may
from recall.queries.request_parts import suitability_view
from recall.queries.suitability import CHARGE, answers_kept, kept, questions_now, suitability_now
from recall.queries.warrant.out_of_hours import told_out_of_hours
from recall.vocabulary import RecallType
from recall.web.pages import RecallPart

from .forms import RejectRequest, Revoke, RevokeBeforePartA, StopRecall

WRITTEN = (
    "decision",
    "detail",
    "reasons",
    "reasons_other",
    "conditions_breached",
    "custody",
    "place_of_custody",
)
BY_TELEPHONE = (
    *(name for name in WRITTEN if name != "decision"),
    "recall_type",
    "police_force",
    "police_address",
    "prison_address",
    *CHARGE,
)


class RevokingPage(RecallPart):
    """The decision-maker alone, the tests of suitability in sight."""

    admits = staticmethod(may.revoke)
    submit_text = "Issue the revocation order and arrest warrant"

    def get_initial(self) -> dict[str, Any]:
        broken = "\n".join(f"{row.code}. {row.text}" for row in self.recall.conditions.all())
        return {**super().get_initial(), "conditions_breached": broken}

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        answers = answers_kept(self.recall)
        found = suitability_now(self.recall, answers=answers, on=self.acting.today)
        return super().get_context_data(**{"suitability": suitability_view(kept(found, answers)), **kwargs})


class RevokePage(RevokingPage):
    """The request is booked on and assessed."""

    template_name = "recall/warrant/revoke.html"
    form_class: type[Form] = Revoke
    step = "revoke_licence"
    heading = "Revoke the licence"
    done = "Licence revoked. The revocation order and arrest warrant are issued."

    def act(self, data: dict[str, Any]) -> None:
        endorsement = Endorsement(**{name: data[name] for name in WRITTEN})
        issue_revocation(self.recall, endorsement=endorsement, **self.taken(data))


class BeforePartAPage(RevokingPage):
    """An emergency out of hours: the licence is revoked on the telephone, and Part A follows."""

    template_name = "recall/warrant/revoke_before_part_a.html"
    form_class: type[Form] = RevokeBeforePartA
    step = "revoke_before_part_a"
    heading = "Revoke the licence before Part A"
    done = "Licence revoked. The revocation order and arrest warrant are issued. Part A is owed."

    def look(self) -> None:
        super().look()
        self.asked = questions_now(self.recall, on=self.acting.today)

    def get_form_kwargs(self) -> dict[str, Any]:
        return {**super().get_form_kwargs(), "asked": self.asked}

    def get_initial(self) -> dict[str, Any]:
        return {"recall_type": self.recall.recall_type or RecallType.STANDARD, **super().get_initial()}

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        return super().get_context_data(**{"told": told_out_of_hours(self.recall), **kwargs})

    def act(self, data: dict[str, Any]) -> None:
        answers = {question.value: data[question] for question in self.asked}
        decided = TelephoneDecision(**{name: data[name] for name in BY_TELEPHONE}, answers=answers)
        revoke_before_part_a(self.recall, decided=decided, **self.taken(data))


class RejectAtPpcsPage(RecallPart):
    """Back to probation, which may ask anew."""

    form_class: type[Form] = RejectRequest
    admits = staticmethod(may.decide)
    step = "reject_request"
    heading, submit_text = "Reject the request", "Reject"
    done = "Request rejected. Probation has been told."

    def act(self, data: dict[str, Any]) -> None:
        reject_at_ppcs(self.recall, detail=data["detail"], **self.taken(data))


class StopPage(RecallPart):
    """Final."""

    form_class: type[Form] = StopRecall
    admits = staticmethod(may.decide)
    step = "stop_recall"
    heading, submit_text = "Stop the recall", "Stop the recall"
    done = "Recall stopped. Probation has been told."

    def act(self, data: dict[str, Any]) -> None:
        stop_at_ppcs(self.recall, reason=data["reason"], detail=data["detail"], **self.taken(data))
