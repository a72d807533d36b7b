"""What is asked when a licence is to be varied, and when a case is to go to another provider."""

from __future__ import annotations

from typing import Any

from django import forms

from cases.web.forms.versioned import VersionedForm
from probation.govuk import forms as govuk
from recall.vocabulary import VariationKind

from .fields import offer, words


class AskVariation(govuk.GovukForm):
    """One change of one condition."""

    kind = govuk.RadiosField(
        VariationKind.choices(), label="What should change?", error_messages={"required": "Select what should change."}
    )
    condition = govuk.SelectField(
        label="Which condition?", help_text="To change or remove one.", nothing="None", required=False
    )
    text = forms.CharField(
        label="The condition as it should read",
        help_text="To add or change one.",
        widget=govuk.Textarea(rows=3),
        max_length=400,
        required=False,
    )
    reason = words("Why should the licence change?", "Say why the licence should change.", rows=5)

    def __init__(self, *args: Any, conditions: list[tuple[str, str]], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        offer(self, "condition", conditions)


class AnswerVariation(VersionedForm):
    """The senior manager's answer."""

    approved = govuk.YesNoField(
        label="Do you approve the variation?",
        help_text="Approved, the licence changes at once.",
        error_messages={"required": "Say whether you approve it."},
    )
    answer = words("Your reasons", "Give your reasons.")


class AskTransfer(govuk.GovukForm):
    """To whom, why, and how risk is managed until it is answered."""

    to_provider = govuk.SelectField(
        label="Which provider?", error_messages={"required": "Choose the provider that is asked."}
    )
    reason = words("Why should the case go there?", "Say why the case should go there.")
    risk_plan = words("How is risk managed until it is answered?", "Enter how risk is managed until it is answered.")

    def __init__(self, *args: Any, providers: list[tuple[str, str]], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        offer(self, "to_provider", providers)


class AcceptTransfer(VersionedForm):
    """The officer who takes the case over, with their team."""

    officer = govuk.SelectField(
        label="Who is the responsible officer?",
        error_messages={"required": "Choose the officer who takes the case over."},
    )

    def __init__(self, *args: Any, officers: list[tuple[str, str]], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        offer(self, "officer", officers)


class DeclineTransfer(VersionedForm):
    """Why the case stays where it is."""

    answer = words("Why is the case not taken over?", "Say why the case is not taken over.")
