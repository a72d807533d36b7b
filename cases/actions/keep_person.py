"""Keep a person's details and aliases up to date."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime

from django.db import transaction

from cases import permissions as may
from cases.actions.locking import lock
from cases.actions.register_person import Names, PersonDetails, add_aliases, as_fields, decide_identity
from cases.models import Person
from probation.accounts.models import User
from probation.transitions import record


@transaction.atomic
def keep_person(
    person: Person,
    details: PersonDetails,
    *,
    by: User,
    at: datetime,
    aliases: Iterable[Names] = (),
    version: int | None = None,
) -> Person:
    """Write the details and the whole list of aliases anew. Raises Refused, NotAdmitted, StateConflict."""
    person = lock(person)
    aliases = list(aliases)
    before = list(person.aliases.values_list("first_name", "last_name"))
    fields = as_fields(details, aliases)
    record(
        person,
        verb="keep",
        permission=may.keep_record,
        by=by,
        at=at,
        crn=person.crn,
        version=version,
        decision=decide_identity(details, crn=person.crn, crn_taken=False, at=at),
        changes={name: value for name, value in fields.items() if getattr(person, name) != value},
        why=_told_of_aliases(before, aliases),
    )
    if sorted(before) != sorted(aliases):
        person.aliases.all().delete()
        add_aliases(person, aliases)
    return person


def _told_of_aliases(before: list[Names], after: list[Names]) -> str:
    """What changed of the aliases, for the audit; nothing where they stay."""
    if sorted(before) == sorted(after):
        return ""
    return f"Aliases before: {_written(before)}. Aliases now: {_written(after)}."


def _written(names: list[Names]) -> str:
    return ", ".join(f"{first} {last}" for first, last in names) or "none"
