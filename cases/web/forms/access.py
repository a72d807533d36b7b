"""What is asked when access to a record is limited, or a death recorded."""

from __future__ import annotations

from django import forms

from cases.queries.limited_access import staff_called
from cases.vocabulary import LimitedAccessKind
from probation.accounts.models import User
from probation.govuk import forms as govuk

from .versioned import VersionedForm


class LimitAccess(govuk.GovukForm):
    """Whom, in which way, and why."""

    username = forms.CharField(
        label="Username of the member of staff",
        widget=forms.TextInput({"class": "govuk-input--width-20"}),
        max_length=150,
        error_messages={"required": "Enter the username."},
    )
    kind = govuk.RadiosField(
        LimitedAccessKind.choices(),
        label="How is access limited?",
        hints={
            LimitedAccessKind.EXCLUDED: "They do not see the record, in no list, search or letter.",
            LimitedAccessKind.RESTRICTED: "Only those on the list with this kind see the record at all.",
        },
        error_messages={"required": "Select how access is limited."},
    )
    reason = forms.CharField(
        label="Why is access limited?",
        widget=govuk.Textarea(rows=3),
        max_length=200,
        error_messages={"required": "Enter why access is limited."},
    )

    def clean_username(self) -> User:
        member = staff_called(self.cleaned_data["username"])
        if member is None:
            raise forms.ValidationError("Nobody with an open account has that username.")
        return member


class LiftLimit(govuk.GovukForm):
    """Why a member of staff is taken off the list."""

    reason = forms.CharField(
        label="Why is the limit lifted?",
        widget=govuk.Textarea(rows=3),
        max_length=200,
        error_messages={"required": "Enter why the limit is lifted."},
    )


class RecordDeath(VersionedForm):
    """The day the person died."""

    died_on = govuk.GovukDateField(label="Date of death", help_text="For example, 27 3 2017.")
