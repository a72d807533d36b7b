"""What is asked of whoever signs Part A, sends it back, or does not endorse it."""

from __future__ import annotations

from typing import Any

from cases.web.forms.versioned import VersionedForm
from probation.govuk import forms as govuk
from recall.vocabulary import NpsRefusal, Statement

from .fields import phone, words


class Countersign(VersionedForm):
    """The four statements, and the signer's own view."""

    statements = govuk.CheckboxesField(
        Statement.choices(),
        label="What do you confirm?",
        help_text="All four are needed to sign. If one does not hold, return the report.",
        error_messages={"required": "Confirm each statement, or return the report."},
    )
    comment = words("Your own view", "Give your own view.", rows=5)
    phone = phone("Telephone number you can be reached on", "Enter the telephone number you can be reached on.")


class Endorse(Countersign):
    """The senior manager's signature; on chart 2 with what the NPS accepts."""

    rosh_accepted = govuk.CheckboxesField(
        [("accepted", "The NPS accepts that ROSH is high or very high")],
        label="Do you accept the escalation?",
        error_messages={"required": "Confirm that you accept ROSH is high, or refuse the referral."},
    )
    high_fixed_term_reason = words(
        "ROSH is high. Why is a fixed-term recall right?",
        "ROSH is high and the recall is fixed-term: say why that is right.",
        rows=3,
    )

    def __init__(self, *args: Any, is_raised: bool, is_high_fixed: bool, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if not is_raised:
            del self.fields["rosh_accepted"]
        if not is_high_fixed:
            del self.fields["high_fixed_term_reason"]


class ReturnReport(VersionedForm):
    """What is wanted before it goes on."""

    needed = words("What is needed before it goes on?", "Say what is needed before it goes on.", rows=5)


class Reject(VersionedForm):
    """Why the recall is not endorsed."""

    reason = words("Why is the recall not endorsed?", "Say why the recall is not endorsed.", rows=5)


class RefuseForNps(VersionedForm):
    """Which of the three reasons it is, and what the CRC must know."""

    because = govuk.RadiosField(
        NpsRefusal.choices(),
        label="Why does the NPS refuse it?",
        hints={
            NpsRefusal.NOT_HIGH: "The request ends. The CRC may ask again on chart 1.",
            NpsRefusal.NO_RECALL: "The request ends, and the case transfers.",
            NpsRefusal.PAPERS: "The request goes on. The 24 hours run on.",
        },
        reveals={NpsRefusal.NO_RECALL: ["risk_plan"]},
        error_messages={"required": "Select why the NPS refuses it."},
    )
    risk_plan = words("Risk plan the case transfers with", "Enter the risk plan the case transfers with.")
    reason = words("What should the CRC know?", "Say why, for the CRC.", rows=5)
