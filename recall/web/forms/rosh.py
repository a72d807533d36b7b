"""What is asked when ROSH is reviewed for a recall, and when a request is escalated."""

from __future__ import annotations

from typing import Any

from cases.web.forms.risk import AssessRisk
from cases.web.forms.versioned import VersionedForm
from probation.govuk import forms as govuk

from .fields import words


class ReviewRosh(VersionedForm, AssessRisk):
    """The mandatory question, the levels it rests on, and OASys."""

    risen = govuk.YesNoField(
        label="Has the risk of serious harm (ROSH) risen to high or very high?",
        error_messages={"required": "Say whether ROSH has risen to high or very high."},
    )
    oasys_reviewed_on = govuk.GovukDateField(
        label="When was OASys reviewed?", help_text="For example, 27 3 2017.", required=False
    )
    oasys_not_reviewed_reason = words(
        "Why was OASys not reviewed?", hint="Only where it was not.", rows=3, required=False
    )
    assessed_on: Any = None  # made now, for the recall
    field_order = ("version", "public", "known_adult", "children", "staff", "prisoners", "overall", "rationale")


class Escalate(VersionedForm):
    """Why the NPS must have it."""

    evidence = words("What is the evidence that ROSH has risen?", "Enter the evidence that ROSH has risen.", rows=5)
    suspected = govuk.CheckboxesField(
        [("suspected", "ROSH is suspected to be high, and not yet assessed as such")],
        label="Is it suspected only?",
        required=False,
    )
