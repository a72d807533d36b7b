"""One section of Part A: its form, which saves what is typed however little it is, and saves it by itself too."""

from __future__ import annotations

from http import HTTPStatus
from typing import Any

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect, JsonResponse
from django.urls import reverse

from probation.govuk.house_style import clock_time
from probation.policy import Refused
from probation.refusals import NotSeen, StateConflict
from recall.actions.part_a.save_section import save_section
from recall.models import ReportSection
from recall.policy.part_a import BY_CODE
from recall.queries.part_a.section_page import SectionPage, section_page
from recall.queries.seeing import recall_or_not_seen
from recall.web.pages import RecallView

from .forms import SectionForm

AUTOSAVE, ANOTHER = "autosave", "another"
TEMPLATES = {True: "recall/part_a/section.html", False: "recall/part_a/section_read.html"}


class ReportSectionPage(RecallView):
    """A form for whoever writes the report; its words for everybody else who may see the person."""

    part = "recall report"

    def look(self) -> None:
        super().look()
        self.section = BY_CODE.get(self.kwargs["code"])
        if self.section is None or not self.section.questions:
            raise NotSeen("section of the report", self.kwargs["code"])
        self.page = section_page(self.recall, self.section, self.acting)

    def get_template_names(self) -> list[str]:
        return [TEMPLATES[self.page.writable and self.page.is_asked]]

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        form = kwargs.pop("section_form", None) or SectionForm(self.page)
        shown = {"recall": self.recall, "page": self.page, "section_form": form}
        return super().get_context_data(**{"seen": self.page.version, **shown, **kwargs})

    def post(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        form = SectionForm(self.page, typed=request.POST)
        try:
            saved = self._save(form)
        except Refused as refused:
            return self._not_saved(
                form, [reason.text for reason in refused.decision.reasons], HTTPStatus.UNPROCESSABLE_ENTITY
            )
        except StateConflict as conflict:
            return self._not_saved(form, [str(conflict)], HTTPStatus.CONFLICT)
        if AUTOSAVE in request.POST:
            return JsonResponse({"saved": f"Saved at {clock_time(self.at)}", "version": saved.version})
        return HttpResponseRedirect(self._onwards())

    def _save(self, form: SectionForm) -> ReportSection:
        return save_section(
            self.recall,
            self.page.section.code,
            form.answers(),
            by=self.acting.user,
            at=self.at,
            version=_number(self.request.POST.get("version")),
            reopen_because=self.request.POST.get("reopen_because", ""),
        )

    def _not_saved(self, form: SectionForm, problems: list[str], status: HTTPStatus) -> HttpResponse:
        """What was typed stands against the section as it is now; after a conflict it may be saved over it."""
        if AUTOSAVE in self.request.POST:
            return JsonResponse({"problems": problems}, status=status)
        self.page = self._as_it_is_now()
        context = self.get_context_data(section_form=form, problems=[{"text": text} for text in problems])
        return self.render_to_response(context, status=status)

    def _as_it_is_now(self) -> SectionPage:
        return section_page(recall_or_not_seen(self.person, self.recall.pk), self.page.section, self.acting)

    def _onwards(self) -> str:
        here = [self.person.crn, self.recall.pk]
        if ANOTHER in self.request.POST:
            return reverse("recall-report-section", args=[*here, self.page.section.code])
        return reverse("recall-report", args=here)


def _number(text: str | None) -> int | None:
    return int(text) if text and text.isascii() and text.isdecimal() else None
