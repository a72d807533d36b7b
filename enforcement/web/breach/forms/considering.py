"""What is asked when a referral is accepted, returned or declined."""

from __future__ import annotations

from django import forms

from cases.web.forms.versioned import VersionedForm
from enforcement.vocabulary import DeclineReason, ReturnReason
from probation.govuk import forms as govuk


class Accept(VersionedForm):
    """A note for the responsible officer, where there is something to say."""

    note = forms.CharField(
        label="Note for the responsible officer", widget=govuk.Textarea(rows=3), max_length=4000, required=False
    )


class Return(VersionedForm):
    """Why, and what is needed before it is sent again."""

    because = govuk.CheckboxesField(
        ReturnReason.choices(),
        label="Why is the referral returned?",
        help_text="Select all that apply.",
        error_messages={"required": "Select why the referral is returned."},
    )
    what_is_needed = forms.CharField(
        label="What is needed before it is sent again?",
        widget=govuk.Textarea(rows=5),
        max_length=4000,
        error_messages={"required": "Enter what is needed before it is sent again."},
    )


class Decline(VersionedForm):
    """Why proceedings are not appropriate."""

    because = govuk.RadiosField(
        DeclineReason.choices(),
        label="Why are proceedings not appropriate?",
        error_messages={"required": "Select why proceedings are not appropriate."},
    )
    reason = forms.CharField(
        label="What should the responsible officer know?",
        widget=govuk.Textarea(rows=5),
        max_length=4000,
        error_messages={"required": "Enter the reason for the responsible officer."},
    )
