"""What is asked when a custodial sentence is recorded."""

from __future__ import annotations

from django import forms

from cases.actions.record_custodial_sentence import ConditionDetails, Custody
from cases.vocabulary import ConditionKind
from probation.govuk import forms as govuk
from probation.working_days import Term

from .sentence import NARROW, SHORT, SentenceForm


def _days(label: str, hint: str = "") -> forms.IntegerField:
    return forms.IntegerField(
        label=label, help_text=hint, widget=forms.NumberInput(NARROW), min_value=0, max_value=9999, initial=0
    )


class CustodialSentence(SentenceForm):
    """The term and the days that move its dates. The licence and supervision follow from them."""

    term = forms.CharField(
        label="Term", help_text="Like 12 weeks, 18 months or 84 days.", widget=forms.TextInput(SHORT), max_length=20
    )
    remand_days = _days("Days on remand or tagged bail that count")
    added_days = _days("Days added in custody")
    unlawfully_at_large_days = _days("Days unlawfully at large after release")
    extended = govuk.YesNoField(label="Is it an extended sentence?", initial=False)
    released_on = govuk.GovukDateField(
        label="Date of release",
        help_text="Only where it is not the day the law gives, such as home detention curfew.",
        required=False,
    )
    additional = forms.CharField(
        label="Additional licence conditions",
        help_text="Each on its own line. The standard conditions are added by themselves.",
        widget=govuk.Textarea(rows=4),
        required=False,
    )
    bespoke = forms.CharField(
        label="Bespoke licence conditions",
        help_text="Each on its own line.",
        widget=govuk.Textarea(rows=3),
        required=False,
    )

    def clean_term(self) -> Term:
        try:
            return Term.parse(self.cleaned_data["term"])
        except ValueError as error:
            raise forms.ValidationError(str(error)) from error

    @property
    def custody(self) -> Custody:
        """The term with its days. Only of a form without errors."""
        return Custody(**{name: self.cleaned_data[name] for name in Custody.__dataclass_fields__})

    @property
    def conditions(self) -> list[ConditionDetails]:
        """The conditions beside the standard ones, numbered as written."""
        kinds = {"additional": ConditionKind.ADDITIONAL, "bespoke": ConditionKind.BESPOKE}
        return [
            ConditionDetails(code=f"{name} {number}", text=text, kind=kind)
            for name, kind in kinds.items()
            for number, text in enumerate(_lines(self.cleaned_data[name]), start=1)
        ]


def _lines(text: str) -> list[str]:
    return [line.strip() for line in text.splitlines() if line.strip()]
