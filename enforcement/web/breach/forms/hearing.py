"""What is asked of a hearing."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import Any

from django import forms

from cases.queries.contact_choices import Choice
from cases.queries.sentence_choices import court
from cases.web.forms.versioned import VersionedForm
from enforcement.actions.breach.heard import Heard
from enforcement.actions.breach.withdraw_breach import Withdrawal
from enforcement.vocabulary import HearingOutcome, Plea, WithdrawalReason
from probation.govuk import forms as govuk
from probation.working_days import LONDON

from .at_court import HearingForm

OF_A_TRIAL = (HearingOutcome.PROVED, HearingOutcome.NOT_PROVED)


class RecordHearing(VersionedForm):
    """Who was there, the plea, and what came of it. The version and the number are those of the hearing."""

    number = forms.IntegerField(widget=forms.HiddenInput)
    present = govuk.YesNoField(
        label="Was the person present?", error_messages={"required": "Select yes if the person was present."}
    )
    represented = govuk.YesNoField(
        label="Was the person represented?", error_messages={"required": "Select yes if the person was represented."}
    )
    plea = govuk.RadiosField(
        Plea.choices(), label="Plea", error_messages={"required": "Select the plea, or that none was taken."}
    )
    outcome = govuk.RadiosField(
        label="What came of the hearing?",
        reveals={
            HearingOutcome.ADJOURNED.value: ["because"],
            HearingOutcome.WITHDRAWN.value: ["withdrawn_because", "reason", "activation_put"],
        },
        error_messages={"required": "Select what came of the hearing."},
    )
    because = forms.CharField(
        label="Why was it adjourned?",
        widget=govuk.Textarea(rows=3),
        max_length=2000,
        error_messages={"required": "Enter why the hearing was adjourned."},
    )
    withdrawn_because = govuk.SelectField(
        WithdrawalReason.choices(),
        label="Why was the breach withdrawn?",
        error_messages={"required": "Select why the breach was withdrawn."},
    )
    reason = forms.CharField(
        label="What was said of the withdrawal?",
        widget=govuk.Textarea(rows=3),
        max_length=4000,
        error_messages={"required": "Enter what was said of the withdrawal."},
    )
    activation_put = forms.CharField(
        label="What was said of activating the suspended sentence?",
        help_text="Only where a new sentence superseded a suspended sentence order.",
        widget=govuk.Textarea(rows=3),
        max_length=2000,
        required=False,
    )
    next_on = govuk.GovukDateField(
        label="Date of the next hearing, or of the trial",
        help_text="Where it was adjourned or denied. For example, 27 3 2017.",
        required=False,
    )
    next_at = govuk.GovukTimeField(
        label="Time of the next hearing, or of the trial",
        help_text="For example, 10am or 2:30pm.",
        required=False,
    )
    next_court = govuk.SelectField(
        label="Court of the next hearing, or of the trial", nothing="The same court", required=False
    )
    note = forms.CharField(label="Notes", widget=govuk.Textarea(rows=4), max_length=4000, required=False)

    def __init__(self, *args: Any, is_trial: bool, courts: Sequence[Choice], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        next_court: Any = self.fields["next_court"]
        next_court.choices = [("", next_court.nothing), *courts]
        outcome: Any = self.fields["outcome"]
        outcome.choices = [choice for choice in HearingOutcome.choices() if is_trial or choice[0] not in OF_A_TRIAL]

    def clean(self) -> dict[str, Any]:
        data: dict[str, Any] = super().clean() or self.cleaned_data
        if data.get("next_on") and not data.get("next_at") and "next_at" not in self.errors:
            self.add_error("next_at", "Enter the time of the next hearing, or of the trial.")
        data["next"] = self._next(data)
        return data

    @property
    def heard(self) -> Heard:
        """What happened at the hearing. Only of a form without errors."""
        data = self.cleaned_data
        withdrawal = Withdrawal(
            because=data["withdrawn_because"], reason=data["reason"], activation_put=data["activation_put"]
        )
        return Heard(
            outcome=data["outcome"],
            plea=data["plea"],
            present=data["present"],
            represented=data["represented"],
            next_at=data["next"],
            next_court=court(data["next_court"]) if data["next_court"] else None,
            because=data["because"],
            note=data["note"],
            withdrawal=withdrawal if data["outcome"] == HearingOutcome.WITHDRAWN else None,
        )

    def _next(self, data: dict[str, Any]) -> datetime | None:
        day, at = data.get("next_on"), data.get("next_at")
        return datetime.combine(day, at, LONDON) if day and at else None


class RelistHearing(HearingForm):
    """Where and when it is to be heard instead, and why. The version is that of the hearing."""

    reason = forms.CharField(
        label="Why is the hearing moved?",
        widget=govuk.Textarea(rows=3),
        max_length=2000,
        error_messages={"required": "Enter why the hearing is moved."},
    )
    field_order = ("hearing_on", "hearing_at", "court", "reason")
