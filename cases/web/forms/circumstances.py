"""What is asked about needs, addresses and the people around."""

from __future__ import annotations

from django import forms

from cases.vocabulary import AddressStatus, NeedKind, ThirdPartyKind
from probation.govuk import forms as govuk

from .versioned import VersionedForm

SHORT = {"class": "govuk-input--width-10"}
WHERE_FROM = [(status, status.label) for status in AddressStatus if status != AddressStatus.PREVIOUS]


class AddNeed(govuk.GovukForm):
    """A need and what was agreed for it."""

    kind = govuk.RadiosField(
        NeedKind.choices(),
        label="What kind of need is it?",
        error_messages={"required": "Select what kind of need it is."},
    )
    description = forms.CharField(
        label="What is the need?",
        widget=govuk.Textarea(rows=3),
        max_length=300,
        error_messages={"required": "Enter what the need is."},
    )
    adjustment = forms.CharField(
        label="What adjustment is agreed?",
        help_text="For example, a text message the day before, or appointments after 10am.",
        widget=govuk.Textarea(rows=3),
        max_length=300,
        required=False,
    )
    noticed_on = govuk.GovukDateField(label="Date noticed", help_text="For example, 27 3 2017.")


class EndWithReason(VersionedForm):
    """Why something recorded no longer holds."""

    reason = forms.CharField(
        label="Why does it no longer hold?",
        widget=govuk.Textarea(rows=3),
        max_length=300,
        error_messages={"required": "Enter why it no longer holds."},
    )


class MoveAddress(govuk.GovukForm):
    """Where the person is from a day on: an address, or no fixed abode and where they are found."""

    no_fixed_abode = govuk.RadiosField(
        [("no", "At an address"), ("yes", "No fixed abode")],
        label="Where is the person living?",
        reveals={"no": ["lines", "postcode", "status", "safe_for_post"], "yes": ["found_at"]},
        error_messages={"required": "Select where the person is living."},
    )
    lines = forms.CharField(
        label="Address",
        widget=govuk.Textarea(rows=3),
        error_messages={"required": "Enter the address."},
    )
    postcode = forms.CharField(
        label="Postcode",
        widget=forms.TextInput(SHORT),
        max_length=8,
        error_messages={"required": "Enter the postcode."},
    )
    status = govuk.RadiosField(WHERE_FROM, label="What kind of address is it?", initial=AddressStatus.MAIN)
    safe_for_post = govuk.YesNoField(
        label="Is it safe to send letters there?",
        error_messages={"required": "Select yes if letters can be sent there."},
    )
    found_at = forms.CharField(
        label="Where is the person found?",
        help_text="For example, a day centre or a friend’s sofa. Letters are then given by hand.",
        widget=govuk.Textarea(rows=3),
        error_messages={"required": "Enter where the person is found."},
    )
    from_date = govuk.GovukDateField(label="From", help_text="For example, 27 3 2017.")
    note = forms.CharField(label="Note", max_length=300, required=False)


class AddThirdParty(govuk.GovukForm):
    """Somebody around the person."""

    kind = govuk.RadiosField(
        ThirdPartyKind.choices(), label="Who are they?", error_messages={"required": "Select who they are."}
    )
    name = forms.CharField(label="Name", max_length=120)
    relationship = forms.CharField(label="Relationship to the person", max_length=80, required=False)
    phone = forms.CharField(label="Phone", widget=forms.TextInput(SHORT), max_length=30, required=False)
    address = forms.CharField(label="Address", max_length=300, required=False)
    may_be_contacted = govuk.YesNoField(
        label="May they be contacted about the person?",
        error_messages={"required": "Select yes if they may be contacted."},
    )
