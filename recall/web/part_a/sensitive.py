"""Sensitive material: kept apart from Part A, on a page of its own."""

from __future__ import annotations

from typing import Any

from django import forms
from django.urls import reverse

from cases.web.pages import CaseActPage
from probation.govuk import forms as govuk
from recall import permissions as may
from recall.actions.part_a.keep_sensitive import keep_sensitive
from recall.permissions.sensitive import see_sensitive
from recall.queries.part_a.sensitive import withheld_of
from recall.queries.seeing import recall_or_not_seen


class SensitiveForm(govuk.GovukForm):
    """What is withheld, and why."""

    text = forms.CharField(label="Sensitive material", required=False, widget=govuk.Textarea(rows=8))
    reason = forms.CharField(
        label="Why it must be withheld from the person", required=False, widget=govuk.Textarea(rows=4)
    )


class SensitivePage(CaseActPage):
    """What is withheld, for those who may see it; whoever writes the report adds to it."""

    part, tab = "sensitive material of a recall", "case-recall"
    template_name = "recall/part_a/sensitive.html"
    form_class = SensitiveForm
    heading, submit_text = "Sensitive material", "Keep it apart"
    done = "Kept apart from the report. The managers have been told that PPCS must be asked to withhold it."

    def look(self) -> None:
        self.recall = recall_or_not_seen(self.person, self.kwargs["pk"])
        self.require(see_sensitive, self.recall, "see_sensitive_material")

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        writes = may.write_report(self.recall, self.acting)
        shown = {"recall": self.recall, "withheld": withheld_of(self.recall), "writes": writes}
        return super().get_context_data(**shown, **kwargs)

    def back_href(self) -> str:
        return reverse("recall-report", args=[self.person.crn, self.recall.pk])

    def get_success_url(self) -> str:
        return reverse("recall-report-sensitive", args=[self.person.crn, self.recall.pk])

    def act(self, data: dict[str, Any]) -> None:
        keep_sensitive(self.recall, text=data["text"], reason=data["reason"], by=self.acting.user, at=self.at)
