"""Sensitive material: kept apart from Part A, on a page of its own."""

from __future__ import annotations

from typing import Any

from django import forms
from django.urls import reverse

from cases.web.forms.versioned import VersionedForm
from cases.web.pages import CaseActPage
from probation.govuk import forms as govuk
from recall import permissions as may
from recall.actions.part_a.keep_sensitive import keep_sensitive
from recall.permissions.sensitive import see_sensitive
from recall.queries.part_a.sensitive import withheld_of, withheld_or_not_seen
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
    form_class: type[forms.Form] = SensitiveForm
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


class ChangeSensitiveForm(SensitiveForm, VersionedForm):
    """What is withheld, as its writer saw it."""


class ChangeSensitivePage(SensitivePage):
    """A piece of it is changed by whoever writes the report."""

    template_name = "cases/act.html"
    form_class = ChangeSensitiveForm
    heading, submit_text = "Change sensitive material", "Save"
    done = "Sensitive material changed."

    def look(self) -> None:
        super().look()
        self.require(may.write_report, self.recall, "keep_sensitive")
        self.material = withheld_or_not_seen(self.recall, self.kwargs["material"])

    def get_initial(self) -> dict[str, Any]:
        return {"text": self.material.text, "reason": self.material.reason, "version": self.material.version}

    def back_href(self) -> str:
        return self.get_success_url()

    def act(self, data: dict[str, Any]) -> None:
        kept = {name: data[name] for name in ("text", "reason", "version")}
        keep_sensitive(self.recall, material=self.material, by=self.acting.user, at=self.at, **kept)
