"""What is asked when the type is chosen, and when PPCS is telephoned."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from cases.web.forms.versioned import VersionedForm
from probation.govuk import forms as govuk
from recall.vocabulary import RecallType
from recall.vocabulary.suitability import Charge, Question, YesNoUnknown

from .fields import line, phone, words

ANSWERS = [
    (YesNoUnknown.YES.value, "Yes"),
    (YesNoUnknown.NO.value, "No"),
    (YesNoUnknown.UNKNOWN.value, "Not known"),
]


class AskTests(VersionedForm):
    """What the tests of fixed-term suitability ask that the record does not say.

    ``asked``: the questions of the rule set in force, each answered yes, no or not known.
    """

    charged = govuk.RadiosField(
        Charge.choices(),
        label="Is the person recalled on account of a charge?",
        error_messages={"required": "Select whether the person is recalled on account of a charge."},
    )
    convicted = govuk.RadiosField(
        ANSWERS,
        label="Has the person been convicted of it?",
        inline=True,
        error_messages={"required": "Select whether the person has been convicted of it."},
    )

    def __init__(self, *args: Any, asked: Sequence[Question], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.asked = [question.value for question in asked]
        for question in asked:
            problem = f"Select yes, no or not known: {question.label[0].lower()}{question.label[1:]}"
            self.fields[question.value] = govuk.RadiosField(
                ANSWERS, label=question.label, inline=True, error_messages={"required": problem}
            )

    @property
    def questions(self) -> list[Any]:
        """The fields of the questions asked, bound, in their order."""
        return [self[name] for name in self.asked]


class ChooseType(AskTests):
    """The answers, then the type and its reasons."""

    recall_type = govuk.RadiosField(
        RecallType.choices(),
        label="Type of recall",
        error_messages={"required": "Select the type of recall."},
    )
    reason = words(
        "Reasons for the type",
        "Give the reasons for the type of recall.",
        "The index offence; past offending; present behaviour and attitude; whether the risk can be managed when a "
        "fixed term ends; risk factors; the risk assessment.",
        rows=8,
    )
    override_reason = words(
        "Why is a fixed-term recall right, though policy is against it?",
        hint="Only where the tests or the emergency speak against it.",
        rows=3,
        required=False,
    )


class CallPpcs(VersionedForm):
    """To whom, when, and what they said."""

    officer = line("PPCS officer you spoke to", "Enter the PPCS officer you spoke to.")
    called_on = govuk.GovukDateField(label="Day of the call", help_text="For example, 27 3 2017.")
    called_at = govuk.GovukTimeField(label="Time of the call", help_text="For example, 11am or 2:30pm.")
    approved = govuk.YesNoField(
        label="Did PPCS approve the recall verbally?",
        error_messages={"required": "Say whether PPCS approved the recall."},
    )
    reachable_number = phone(
        "Number you can be reached on until the revocation order issues",
        "Enter the number you can be reached on until the revocation order issues.",
    )
