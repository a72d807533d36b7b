"""What is asked when an outcome is recorded: what happened, then the details that outcome needs."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import Any

from django import forms

from cases.vocabulary import Outcome
from cases.web.forms.versioned import VersionedForm
from enforcement.queries.appointment import Group, OutcomeChoice
from enforcement.vocabulary import ActionCode
from probation.govuk import forms as govuk
from probation.working_days import LONDON

GROUPS = {
    Group.ATTENDED: "Attended",
    Group.ABSENT: "Did not attend",
    Group.RESCHEDULED: "Rescheduled",
    Group.OTHER: "Something else",
}
QUESTIONS = {
    Group.ATTENDED: "How did it go?",
    Group.ABSENT: "Which kind of absence?",
    Group.RESCHEDULED: "Who asked for another time?",
    Group.OTHER: "What else?",
}
ACTIONS = [
    (ActionCode.EA12, "Wait for a reason and evidence (decision pending response from person)"),
    (ActionCode.ROM, "Refer to the responsible officer (refer to offender manager)"),
]


class WhatHappened(govuk.GovukForm):
    """One question in two steps: the group, and within it the outcome in the field's wording."""

    group = govuk.RadiosField(label="What happened?", error_messages={"required": "Select what happened."})

    def __init__(self, *args: Any, choices: Sequence[OutcomeChoice], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        by_group = {group: [choice for choice in choices if choice.group == group] for group in Group}
        offered = {group: within for group, within in by_group.items() if within}
        group_field: Any = self.fields["group"]
        group_field.choices = [(group, GROUPS[group]) for group in offered]
        group_field.widget.reveals = {str(group): [str(group)] for group in offered}
        for group, within in offered.items():
            self.fields[str(group)] = _one_of(within, QUESTIONS[group])

    def clean(self) -> dict[str, Any]:
        cleaned: dict[str, Any] = super().clean() or self.cleaned_data
        cleaned["outcome"] = cleaned.get(cleaned.get("group", ""), "")
        return cleaned


def _one_of(choices: Sequence[OutcomeChoice], question: str) -> govuk.RadiosField:
    return govuk.RadiosField(
        [(choice.code, choice.label) for choice in choices],
        label=question,
        hints={choice.code: choice.note for choice in choices if choice.note},
        initial=choices[0].code if len(choices) == 1 else None,
        error_messages={"required": "Select the outcome."},
    )


class Notes(govuk.GovukForm):
    """For an outcome that alleges no failure."""

    notes = forms.CharField(label="Notes", widget=govuk.Textarea(rows=8), max_length=12000, required=False)

    def __init__(self, *args: Any, outcome: str, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if outcome == Outcome.CO05:
            self.fields["notes"].required = True
            self.fields["notes"].label = "Reasons for your professional judgement"
            self.fields["notes"].error_messages["required"] = "Enter the reasons for your professional judgement."


class FailureDetails(govuk.GovukForm):
    """For an outcome that alleges a failure to comply."""

    description = forms.CharField(
        label="What happened?",
        help_text="What was expected, what the person did, and anything they have said so far.",
        widget=govuk.Textarea(rows=6),
        max_length=4000,
        error_messages={"required": "Enter what happened."},
    )
    action = govuk.RadiosField(
        ACTIONS,
        label="What do you do now?",
        help_text="You judge the failure later, when you have found out why.",
        initial=ActionCode.EA12,
        error_messages={"required": "Select what you do now."},
    )
    notes = forms.CharField(
        label="Notes for the contact log", widget=govuk.Textarea(rows=3), max_length=12000, required=False
    )


class RescheduleDetails(govuk.GovukForm):
    """For an appointment moved: why, and when it is now."""

    reason = forms.CharField(
        label="Why is it rescheduled?",
        widget=govuk.Textarea(rows=3),
        max_length=300,
        error_messages={"required": "Enter why it is rescheduled."},
    )
    starts_on = govuk.GovukDateField(label="New date", help_text="For example, 27 3 2017.")
    starts_at = govuk.GovukTimeField(label="New time", help_text="For example, 11am or 2:30pm.")
    location = forms.CharField(label="Place", max_length=200, required=False)

    @property
    def new_start(self) -> datetime:
        """The new date and time, in London."""
        return datetime.combine(self.cleaned_data["starts_on"], self.cleaned_data["starts_at"], LONDON)


class CheckAnswers(VersionedForm):
    """Nothing more is asked: only that what is shown is right."""


class CorrectOutcome(VersionedForm):
    """What the outcome should have been, and how that is known."""

    outcome = govuk.RadiosField(
        label="What is the right outcome?", error_messages={"required": "Select the right outcome."}
    )
    reason = forms.CharField(
        label="What happened, and why is the outcome corrected?",
        help_text="Say what was recorded by mistake and how you know. Both outcomes stay in the audit trail.",
        widget=govuk.Textarea(rows=5),
        max_length=4000,
        error_messages={"required": "Enter what happened and why the outcome is corrected."},
    )

    def __init__(self, *args: Any, choices: Sequence[OutcomeChoice], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        outcome: Any = self.fields["outcome"]
        outcome.choices = [(choice.code, choice.label) for choice in choices]
