"""A person on probation as the API gives and takes them."""

from __future__ import annotations

from typing import Any

from drf_spectacular.utils import extend_schema_field
from rest_framework import serializers

from cases.models import Person
from cases.queries.case_page import person_header
from cases.vocabulary import (
    AddressStatus,
    ContactPreference,
    Ethnicity,
    NeedKind,
    Religion,
    RoshLevel,
    SentenceKind,
    Sex,
    SexualOrientation,
)
from probation.api.fields import DayField, WordField
from probation.api.sent import Sent, SentForVersion
from probation.api.staff import Staff


class UnderSentence(serializers.Serializer[Any]):
    """A sentence a person is supervised under, in a list of people."""

    id = serializers.IntegerField(help_text="The id of the sentence.")
    kind = WordField(SentenceKind, help_text="What kind of sentence it is.")
    provider = serializers.CharField(source="provider.code", help_text="The code of the provider that supervises.")
    officer = Staff(allow_null=True, help_text="The responsible officer; null while it is not allocated.")
    in_breach = serializers.BooleanField(help_text="Whether breach proceedings are open.")


class PersonRow(serializers.Serializer[Any]):
    """A person in a list."""

    crn = serializers.CharField(help_text="The case reference number: a letter and six figures.")
    first_name = serializers.CharField(help_text="First name.")
    last_name = serializers.CharField(help_text="Last name.")
    preferred_name = serializers.CharField(help_text="The first name the person goes by; empty: the first name.")
    date_of_birth = serializers.DateField(help_text="Date of birth.")
    rosh = WordField(RoshLevel, allow_blank=True, help_text="Current risk of serious harm; empty: not assessed.")
    limited_access = serializers.BooleanField(help_text="Whether only some staff may see the record.")
    died_on = serializers.DateField(allow_null=True, help_text="The day the person died.")
    sentences = UnderSentence(many=True, source="supervised_under", help_text="The sentences not ended.")


class Name(Sent):
    """Another name the person is or was known by."""

    first_name = serializers.CharField(max_length=60, allow_blank=True, help_text="First name.")
    last_name = serializers.CharField(max_length=60, help_text="Last name.")


class AddressOf(serializers.Serializer[Any]):
    """An address with its dates."""

    status = WordField(AddressStatus, help_text="What the address is used for.")
    no_fixed_abode = serializers.BooleanField(help_text="There is no address; `lines` say where the person is found.")
    lines = serializers.CharField(help_text="The lines of the address.")
    postcode = serializers.CharField(help_text="The postcode.")
    safe_for_post = serializers.BooleanField(help_text="Whether letters may go there.")
    note = serializers.CharField(help_text="What to mind.")
    from_date = serializers.DateField(help_text="The first day.")
    to_date = serializers.DateField(allow_null=True, help_text="The last day; null: still held.")


class NeedOf(serializers.Serializer[Any]):
    """A diversity need, and what was agreed for it."""

    kind = WordField(NeedKind, help_text="What kind of need it is.")
    description = serializers.CharField(help_text="The need.")
    adjustment = serializers.CharField(help_text="The adjustment agreed; empty: none yet.")
    noticed_on = serializers.DateField(help_text="The day it was noticed.")
    ended_on = serializers.DateField(allow_null=True, help_text="The day it ended; null: it holds.")


class AtTheHead(serializers.Serializer[Any]):
    """What stands at the head of every page of the case."""

    age = serializers.IntegerField(help_text="Whole years.")
    order_status = serializers.CharField(help_text="The sentences in force and any breach in progress, in words.")
    responsible_officer = serializers.CharField(help_text="Who supervises, in words.")
    rosh_on = serializers.DateField(allow_null=True, help_text="The day risk of serious harm was last assessed.")
    mappa = serializers.CharField(help_text="MAPPA category and level; empty: not registered.")
    iom = serializers.BooleanField(help_text="Whether under integrated offender management.")
    adjustments = serializers.ListField(
        child=serializers.CharField(), help_text="What is agreed for the person’s needs; to be seen before any finding."
    )


