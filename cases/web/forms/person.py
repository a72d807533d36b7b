"""What is asked about who somebody is."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from django import forms

from cases.actions.register_person import Names, PersonDetails
from cases.vocabulary import ContactPreference, Ethnicity, Religion, Sex, SexualOrientation
from probation.govuk import forms as govuk

from .versioned import VersionedForm

SHORT = {"class": "govuk-input--width-10"}
DETAILS = tuple(PersonDetails.__dataclass_fields__)


class PersonForm(govuk.GovukForm):
    """Names, numbers, equality, and how to reach the person. Field names are those of ``PersonDetails``."""

    first_name = forms.CharField(label="First name", max_length=60)
    middle_names = forms.CharField(label="Middle names", max_length=100, required=False)
    last_name = forms.CharField(label="Last name", max_length=60)
    preferred_name = forms.CharField(label="Preferred name", max_length=60, required=False)
    aliases = forms.CharField(
        label="Also known as",
        help_text="Each other name on its own line, the last name last.",
        widget=govuk.Textarea(rows=3),
        required=False,
    )
    date_of_birth = govuk.GovukDateField(label="Date of birth", help_text="For example, 27 3 1987.")
    pnc = forms.CharField(
        label="PNC number",
        help_text="Like 2001/0012345A.",
        widget=forms.TextInput(SHORT),
        max_length=13,
        required=False,
    )
    prison_number = forms.CharField(
        label="Prison number", help_text="Like A1234BC.", widget=forms.TextInput(SHORT), max_length=7, required=False
    )
    sex = govuk.RadiosField(Sex.choices(), label="Sex")
    ethnicity = govuk.SelectField(Ethnicity.choices(), label="Ethnicity", initial=Ethnicity.NS)
    religion = govuk.SelectField(Religion.choices(), label="Religion", initial=Religion.NOT_STATED)
    sexual_orientation = govuk.SelectField(
        SexualOrientation.choices(), label="Sexual orientation", initial=SexualOrientation.NOT_STATED
    )
    first_language = forms.CharField(label="First language", max_length=40, initial="English")
    interpreter_needed = govuk.YesNoField(label="Is an interpreter needed?", initial=False)
    contact_preference = govuk.RadiosField(
        ContactPreference.choices(),
        label="How does the person ask to be reached?",
        initial=ContactPreference.LETTER,
        error_messages={"required": "Select how the person asks to be reached."},
    )
    phone = forms.CharField(label="Phone", widget=forms.TextInput(SHORT), max_length=30, required=False)
    email = forms.EmailField(label="Email", required=False)

    def clean_aliases(self) -> list[Names]:
        """First and last names, one pair a line. A single word is a last name."""
        lines = (line.split() for line in self.cleaned_data["aliases"].splitlines())
        return [(" ".join(words[:-1]), words[-1]) for words in lines if words]

    @property
    def details(self) -> PersonDetails:
        """What was typed, as the record keeps it. Only of a form without errors."""
        return PersonDetails(**{name: self.cleaned_data[name] for name in DETAILS})


class EditPerson(PersonForm, VersionedForm):
    """The same about somebody already registered."""


class RegisterPerson(PersonForm):
    """The same and the CRN, about somebody new. One like somebody registered is said to be another person."""

    crn = forms.CharField(
        label="CRN",
        help_text="A letter and six figures, like X123456.",
        widget=forms.TextInput(SHORT),
        max_length=7,
    )
    another_person = forms.BooleanField(label="This is another person", required=False)
    field_order = ("another_person", "crn")

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.another = self.fields.pop("another_person")
        if self.is_bound and "another_person" in self.data:
            self._offer_another()

    def ask_about(self, namesakes: Sequence[str]) -> None:
        """Say who is like them, and ask whether this is another person."""
        self._offer_another()
        like = "A person with this last name and date of birth is registered already with the CRN {}."
        for crn in namesakes:
            self.add_error("another_person", f"{like.format(crn)} Confirm that this is another person.")

    def _offer_another(self) -> None:
        self.fields["another_person"] = self.another
        self.order_fields(self.field_order)

    def clean_crn(self) -> str:
        return str(self.cleaned_data["crn"]).upper()
