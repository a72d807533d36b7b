"""What is asked about the supervision of a sentence."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from django import forms

from cases.queries.contact_choices import Choice
from cases.vocabulary import EndReason
from probation.govuk import forms as govuk

from .versioned import VersionedForm

NARROW = {"class": "govuk-input--width-3"}
RECORDED_HERE = [(reason, reason.label) for reason in EndReason if reason != EndReason.DIED]


class MakePlan(VersionedForm):
    """Nothing is asked of a plan in time; why, of one that is late."""

    late_reason = forms.CharField(
        label="Why is the plan late?",
        widget=govuk.Textarea(rows=3),
        max_length=2000,
        error_messages={"required": "Enter why the plan is late."},
    )

    def __init__(self, *args: Any, is_late: bool, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if not is_late:
            del self.fields["late_reason"]


def _ground(label: str, asks: str) -> forms.CharField:
    return forms.CharField(
        label=label, widget=govuk.Textarea(rows=4), max_length=4000, error_messages={"required": asks}
    )


class PlanContact(VersionedForm):
    """How often the person is seen, and why: no frequency is prescribed, but each of the three grounds is."""

    interval_days = forms.IntegerField(
        label="Days between appointments", help_text="7 for every week.", widget=forms.NumberInput(NARROW)
    )
    rosh_rationale = _ground(
        "How does this answer the risk of serious harm (ROSH)?",
        "Enter how the contact answers the risk of serious harm.",
    )
    reoffending_rationale = _ground(
        "How does this answer the likelihood of reoffending?",
        "Enter how the contact answers the likelihood of reoffending.",
    )
    need_rationale = _ground(
        "How does this answer the person’s needs?", "Enter how the contact answers the person’s needs."
    )


class ServeNotice(VersionedForm):
    """When the supervision notice was given to the person."""

    served_on = govuk.GovukDateField(label="Date the notice was given", help_text="For example, 27 3 2017.")


class EndSentence(VersionedForm):
    """When and why a sentence ended."""

    ended_on = govuk.GovukDateField(label="Date it ended", help_text="For example, 27 3 2017.")
    because = govuk.RadiosField(
        RECORDED_HERE, label="Why did it end?", error_messages={"required": "Select why it ended."}
    )


class Allocate(VersionedForm):
    """To which team and officer, and why."""

    team = govuk.SelectField(label="Team")
    officer = govuk.SelectField(label="Responsible officer", nothing="Nobody yet", required=False)
    reason = forms.CharField(
        label="Why is the case allocated?",
        widget=govuk.Textarea(rows=3),
        max_length=200,
        error_messages={"required": "Enter why the case is allocated."},
    )

    def __init__(self, *args: Any, teams: Sequence[Choice], officers: Sequence[Choice], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        fields: Any = self.fields
        fields["team"].choices = [("", fields["team"].nothing), *teams]
        fields["officer"].choices = [("", fields["officer"].nothing), *officers]


class ArrangeCover(govuk.GovukForm):
    """Who is away, who covers, from when to when, and why."""

    officer = govuk.SelectField(label="Who is away?", error_messages={"required": "Select who is away."})
    covered_by = govuk.SelectField(label="Who covers?", error_messages={"required": "Select who covers."})
    starts_on = govuk.GovukDateField(
        label="First day of absence", help_text="The covering officer owns the clocks from this day."
    )
    ends_on = govuk.GovukDateField(
        label="Last day of absence", help_text="Leave empty if it is not known.", required=False
    )
    reason = forms.CharField(label="Reason", max_length=200, error_messages={"required": "Enter why cover is needed."})

    def __init__(self, *args: Any, officers: Sequence[Choice], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        fields: Any = self.fields
        for name in ("officer", "covered_by"):
            fields[name].choices = [("", fields[name].nothing), *officers]
