"""The invented forms of the gallery."""

from __future__ import annotations

from django import forms

from . import forms as govuk

OUTCOMES = [("attended", "Attended and complied"), ("acceptable", "Acceptable absence"), ("failed", "Failed to attend")]


class EveryField(govuk.GovukForm):
    """One of each field."""

    crn = forms.CharField(
        label="CRN", help_text="For example, X123456.", widget=forms.TextInput({"class": "govuk-input--width-10"})
    )
    date_of_birth = govuk.GovukDateField(label="Date of birth", help_text="For example, 27 3 1987.")
    seen_at = govuk.GovukTimeField(label="When was the person seen?", help_text="For example, 11am or 2:30pm.")
    sessions = forms.IntegerField(
        label="Sessions attended", widget=forms.NumberInput({"class": "govuk-input--width-2"})
    )
    outcome = govuk.RadiosField(
        OUTCOMES,
        label="What was the outcome?",
        hints={"acceptable": "You have evidence, or accept what the person says."},
        reveals={"failed": ["reason_given", "evidence_due"]},
    )
    reason_given = forms.CharField(label="Reason given", widget=govuk.Textarea(rows=3), max_length=500)
    evidence_due = govuk.GovukDateField(label="Evidence due", required=False)
    home_visit = govuk.YesNoField(label="Have you considered a home visit?")
    needs = govuk.CheckboxesField(
        [("print", "Large print"), ("interpreter", "Interpreter"), ("other", "Something else")],
        label="Adjustments",
        help_text="Select all that apply.",
        required=False,
        reveals={"other": ["other_need"]},
    )
    other_need = forms.CharField(label="What adjustment?")
    condition = govuk.SelectField([("1", "Be of good behaviour"), ("2", "Keep in touch")], label="Condition")
    rationale = forms.CharField(label="Rationale", widget=govuk.Textarea(), max_length=4000)
    notes = forms.CharField(label="Notes", widget=govuk.Textarea(rows=3), required=False)
    evidence = forms.FileField(
        label="Upload evidence", help_text="PDF, Word or a picture, up to 10 MB.", required=False
    )
    password = forms.CharField(label="Password", widget=forms.PasswordInput, required=False)
    confirm = forms.BooleanField(label="I have read the contact log", help_text="At least the last 12 months.")


class ListFilter(govuk.GovukForm):
    """A filter beside a list."""

    officer = forms.CharField(label="Responsible officer", required=False)
    light = govuk.CheckboxesField(
        [("red", "Late"), ("amber", "Due soon"), ("green", "In time")], label="Clock", small=True, required=False
    )
    earliest = govuk.GovukDateField(label="Earliest date", required=False)
