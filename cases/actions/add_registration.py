"""Put a registration (a flag) on a person's record, and take it off."""

from __future__ import annotations

from datetime import date, datetime

from django.db import transaction

from cases import permissions as may
from cases.actions.locking import lock
from cases.models import Person, Registration
from cases.policy.entry import decide_entry
from cases.vocabulary import RegistrationKind
from probation.accounts.models import User
from probation.refusals import StateConflict
from probation.transitions import record
from probation.working_days import london_date


@transaction.atomic
def add_registration(
    person: Person,
    *,
    kind: RegistrationKind,
    by: User,
    at: datetime,
    note: str = "",
    from_date: date | None = None,
    review_on: date | None = None,
) -> Registration:
    """Register from today unless said. Raises Refused, NotAdmitted, and StateConflict where it is there already."""
    person = lock(person)
    if present := person.registrations.filter(kind=kind, to_date__isnull=True).first():
        raise StateConflict(present, "add")
    from_date = from_date or london_date(at)
    registration = Registration(person=person, kind=kind, note=note, from_date=from_date, review_on=review_on)
    decision = decide_entry(today=london_date(at), days={"from_date": ("the day it began", from_date)})
    record(registration, verb="add", permission=may.assess_risk, by=by, at=at, crn=person.crn, decision=decision)
    return registration


@transaction.atomic
def remove_registration(
    registration: Registration, *, reason: str, by: User, at: datetime, version: int | None = None
) -> Registration:
    """End it today. Raises Refused, NotAdmitted, StateConflict."""
    registration = lock(registration)
    record(
        registration,
        verb="remove",
        permission=may.assess_risk,
        by=by,
        at=at,
        crn=registration.person.crn,
        why=reason,
        version=version,
        decision=decide_entry(today=london_date(at), texts={"reason": ("why it is removed", reason)}),
        changes={"to_date": london_date(at)},
    )
    return registration
