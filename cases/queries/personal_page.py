"""The personal details of a person: who they are, what they need, where they live and lived, who is around them."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

from django.db.models import F

from cases.models import Person
from cases.vocabulary import ContactPreference, Ethnicity, Religion, Sex, SexualOrientation
from probation.govuk.house_style import day
from probation.working_days import london_date

from .overview import AddressLine, NeedLine, ThirdPartyLine, address_line, needs_of, third_parties_of

PRESENT_FIRST = (F("to_date").desc(nulls_first=True), "-from_date", "pk")


@dataclass(frozen=True)
class EndedNeed:
    """A need that no longer holds."""

    kind: str
    description: str
    noticed_on: date
    ended_on: date | None


@dataclass(frozen=True)
class Personal:
    """Everything on the page. ``names``, ``equality`` and ``reached``: label and value, empty when not known."""

    version: int
    names: tuple[tuple[str, str], ...]
    equality: tuple[tuple[str, str], ...]
    reached: tuple[tuple[str, str], ...]
    needs: tuple[NeedLine, ...]
    needs_before: tuple[EndedNeed, ...]
    addresses: tuple[AddressLine, ...]
    third_parties: tuple[ThirdPartyLine, ...]


def personal(person: Person, *, at: datetime) -> Personal:
    """The page as it stands on a day. Five queries."""
    today = london_date(at)
    return Personal(
        version=person.version,
        names=_names(person),
        equality=_equality(person),
        reached=_reached(person),
        needs=needs_of(person, today),
        needs_before=tuple(
            EndedNeed(str(need.get_kind_display()), need.description, need.noticed_on, need.ended_on)
            for need in person.needs.filter(ended_on__lte=today).order_by("-ended_on", "pk")
        ),
        addresses=tuple(address_line(address) for address in person.addresses.order_by(*PRESENT_FIRST)),
        third_parties=third_parties_of(person, today),
    )


def _names(person: Person) -> tuple[tuple[str, str], ...]:
    return (
        ("First name", person.first_name),
        ("Middle names", person.middle_names),
        ("Last name", person.last_name),
        ("Preferred name", person.preferred_name),
        ("Also known as", "\n".join(str(alias) for alias in person.aliases.all())),
        ("Date of birth", day(person.date_of_birth)),
        ("CRN", person.crn),
        ("PNC number", person.pnc),
        ("Prison number", person.prison_number),
    )


def _equality(person: Person) -> tuple[tuple[str, str], ...]:
    return (
        ("Sex", Sex.label_of(person.sex)),
        ("Ethnicity", Ethnicity.label_of(person.ethnicity)),
        ("Religion", Religion.label_of(person.religion)),
        ("Sexual orientation", SexualOrientation.label_of(person.sexual_orientation)),
        ("First language", person.first_language),
        ("Interpreter", "Needed" if person.interpreter_needed else "Not needed"),
    )


def _reached(person: Person) -> tuple[tuple[str, str], ...]:
    return (
        ("Prefers to be reached by", ContactPreference.label_of(person.contact_preference)),
        ("Phone", person.phone),
        ("Email", person.email),
    )
