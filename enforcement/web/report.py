"""Report a failure noticed elsewhere: by a provider, or by electronic monitoring."""

from __future__ import annotations

from typing import Any

from django.urls import reverse

from cases.vocabulary import Outcome
from cases.web.pages import CaseActPage
from enforcement.actions.report_failure import Report, report_failure
from enforcement.queries.naming import sentence_name
from enforcement.queries.obligations import obligation_of, obligations
from enforcement.queries.open_steps import may_report
from enforcement.queries.seeing import sentence_or_not_seen
from enforcement.vocabulary import FailureSource

from .forms.report import ReportFailure


class ReportFailurePage(CaseActPage):
    """A failure on a sentence that no appointment of ours shows. Its clocks run from the day it happened."""

    part, return_to = "report of a failure", "case-enforcement"
    template_name = "enforcement/report.html"
    form_class = ReportFailure
    heading, submit_text = "Report a failure to comply", "Report failure"
    done = "Failure recorded. Its clocks are running."

    def look(self) -> None:
        self.sentence = sentence_or_not_seen(self.person, self.kwargs["pk"])
        self.require(may_report, self.sentence, "report_a_failure")

    def get_form_kwargs(self) -> dict[str, Any]:
        return {**super().get_form_kwargs(), "obligations": obligations(self.sentence)}

    def get_initial(self) -> dict[str, Any]:
        return {"aware_on": self.acting.today}

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        return super().get_context_data(caption=sentence_name(self.sentence), **kwargs)

    def act(self, data: dict[str, Any]) -> None:
        requirement, condition = obligation_of(self.sentence, data["requirement"])
        report = Report(
            outcome=Outcome(data["outcome"]),
            occurred_on=data["occurred_on"],
            aware_on=data["aware_on"],
            source=FailureSource(data["source"]),
            description=data["description"],
            requirement=requirement,
            condition=condition,
        )
        self.failure = report_failure(self.sentence, report=report, by=self.acting.user, at=self.at)

    def get_success_url(self) -> str:
        return reverse("failure", args=[self.person.crn, self.failure.pk])
