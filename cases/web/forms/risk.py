"""What is asked about risk."""

from __future__ import annotations

from django import forms

from cases.vocabulary import MappaCategory, MappaLevel, RegistrationKind, ReoffendingPredictor, RoshLevel
from probation.govuk import forms as govuk

NARROW = {"class": "govuk-input--width-5"}


def _level(label: str, *, required: bool = True) -> govuk.RadiosField:
    return govuk.RadiosField(
        RoshLevel.choices(),
        label=label,
        inline=True,
        required=required,
        error_messages={"required": f"Select the level of risk: {label[:1].lower()}{label[1:]}."},
    )


class AssessRisk(govuk.GovukForm):
    """A level overall and for each group, and the reasons."""

    public = _level("The public")
    known_adult = _level("A known adult")
    children = _level("Children")
    staff = _level("Staff")
    prisoners = _level("Prisoners, if in custody", required=False)
    overall = _level("Overall")
    rationale = forms.CharField(
        label="Reasons for the level of risk",
        help_text="Who is at risk, of what, when, and what would raise or lower it.",
        widget=govuk.Textarea(rows=8),
        max_length=12000,
        error_messages={"required": "Enter the reasons for the level of risk."},
    )
    assessed_on = govuk.GovukDateField(label="Date of the assessment", help_text="For example, 27 3 2017.")


class RecordScore(govuk.GovukForm):
    """A reoffending predictor's score."""

    predictor = govuk.RadiosField(
        ReoffendingPredictor.choices(), label="Which predictor?", error_messages={"required": "Select the predictor."}
    )
    percent = forms.DecimalField(
        label="Score, in per cent",
        widget=forms.NumberInput(NARROW),
        max_digits=5,
        decimal_places=2,
        error_messages={"required": "Enter the score.", "invalid": "The score must be a number, like 34.5."},
    )
    scored_on = govuk.GovukDateField(label="Date scored", help_text="For example, 27 3 2017.")


class RegisterMappa(govuk.GovukForm):
    """Category and level."""

    category = govuk.RadiosField(
        MappaCategory.choices(), label="Category", error_messages={"required": "Select the category."}
    )
    level = govuk.RadiosField(MappaLevel.choices(), label="Level", error_messages={"required": "Select the level."})
    from_date = govuk.GovukDateField(label="From", help_text="For example, 27 3 2017.")


class AddRegistration(govuk.GovukForm):
    """A flag on the record, and when it is looked at again."""

    kind = govuk.RadiosField(
        RegistrationKind.choices(),
        label="What kind of registration is it?",
        error_messages={"required": "Select what kind of registration it is."},
    )
    note = forms.CharField(label="Note", widget=govuk.Textarea(rows=3), max_length=300, required=False)
    from_date = govuk.GovukDateField(label="From", help_text="For example, 27 3 2017.")
    review_on = govuk.GovukDateField(label="Review by", required=False)
