"""What is asked when a concern is raised, and when a recall is instigated out of hours."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from probation.govuk import forms as govuk
from probation.working_days import LONDON
from recall.vocabulary import ConcernSource

from .fields import line, offer, phone, words

BROKEN = "In the words of the licence. Select all that apply."


class RaiseConcern(govuk.GovukForm):
    """What happened, where it comes from, and which conditions it breaks."""

    concern_on = govuk.GovukDateField(label="When did it happen?", help_text="For example, 27 3 2017.")
    source = govuk.RadiosField(
        ConcernSource.choices(),
        label="Where does the concern come from?",
        error_messages={"required": "Select where the concern comes from."},
    )
    concern = words("What happened?", "Enter what happened.", rows=6)
    conditions = govuk.CheckboxesField(label="Which conditions are broken?", help_text=BROKEN, required=False)
    risk_only_reason = words(
        "Why is recall considered for risk alone?", hint="Only where no condition is broken.", rows=3, required=False
    )
    failures = govuk.CheckboxesField(label="Which failures does it rest on?", required=False)
    rosh_risen = govuk.CheckboxesField(
        [("risen", "ROSH is now high or very high, or may be")],
        label="Has the risk of serious harm (ROSH) risen already?",
        help_text="The request then begins on chart 2, and the NPS must endorse it.",
        required=False,
    )

    def __init__(
        self,
        *args: Any,
        conditions: list[tuple[str, str]],
        failures: list[tuple[str, str]],
        is_crc: bool,
        **kwargs: Any,
    ) -> None:
        super().__init__(*args, **kwargs)
        offer(self, "conditions", conditions)
        offer(self, "failures", failures)
        if not failures:
            del self.fields["failures"]
        if not is_crc:
            del self.fields["rosh_risen"]


class InstigateOutOfHours(govuk.GovukForm):
    """What the manager on duty notes; the officer collects it on the next working day."""

    agreed_on = govuk.GovukDateField(label="Day the recall was agreed", help_text="For example, 27 3 2017.")
    agreed_at = govuk.GovukTimeField(
        label="Time it was agreed", help_text="For example, 11:10pm. The 24 hours run from here."
    )
    source = govuk.RadiosField(
        ConcernSource.choices(),
        label="Where does the concern come from?",
        error_messages={"required": "Select where the concern comes from."},
    )
    concern = words("What happened?", "Enter what happened.", rows=5)
    conditions = govuk.CheckboxesField(label="Which conditions are broken?", help_text=BROKEN, required=False)
    rationale = words("Rationale", "Give the rationale.", "The officer collects it and writes Part A.", rows=6)
    is_emergency = govuk.YesNoField(
        label="Is it an emergency recall?",
        help_text="The risk of serious harm is imminent.",
        error_messages={"required": "Say whether it is an emergency recall."},
    )
    ppcs_officer = line("PPCS officer you spoke to", "Enter the PPCS officer you spoke to.")
    ppcs_alerted_on = govuk.GovukDateField(label="Day PPCS was telephoned", help_text="For example, 27 3 2017.")
    ppcs_alerted_at = govuk.GovukTimeField(label="Time PPCS was telephoned", help_text="For example, 11:20pm.")
    ppcs_approved = govuk.YesNoField(
        label="Did PPCS give verbal approval?",
        error_messages={"required": "Say whether PPCS gave verbal approval."},
    )
    reachable_number = phone(
        "Number you can be reached on until the revocation order issues", "Enter the number you can be reached on."
    )
    senior = line("Senior manager told", hint="Leave empty if nobody was told.", required=False)

    def __init__(self, *args: Any, conditions: list[tuple[str, str]], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        offer(self, "conditions", conditions)


def together(data: dict[str, Any], day: str, time: str) -> datetime:
    """A day and a time of it in London, of a form without errors."""
    return datetime.combine(data[day], data[time], LONDON)
