"""Part B or C: a form for whoever has the case, which saves itself and is sent once; its words for everybody else."""

from __future__ import annotations

from http import HTTPStatus
from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect, JsonResponse
from django.urls import reverse

from probation.govuk import forms as govuk
from probation.govuk.house_style import clock_time
from probation.policy import Refused
from probation.refusals import NotSeen, StateConflict
from recall.actions.casework.write_part_b import save_part_b, send_part_b
from recall.models import RiskReport
from recall.queries.review.part_b import latest_report, report_page
from recall.web.pages import RecallView
from recall.web.part_a.section import AUTOSAVE

from .forms import RiskReportForm

SEND = "send"
TEMPLATES = {True: "recall/review/part_b.html", False: "recall/review/part_b_read.html"}


class RiskReportPage(RecallView):
    """The latest report asked for of this recall."""

    part = "report on risk"

    def look(self) -> None:
        super().look()
        found = latest_report(self.recall)
        if found is None:
            raise NotSeen("report on risk", self.recall.pk)
        self.report: RiskReport = found
        self.page = report_page(self.report, self.acting)

    def get_template_names(self) -> list[str]:
        return [TEMPLATES[self.page.writable]]

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        form = kwargs.pop("section_form", None) or RiskReportForm(self.page)
        shown = {"recall": self.recall, "page": self.page, "report": self.report, "section_form": form}
        return super().get_context_data(**{"seen": self.page.version, **shown, **kwargs})

    def post(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        form = RiskReportForm(self.page, typed=request.POST)
        act = send_part_b if SEND in request.POST else save_part_b
        try:
            kept = act(self.report, form.answers(), by=self.acting.user, at=self.at, version=self._seen())
        except Refused as refused:
            govuk.add_reasons(form, refused.decision)
            return self._not_kept(form, HTTPStatus.UNPROCESSABLE_ENTITY)
        except StateConflict as conflict:
            form.add_error(None, str(conflict))
            return self._not_kept(form, HTTPStatus.CONFLICT)
        if AUTOSAVE in request.POST:
            return JsonResponse({"saved": f"Saved at {clock_time(self.at)}", "version": kept.version})
        said = "sent to PPCS." if SEND in request.POST else "saved."
        messages.success(request, f"{kept.get_kind_display()} {said}")
        return HttpResponseRedirect(reverse("recall", args=[self.person.crn, self.recall.pk]))

    def _seen(self) -> int | None:
        sent = self.request.POST.get("version", "")
        return int(sent) if sent.isascii() and sent.isdecimal() else None

    def _not_kept(self, form: RiskReportForm, status: HTTPStatus) -> HttpResponse:
        """What was typed stands, each problem beside its field, against the report as it is now."""
        if AUTOSAVE in self.request.POST:
            texts = [str(text) for problems in form.errors.values() for text in problems]
            return JsonResponse({"problems": texts}, status=status)
        self.look()
        return self.render_to_response(self.get_context_data(section_form=form), status=status)
