"""What is asked when a breach is referred, and when a declined one is closed."""

from __future__ import annotations

from typing import Any

from django import forms

from cases.web.forms.versioned import VersionedForm
from enforcement.queries.breach.hand_over_start import HandOverStart
from enforcement.vocabulary import ProcessKind
from probation.govuk import forms as govuk


def instruction(failure: int) -> str:
    """The name of the field for what the person was told to do on a failure."""
    return f"instruction_{failure}"


def _text(label: str, missing: str, help_text: str = "") -> forms.CharField:
    return forms.CharField(
        label=label,
        help_text=help_text,
        widget=govuk.Textarea(rows=4),
        max_length=4000,
        error_messages={"required": missing},
    )


class Refer(VersionedForm):
    """The hand-over: what the enforcement officer needs to lay an information. Each failure has its instruction."""

    reasons_offered = _text("What reasons did the person offer?", "Enter the reasons offered, or that there were none.")
    enquiries = _text("What enquiries were made?", "Enter what enquiries were made.")
    compliance = _text(
        "How far has the person complied?",
        "Enter how far the person has complied.",
        "Hours, days and sessions done and left.",
    )
    whereabouts = _text(
        "Where does the person live?",
        "Enter the address, or where and when the person was last seen.",
        "Or where and when they were last seen.",
    )
    process = govuk.RadiosField(
        ProcessKind.choices(),
        label="What do you ask for?",
        error_messages={"required": "Select summons or warrant."},
    )
    risk = _text("What risk is there to staff, the public and the court?", "Enter what risk there is.")
    needs = _text(
        "What needs are there?",
        "Enter what needs there are, or that there are none.",
        "Vulnerability, language, interpreter, or none.",
    )
    proposal = _text("What is the court asked to do?", "Enter what the court is asked to do.")
    phone = forms.CharField(
        label="Phone number of the responsible officer",
        widget=forms.TextInput({"class": "govuk-input--width-20", "autocomplete": "tel"}),
        max_length=30,
        error_messages={"required": "Enter a phone number for the responsible officer."},
    )

    def __init__(self, *args: Any, start: HandOverStart, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        told = {
            instruction(failure.pk): _text(
                f"{failure.name}: what was the person told to do, when and where?",
                "Enter what the person was told to do, when and where.",
            )
            for failure in start.failures
        }
        self.fields = {**told, **self.fields}
        if start.in_custody:
            label = "The person is in custody. Refer the breach all the same."
            self.fields["custody_confirmed"] = forms.BooleanField(label=label, required=False)
        if start.was_returned:
            self.fields["answer_to_return"] = _text(
                "What has been done since the referral was returned?", "Enter what has been done since the return."
            )


class CloseDeclined(VersionedForm):
    """What the officer does instead."""

    what_follows = _text("What will you do instead?", "Enter what you will do instead.")
