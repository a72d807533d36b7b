"""Choose entries of the contact log as evidence: linked, not typed again."""

from __future__ import annotations

from http import HTTPStatus
from typing import Any

from django import forms
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import reverse

from probation.govuk import forms as govuk
from probation.policy import Refused
from probation.refusals import StateConflict
from recall import permissions as may
from recall.actions.part_a.save_section import save_section
from recall.queries.part_a.evidence import evidence_of
from recall.vocabulary import SIGNED
from recall.web.pages import RecallView


class EvidenceFilter(govuk.GovukForm):
    """Which entries are shown."""

    text = forms.CharField(label="Words", required=False, max_length=100)
    earliest = govuk.GovukDateField(label="Earliest date", required=False)
    latest = govuk.GovukDateField(label="Latest date", required=False)


class EvidencePage(RecallView):
    """Entries with checkboxes. Those chosen that the filter does not show stay chosen."""

    part = "recall report"
    template_name = "recall/part_a/evidence.html"

    def look(self) -> None:
        super().look()
        self.require(may.write_report, self.recall, "choose_evidence")

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        filter_form = EvidenceFilter(self.request.GET or None)
        narrowed = filter_form.cleaned_data if filter_form.is_bound and filter_form.is_valid() else {}
        evidence = evidence_of(self.recall, self.acting, **narrowed)
        shown = {"recall": self.recall, "evidence": evidence, "filter_form": filter_form}
        return super().get_context_data(**shown, is_signed=self.recall.state in SIGNED, **kwargs)

    def post(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        shown, chosen = request.POST.getlist("shown"), request.POST.getlist("chosen")
        stays = [pk for pk in evidence_of(self.recall, self.acting).chosen if pk not in shown]
        try:
            save_section(
                self.recall,
                "circumstances",
                {"evidence": [*stays, *chosen]},
                by=self.acting.user,
                at=self.at,
                reopen_because=request.POST.get("reopen_because", ""),
            )
        except Refused as refused:
            problems = [{"text": reason.text} for reason in refused.decision.reasons]
            return self.render_to_response(
                self.get_context_data(problems=problems), status=HTTPStatus.UNPROCESSABLE_ENTITY
            )
        except StateConflict as conflict:
            context = self.get_context_data(problems=[{"text": str(conflict)}])
            return self.render_to_response(context, status=HTTPStatus.CONFLICT)
        here = [self.person.crn, self.recall.pk, "circumstances"]
        return HttpResponseRedirect(reverse("recall-report-section", args=here))
