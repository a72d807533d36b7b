"""Part A is countersigned, endorsed, returned, or not endorsed; a CRC's referral is refused by the NPS."""

from __future__ import annotations

from typing import Any

from django.urls import reverse

from recall import permissions as may
from recall.actions.refuse_recall import refuse_for_nps, reject_as_senior
from recall.actions.return_report import BY_STATE, return_report
from recall.actions.sign_report import Signing, countersign, endorse
from recall.permissions.by_chart import may_endorse, may_return
from recall.policy.acts.rosh import is_high
from recall.queries.request_page import request_page
from recall.vocabulary import Chart, RecallState, RecallType

from .forms.signing import Countersign, Endorse, RefuseForNps, Reject, ReturnReport
from .pages import RecallPart


class SigningPart(RecallPart):
    """The whole request stands above the form."""

    template_name = "recall/sign.html"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        return super().get_context_data(page=request_page(self.recall, self.acting), **kwargs)


class CountersignPage(SigningPart):
    """The line manager's signature, with the four statements."""

    form_class = Countersign
    admits = staticmethod(may.countersign)
    step = "countersign"
    heading, submit_text = "Countersign Part A", "Countersign"
    done = "Part A countersigned."

    def act(self, data: dict[str, Any]) -> None:
        names = ("statements", "comment", "phone")
        countersign(self.recall, signing=Signing(**{name: data[name] for name in names}), **self.taken(data))


class EndorsePage(SigningPart):
    """The senior manager's signature; on chart 2 the NPS's."""

    form_class = Endorse
    admits = staticmethod(may_endorse)
    step = "endorse"
    heading, submit_text = "Endorse the recall", "Endorse"
    done = "Recall endorsed. It can go to PPCS."

    def get_form_kwargs(self) -> dict[str, Any]:
        raised = self.recall.chart == Chart.CRC_RAISED
        high_fixed = raised and self.recall.recall_type == RecallType.FIXED and is_high(self.person.rosh)
        return {**super().get_form_kwargs(), "is_raised": raised, "is_high_fixed": high_fixed}

    def act(self, data: dict[str, Any]) -> None:
        signing = Signing(
            statements=data["statements"],
            comment=data["comment"],
            phone=data["phone"],
            rosh_accepted=bool(data.get("rosh_accepted")),
            high_fixed_term_reason=data.get("high_fixed_term_reason", ""),
        )
        endorse(self.recall, signing=signing, **self.taken(data))


class ReturnPage(SigningPart):
    """Back to the officer. The 24 hours run on."""

    form_class = ReturnReport
    admits = staticmethod(may_return)
    heading, submit_text = "Return the report for further work", "Return the report"
    done = "Report returned. The responsible officer has been told, and the 24 hours run on."

    def look(self) -> None:
        self.step = "return_for_rework"
        super().look()
        self.step = BY_STATE.get(RecallState(self.recall.state), self.step)

    def act(self, data: dict[str, Any]) -> None:
        return_report(self.recall, needed=data["needed"], **self.taken(data))


class RejectPage(SigningPart):
    """Chart 3: the request ends."""

    form_class = Reject
    admits = staticmethod(may.endorse)
    step = "reject_as_senior"
    heading, submit_text = "Do not endorse the recall", "Do not endorse"
    done = "The recall is not endorsed, and the request has ended."

    def act(self, data: dict[str, Any]) -> None:
        reject_as_senior(self.recall, reason=data["reason"], **self.taken(data))


class RefusePage(SigningPart):
    """Chart 2: the NPS says which of three reasons it is."""

    form_class = RefuseForNps
    admits = staticmethod(may.answer_nps)
    step = "reject_for_nps"
    heading, submit_text = "Refuse the recall for the NPS", "Refuse"
    done = "The CRC has been told why the NPS refuses the recall."

    def get_success_url(self) -> str:
        """Where ROSH is not high the case stays with the CRC, and the NPS no longer sees it."""
        return reverse("recalls")

    def act(self, data: dict[str, Any]) -> None:
        typed = {name: data[name] for name in ("because", "reason", "risk_plan")}
        refuse_for_nps(self.recall, **typed, **self.taken(data))
