"""What is asked when a failure noticed elsewhere is reported."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from django import forms

from cases.policy.outcomes import OUTCOMES
from enforcement.queries.obligations import WHOLE_SENTENCE, Obligation
from enforcement.vocabulary import FailureSource
from probation.govuk import forms as govuk

OPENS_A_FAILURE = [meaning for meaning in OUTCOMES.values() if meaning.opens_failure]
SOURCES = (FailureSource.PROVIDER, FailureSource.MONITORING)


class ReportFailure(govuk.GovukForm):
    """Who reported it, what it was a failure of, when it happened, and when the provider learned of it."""

    source = govuk.RadiosField(
        [(source.value, source.label) for source in SOURCES],
        label="Where does the report come from?",
        error_messages={"required": "Select where the report comes from."},
    )
    outcome = govuk.RadiosField(
        [(str(meaning.code), meaning.label) for meaning in OPENS_A_FAILURE],
        label="How did the person fail to comply?",
        hints={meaning.code: meaning.note for meaning in OPENS_A_FAILURE if meaning.note},
        error_messages={"required": "Select how the person failed to comply."},
    )
    requirement = govuk.RadiosField(label="What was it a failure of?", initial=WHOLE_SENTENCE)
    occurred_on = govuk.GovukDateField(
        label="Day of the failure",
        help_text="For one that ran overnight, the day it began. For example, 27 3 2017.",
    )
    aware_on = govuk.GovukDateField(label="Day you were told", help_text="The contract measures run from this day.")
    description = forms.CharField(
        label="What happened, and who reported it?",
        widget=govuk.Textarea(rows=5),
        max_length=4000,
        error_messages={"required": "Enter what happened, and who reported it."},
    )

    def __init__(self, *args: Any, obligations: Sequence[Obligation], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        requirement: Any = self.fields["requirement"]
        requirement.choices = [(obligation.key, obligation.name) for obligation in obligations]
        requirement.widget.hints = {item.key: item.detail for item in obligations if item.detail}
