"""What is asked when a warning letter is written, given, returned or withdrawn."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from django import forms

from cases.web.forms.versioned import VersionedForm
from enforcement.queries.writing_warning import LetterStart, WarnableFailure
from enforcement.vocabulary import DeliveryMethod
from probation.documents.rendering import Unprintable, unprintable_in
from probation.govuk import forms as govuk

BY_HAND = "by-hand"
PRINTED = ("circumstances", "unacceptable", "consequence", "place")
NO_APPOINTMENT = "none"


class ChooseFailures(govuk.GovukForm):
    """Which failures the letter is about."""

    failures = govuk.CheckboxesField(
        label="Which failures is the warning about?",
        help_text="Select all that apply.",
        error_messages={"required": "Select at least one failure."},
    )

    def __init__(self, *args: Any, failures: Sequence[WarnableFailure], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        field: Any = self.fields["failures"]
        field.choices = [(str(failure.pk), failure.name) for failure in failures]
        field.widget.hints = {str(failure.pk): _about(failure) for failure in failures}


def _about(failure: WarnableFailure) -> str:
    warned = " A letter names it already." if failure.is_warned_of else ""
    return f"{failure.of_what}. {failure.tag.text}.{warned}"


class WriteWarning(govuk.GovukForm):
    """The letter: its three statutory contents, its dates, where it goes and the next appointment."""

    kind = govuk.RadiosField(label="Which warning is it?", error_messages={"required": "Select which warning it is."})
    circumstances = forms.CharField(
        label="The circumstances of the failure",
        help_text="What the person was required to do, and what they did.",
        widget=govuk.Textarea(rows=6),
        max_length=4000,
        error_messages={"required": "Describe the circumstances of the failure."},
    )
    unacceptable = forms.CharField(
        label="That the failure is unacceptable",
        widget=govuk.Textarea(rows=3),
        max_length=4000,
        error_messages={"required": "Say that the failure is unacceptable."},
    )
    consequence = forms.CharField(
        label="What another failure will lead to",
        help_text="The law asks that the letter says this.",
        widget=govuk.Textarea(rows=4),
        max_length=4000,
        error_messages={"required": "Say what another failure will lead to."},
    )
    given_on = govuk.GovukDateField(label="Date of the letter", help_text="Today, or up to 7 days ahead.")
    respond_by = govuk.GovukDateField(label="Respond by", help_text="When the person must have answered.")
    delivery = govuk.RadiosField(
        label="Where does the letter go?", error_messages={"required": "Select where the letter goes."}
    )
    place = forms.CharField(
        label="When or where will it be handed over?",
        max_length=200,
        initial="At the next appointment",
        error_messages={"required": "Enter when or where it will be handed over."},
    )
    next_appointment = govuk.RadiosField(
        label="Which appointment does the letter give?",
        error_messages={"required": "Select the next appointment, or that none is arranged."},
    )

    def __init__(self, *args: Any, start: LetterStart, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        choices = {
            "kind": [(kind.value, kind.label) for kind in start.kinds],
            "delivery": [*((option.key, option.name) for option in start.addresses), (BY_HAND, _by_hand(start))],
            "next_appointment": [
                *((option.key, option.name) for option in start.appointments),
                (NO_APPOINTMENT, "None is arranged yet"),
            ],
        }
        for name, offered in choices.items():
            field: Any = self.fields[name]
            field.choices = offered
            field.initial = offered[0][0]
        delivery: Any = self.fields["delivery"]
        delivery.widget.reveals = {BY_HAND: ["place"]}
        if len(start.kinds) == 1:
            self.fields["kind"].widget = forms.HiddenInput()

    def clean(self) -> dict[str, Any]:
        """What no font can print is refused now, before it stands in a letter that cannot be made."""
        typed: dict[str, Any] = super().clean() or self.cleaned_data
        texts = {name: typed.get(name) or "" for name in PRINTED}
        for character in unprintable_in("\n".join(texts.values())):
            for name in (name for name, text in texts.items() if character in text):
                self.add_error(name, str(Unprintable((character,))))
        return typed


def _by_hand(start: LetterStart) -> str:
    return "By hand, or at an agreed place" + ("" if start.addresses else " (there is no postal address)")


class RecordGiven(VersionedForm):
    """When and how the letter was given."""

    given_on = govuk.GovukDateField(label="When was it given?", help_text="The day it was posted or handed over.")
    delivery = govuk.RadiosField(
        DeliveryMethod.choices(),
        label="How was it given?",
        error_messages={"required": "Select how the warning was given."},
    )


class EndWarning(VersionedForm):
    """Why a warning is withdrawn, or how it is known that the post returned it."""

    because = forms.CharField(
        label="Why?", widget=govuk.Textarea(rows=4), max_length=2000, error_messages={"required": "Enter why."}
    )