class PersonRecord(serializers.Serializer[Any]):
    """A person’s own details."""

    crn = serializers.CharField(help_text="The case reference number.")
    version = serializers.IntegerField(help_text="The version of the details; a change must name it.")
    first_name = serializers.CharField(help_text="First name.")
    middle_names = serializers.CharField(help_text="Middle names.")
    last_name = serializers.CharField(help_text="Last name.")
    preferred_name = serializers.CharField(help_text="The first name the person goes by.")
    aliases = Name(many=True, help_text="Other names the person is or was known by.")
    date_of_birth = serializers.DateField(help_text="Date of birth.")
    died_on = serializers.DateField(allow_null=True, help_text="The day the person died.")
    pnc = serializers.CharField(help_text="PNC number.")
    prison_number = serializers.CharField(help_text="Prison number.")
    sex = WordField(Sex, help_text="Sex.")
    ethnicity = WordField(Ethnicity, help_text="Ethnicity.")
    religion = WordField(Religion, help_text="Religion.")
    sexual_orientation = WordField(SexualOrientation, help_text="Sexual orientation.")
    first_language = serializers.CharField(help_text="First language.")
    interpreter_needed = serializers.BooleanField(help_text="Whether an interpreter is needed.")
    contact_preference = WordField(ContactPreference, help_text="How the person asks to be reached.")
    phone = serializers.CharField(help_text="Phone number.")
    email = serializers.CharField(help_text="Email address.")
    rosh = WordField(RoshLevel, allow_blank=True, help_text="Current risk of serious harm; empty: not assessed.")
    limited_access = serializers.BooleanField(help_text="Whether only some staff may see the record.")
    addresses = AddressOf(many=True, help_text="Where the person lives and lived.")
    needs = NeedOf(many=True, help_text="Needs with their adjustments, ended ones too.")
    at_the_head = serializers.SerializerMethodField(help_text="What stands at the head of every page of the case.")

    @extend_schema_field(AtTheHead)
    def get_at_the_head(self, person: Person) -> Any:
        return AtTheHead(person_header(person, at=self.context["acting"].at)).data


class DetailsKept(SentForVersion):
    """Changes of a person’s details. What is left out stays as it is; `aliases` are the whole list anew."""

    first_name = serializers.CharField(required=False, max_length=60, allow_blank=True, help_text="First name.")
    middle_names = serializers.CharField(required=False, max_length=100, allow_blank=True, help_text="Middle names.")
    last_name = serializers.CharField(required=False, max_length=60, allow_blank=True, help_text="Last name.")
    preferred_name = serializers.CharField(
        required=False, max_length=60, allow_blank=True, help_text="The first name the person goes by."
    )
    aliases = Name(many=True, required=False, help_text="Every other name the person is or was known by.")
    date_of_birth = DayField(required=False, help_text="Date of birth.")
    pnc = serializers.CharField(
        required=False, max_length=13, allow_blank=True, help_text="PNC number, like 2001/0012345A."
    )
    prison_number = serializers.CharField(
        required=False, max_length=7, allow_blank=True, help_text="Prison number, like A1234BC."
    )
    sex = WordField(Sex, required=False, help_text="Sex.")
    ethnicity = WordField(Ethnicity, required=False, help_text="Ethnicity.")
    religion = WordField(Religion, required=False, help_text="Religion.")
    sexual_orientation = WordField(SexualOrientation, required=False, help_text="Sexual orientation.")
    first_language = serializers.CharField(required=False, max_length=40, help_text="First language.")
    interpreter_needed = serializers.BooleanField(required=False, help_text="Whether an interpreter is needed.")
    contact_preference = WordField(ContactPreference, required=False, help_text="How the person asks to be reached.")
    phone = serializers.CharField(required=False, max_length=30, allow_blank=True, help_text="Phone number.")
    email = serializers.EmailField(required=False, allow_blank=True, help_text="Email address.")
