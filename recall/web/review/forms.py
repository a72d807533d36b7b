"""What is asked in review: the report on risk, executive release, the Board's decision, rescinding."""

from __future__ import annotations

from typing import Any

from django.forms.utils import ErrorDict

from cases.web.forms.versioned import VersionedForm
from probation.govuk import forms as govuk
from recall.vocabulary.custody import BoardOutcome
from recall.web.forms.fields import words
from recall.web.part_a.forms import SectionForm

YES, NO = "yes", "no"
YES_OR_NO = ((YES, "Yes"), (NO, "No"))


def answered(value: Any) -> bool | None:
    """Yes or no as the acts take it; None where neither was chosen."""
    return {YES: True, NO: False}.get(value)


class RiskReportForm(SectionForm):
    """Never refused for being half filled: what it lacks is said by the rule, beside each field."""

    def full_clean(self) -> None:
        self._errors = ErrorDict()
        self.cleaned_data: dict[str, Any] = {}


class ConsiderExecutive(VersionedForm):
    """The test of the Act, and the day where release is ordered."""

    detention_needed = govuk.RadiosField(
        YES_OR_NO,
        label="Is detention still needed to protect the public?",
        reveals={NO: ["release_on"]},
        error_messages={"required": "Say whether detention is still needed to protect the public."},
    )
    release_on = govuk.GovukDateField(
        label="Day of release",
        help_text="For example, 27 3 2017.",
        error_messages={"required": "Enter the day of release."},
    )
    reasons = words("Reasons for the decision", "Give the reasons for the decision.")


class BoardDecision(VersionedForm):
    """What the Parole Board decided; it binds."""

    outcome = govuk.RadiosField(
        BoardOutcome.choices(),
        label="What did the Parole Board decide?",
        reveals={BoardOutcome.RELEASE_ON: ["release_on"], BoardOutcome.ORAL_HEARING: ["hearing_on"]},
        error_messages={"required": "Select what the Parole Board decided."},
    )
    release_on = govuk.GovukDateField(label="Day of release", error_messages={"required": "Enter the day of release."})
    hearing_on = govuk.GovukDateField(label="Day of the hearing, if it is known", required=False)
    determined_on = govuk.GovukDateField(
        label="Day the Parole Board decided",
        help_text="For example, 27 3 2017.",
        error_messages={"required": "Enter the day the Parole Board decided."},
    )
    reasons = words("Reasons of the Parole Board", "Enter the reasons of the Parole Board.")


class AskRescind(VersionedForm):
    """Why every condition was kept."""

    details = words(
        "Why was every licence condition kept?",
        "Say why every licence condition was kept.",
        "A recall is rescinded only where every licence condition was kept.",
    )


class DecideRescind(VersionedForm):
    """Approved only where every condition was kept."""

    approve = govuk.RadiosField(
        ((YES, "Approve: the recall is rescinded"), (NO, "Refuse: the recall stands")),
        label="What do you decide?",
        error_messages={"required": "Say what you decide."},
    )
    every_condition_kept = govuk.RadiosField(
        YES_OR_NO,
        label="Was every licence condition kept?",
        error_messages={"required": "Say whether every licence condition was kept."},
    )
    details = words(
        "Reasons for the decision",
        "Give the reasons for the decision.",
        "Where a condition was broken and detention is no longer needed, consider executive release instead.",
    )
