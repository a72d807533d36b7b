"""What is asked when a breach is withdrawn, when withdrawal is asked for, and when it goes on all the same."""

from __future__ import annotations

from typing import Any

from django import forms

from cases.vocabulary import SentenceKind
from cases.web.forms.versioned import VersionedForm
from enforcement.vocabulary import WithdrawalReason
from probation.govuk import forms as govuk


class Withdraw(VersionedForm):
    """Why. Of a suspended sentence order superseded, what became of its activation too."""

    because = govuk.RadiosField(
        WithdrawalReason.choices(),
        label="Why is the breach withdrawn?",
        error_messages={"required": "Select why the breach is withdrawn."},
    )
    activation_put = forms.CharField(
        label="Was activation of the suspended sentence put to the court, and what came of it?",
        widget=govuk.Textarea(rows=3),
        max_length=2000,
        error_messages={
            "required": "Say whether activation of the suspended sentence was put to the court, and what came of it."
        },
    )
    reason = forms.CharField(
        label="Reason for the withdrawal",
        help_text="What the evidence or the new sentence is, and where it can be seen.",
        widget=govuk.Textarea(rows=5),
        max_length=4000,
        error_messages={"required": "Enter the reason for the withdrawal."},
    )

    def __init__(self, *args: Any, kind: str, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        because: Any = self.fields["because"]
        if kind == SentenceKind.SUSPENDED_SENTENCE_ORDER:
            because.widget.reveals = {WithdrawalReason.SUPERSEDED.value: ["activation_put"]}
        else:
            del self.fields["activation_put"]


class Proceed(VersionedForm):
    """Why the breach goes on."""

    reason = forms.CharField(
        label="Why does the breach go on despite the evidence?",
        widget=govuk.Textarea(rows=5),
        max_length=4000,
        error_messages={"required": "Enter why the breach goes on despite the evidence."},
    )
