"""What is asked when an absence is judged."""

from __future__ import annotations

from typing import Any

from django import forms

from cases.web.forms.versioned import VersionedForm
from enforcement.policy.finding import SERIOUS_EXAMPLES
from enforcement.policy.setting_aside import SET_ASIDE_BECAUSE
from enforcement.vocabulary import AcceptableCategory
from probation.govuk import forms as govuk


class FindAcceptable(VersionedForm):
    """Why the failure is acceptable, and how that is known."""

    category = govuk.RadiosField(
        AcceptableCategory.choices(),
        label="Why is it acceptable?",
        hints={
            AcceptableCategory.JUDGEMENT: "No category fits, and your judgement is that it was acceptable. Say why.",
            AcceptableCategory.AGED_OUT: "Only once the 12 months after the failure are over.",
        },
        error_messages={"required": "Select why it is acceptable."},
    )
    reason = forms.CharField(
        label="What is the reason, and how do you know?",
        help_text="Name the evidence. This is what a court or an inspector will read.",
        widget=govuk.Textarea(rows=5),
        max_length=4000,
        error_messages={"required": "Enter what the reason is and how it is known."},
    )


class ReverseFinding(FindAcceptable):
    """The same two questions, of a finding already made."""


class SetAside(VersionedForm):
    """Why the failure cannot be enforced at all."""

    because = govuk.RadiosField(
        [(reason.value, reason.label) for reason in SET_ASIDE_BECAUSE],
        label="Why is it not enforceable?",
        error_messages={"required": "Select why the failure is not enforceable."},
    )
    reason = forms.CharField(
        label="How do you know?",
        widget=govuk.Textarea(rows=4),
        max_length=4000,
        error_messages={"required": "Enter how you know."},
    )


class FindUnreasonable(VersionedForm):
    """Why there was no reasonable excuse; whether this one failure is serious; why no enquiry was made, if none was."""

    reason = forms.CharField(
        label="Why was there no reasonable excuse?",
        help_text="What you found out, and what the person said. The warning letter and a court will rest on it.",
        widget=govuk.Textarea(rows=6),
        max_length=4000,
        error_messages={"required": "Enter why there was no reasonable excuse."},
    )
    enquiries = forms.CharField(
        label="Why was no enquiry made?",
        help_text="No enquiry is recorded. Record one first, or give the reason here.",
        widget=govuk.Textarea(rows=3),
        max_length=2000,
        error_messages={"required": "Enter why no enquiry was made, or record one first."},
    )
    is_serious = govuk.YesNoField(
        label="Is this one failure serious enough to decide on breach now?",
        help_text=f"Your judgement. For example: {', '.join(text.lower() for text in SERIOUS_EXAMPLES)}.",
        reveals={True: ["serious_reason"]},
        initial=False,
        error_messages={"required": "Select yes if this one failure is serious."},
    )
    serious_reason = forms.CharField(
        label="Why is it serious?",
        widget=govuk.Textarea(rows=4),
        max_length=4000,
        error_messages={"required": "Enter why this one failure is serious."},
    )

    def __init__(self, *args: Any, enquiries_made: bool, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if enquiries_made:
            del self.fields["enquiries"]
