"""Register a person on probation, with every name they are known by."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime

from django.db import IntegrityError, transaction

from cases import permissions as may
from cases.models import Alias, Person
from cases.policy.identity import IdentityFacts, identifying
from cases.policy.person_search import name_keys
from cases.queries.registered_already import RegisteredAlready, registered_already
from cases.vocabulary import ContactPreference, Ethnicity, Religion, Sex, SexualOrientation
from probation.accounts.models import User
from probation.policy import Decision, Refused
from probation.transitions import record
from probation.working_days import london_date

Names = tuple[str, str]
NOBODY = RegisteredAlready()


@dataclass(frozen=True, kw_only=True)
class PersonDetails:
    """What is kept about who somebody is and how to reach them. Fields as on ``Person``."""

    first_name: str
    last_name: str
    date_of_birth: date
    sex: Sex
    middle_names: str = ""
    preferred_name: str = ""
    pnc: str = ""
    prison_number: str = ""
    ethnicity: Ethnicity = Ethnicity.NS
    religion: Religion = Religion.NOT_STATED
    sexual_orientation: SexualOrientation = SexualOrientation.NOT_STATED
    first_language: str = "English"
    interpreter_needed: bool = False
    contact_preference: ContactPreference = ContactPreference.LETTER
    phone: str = ""
    email: str = ""


def register_person(
    details: PersonDetails, *, crn: str, by: User, at: datetime, aliases: Iterable[Names] = ()
) -> Person:
    """Register them under a CRN. ``aliases`` are first and last names. Raises Refused, NotAdmitted."""
    aliases = list(aliases)
    others = registered_already(pnc=details.pnc, prison_number=details.prison_number, by=by)
    crn_taken = Person.objects.filter(crn=crn).exists()
    decision = decide_identity(details, crn=crn, crn_taken=crn_taken, at=at, others=others)
    person = Person(crn=crn, **as_fields(details, aliases))
    try:
        with transaction.atomic():
            record(person, verb="register", permission=may.register_person, by=by, at=at, crn=crn, decision=decision)
            add_aliases(person, aliases)
    except IntegrityError as error:
        # Somebody registered this CRN between the look and the write.
        raise Refused(decide_identity(details, crn=crn, crn_taken=True, at=at)) from error
    return person


def decide_identity(
    details: PersonDetails, *, crn: str, crn_taken: bool, at: datetime, others: RegisteredAlready = NOBODY
) -> Decision:
    """Whether the names and numbers are sound, and no other record has the numbers."""
    return identifying.decide(
        IdentityFacts(
            crn=crn,
            first_name=details.first_name,
            last_name=details.last_name,
            date_of_birth=details.date_of_birth,
            pnc=details.pnc,
            prison_number=details.prison_number,
            crn_taken=crn_taken,
            today=london_date(at),
            pnc_of=others.pnc,
            prison_number_of=others.prison_number,
        ),
        on=london_date(at),
    )


def as_fields(details: PersonDetails, aliases: Iterable[Names]) -> dict[str, object]:
    """The fields of ``Person``, with the search keys of every name."""
    return {**dataclasses.asdict(details), "search_keys": _search_keys(details, aliases)}


def add_aliases(person: Person, aliases: Iterable[Names]) -> None:
    """Write the aliases of a person who has none."""
    Alias.objects.bulk_create(Alias(person=person, first_name=first, last_name=last) for first, last in aliases)


def _search_keys(details: PersonDetails, aliases: Iterable[Names]) -> list[str]:
    names = [
        (details.first_name, details.last_name),
        (details.middle_names, details.last_name),
        (details.preferred_name, details.last_name),
        *aliases,
    ]
    return sorted({key for first, last in names for key in name_keys(first, last)})
