"""What PPCS is asked: to decide, to end, and what the police and the prison report."""

from __future__ import annotations

from cases.web.forms.versioned import VersionedForm
from probation.govuk import forms as govuk
from recall.vocabulary.casework import Custody, PpcsDecision, RecallReason, StopReason

from .fields import line, words


class Revoke(VersionedForm):
    """The type agreed or changed, the reasons in code, the conditions in the licence's own words."""

    decision = govuk.RadiosField(
        PpcsDecision.choices(),
        label="Do you agree the type of recall probation asks for?",
        error_messages={"required": "Say whether you agree the type of recall."},
    )
    detail = words("Reasons for your decision", "Give the reasons for your decision.")
    reasons = govuk.CheckboxesField(
        RecallReason.choices(),
        label="Reasons for recall",
        help_text="Select all that apply.",
        error_messages={"required": "Select the reasons for recall."},
    )
    reasons_other = line("Other reason", required=False)
    conditions_breached = words(
        "Conditions breached",
        "Enter the conditions breached, as the licence words and numbers them.",
        "As the licence words and numbers them. They are printed on the order.",
    )
    custody = govuk.RadiosField(
        Custody.choices(),
        label="Where is the person now?",
        error_messages={"required": "Confirm where the person is."},
    )


class RejectRequest(VersionedForm):
    """Why the request goes back."""

    detail = words("Why is the request rejected?", "Say why the request is rejected.")


class StopRecall(VersionedForm):
    """One of the listed reasons, and more for probation."""

    reason = govuk.RadiosField(
        [choice for choice in StopReason.choices() if choice[0] != StopReason.RESCINDED],
        label="Why is the recall stopped?",
        error_messages={"required": "Select why it is stopped."},
    )
    detail = words("What should probation know?", "Say more, for probation.")


class PoliceReceipt(VersionedForm):
    """When the police had the notice, and how they call the warrant."""

    received_on = govuk.GovukDateField(label="Day the police received the notice", help_text="For example, 27 3 2017.")
    received_at = govuk.GovukTimeField(label="Time the police received it", help_text="For example, 11am or 2:30pm.")
    warrant_reference = line("Warrant reference", "Enter the warrant reference.", "For example, 02RC/1234567C12345.")


class ReturnToCustody(VersionedForm):
    """Two times: of the return, and of PPCS being told."""

    returned_on = govuk.GovukDateField(label="Day the person was returned to custody")
    returned_at = govuk.GovukTimeField(label="Time of the return")
    told_on = govuk.GovukDateField(label="Day PPCS was told")
    told_at = govuk.GovukTimeField(label="Time PPCS was told")
    prison = line("Prison", "Enter the prison.")
    arrested_by = line("Arrested by", required=False)


class ReleaseAgain(VersionedForm):
    """The day of the release."""

    released_on = govuk.GovukDateField(label="Day the person was released")
