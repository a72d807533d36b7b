"""What is asked about the revocation: of the decision-maker, of the police, and of a person unlawfully at large."""

from __future__ import annotations

from typing import Any

from django import forms

from cases.web.forms.versioned import VersionedForm
from probation.govuk import forms as govuk
from recall.vocabulary import RecallType
from recall.vocabulary.casework import Custody, PpcsDecision, RecallReason, StopReason
from recall.vocabulary.custody import AtLargeKind, ToldHow
from recall.web.forms.choosing import AskTests
from recall.web.forms.fields import address, line, words

PATTERN = "It usually looks like 02RC/1234567C12345."


class Revoking(forms.Form):
    """What every revocation records: the reasons in code, the conditions in the licence's own words."""

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
    place_of_custody = line("Where is the person held?", hint="Leave it empty where they are not held.", required=False)


class Revoke(Revoking, VersionedForm):
    """The type agreed or changed."""

    field_order = ("decision",)
    decision = govuk.RadiosField(
        PpcsDecision.choices(),
        label="Do you agree the type of recall probation asks for?",
        error_messages={"required": "Say whether you agree the type of recall."},
    )


class RevokeBeforePartA(Revoking, AskTests):
    """By telephone, out of hours: the booking and the decision in one, and what the tests ask."""

    begins = ("custody", "place_of_custody", "police_force", "police_address", "prison_address", "charged", "convicted")
    recall_type = govuk.RadiosField(
        RecallType.choices(),
        label="For which type of recall?",
        error_messages={"required": "Select the type of recall."},
    )
    police_force = line("Police force", "Enter the police force.")
    police_address = address("E-mail address of the police force", "The notices of the recall go there.")
    prison_address = address("E-mail address of the prison", "Where the person is in prison.")

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.order_fields((*self.begins, *self.asked, "recall_type"))


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
    warrant_reference = line("Warrant reference", "Enter the warrant reference.", PATTERN)


class AtLargeEntryForm(VersionedForm):
    """A contact with the police, a sighting, an address or a review."""

    kind = govuk.RadiosField(
        AtLargeKind.choices(),
        label="What do you record?",
        error_messages={"required": "Select what you record."},
    )
    happened_on = govuk.GovukDateField(label="Day it happened", help_text="For example, 27 3 2017.")
    happened_at = govuk.GovukTimeField(label="Time it happened", help_text="For example, 11am or 2:30pm.")
    who = line("Who told you, or whom did you speak to?", required=False)
    text = words("What is known?", "Enter what is known.", "Do not enter anything that identifies a victim.")
    next_review_on = govuk.GovukDateField(
        label="Day of the next review",
        help_text="Only for a review. Left empty, it is due after the usual time.",
        required=False,
    )


class ToldForm(VersionedForm):
    """Whether and how the person was told of the recall, and when contact failed."""

    told_on = govuk.GovukDateField(label="Day the person was told of the recall", required=False)
    how = forms.ChoiceField(
        label="How were they told?",
        choices=[("", "Not told"), *ToldHow.choices()],
        required=False,
        widget=forms.Select({"class": "govuk-select"}),
    )
    notice_period_ends_on = govuk.GovukDateField(
        label="Day stated in the notice",
        help_text="Only where a notice was delivered: the day by which it asks the person to return.",
        required=False,
    )
    failed_on = govuk.GovukDateField(
        label="Day the last instruction to keep in touch failed",
        help_text="Six months after it the person is deemed to have been told, if they have not been in touch.",
        required=False,
    )


class ToldByTelephone(VersionedForm):
    """Who answered."""

    to = line("Whom did you speak to?", "Enter whom you spoke to.")
