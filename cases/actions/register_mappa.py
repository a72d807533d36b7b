"""Register a person under multi-agency public protection arrangements (MAPPA), or at another category or level."""

from __future__ import annotations

from datetime import date, datetime

from django.db import transaction

from cases import permissions as may
from cases.actions.locking import lock
from cases.models import MappaRegistration, Person
from cases.policy.entry import decide_entry
from cases.vocabulary import MappaCategory, MappaLevel
from probation.accounts.models import User
from probation.transitions import record
from probation.working_days import london_date


@transaction.atomic
def register_mappa(
    person: Person,
    *,
    category: MappaCategory,
    level: MappaLevel,
    by: User,
    at: datetime,
    from_date: date | None = None,
) -> MappaRegistration:
    """Register from today unless said; a registration still open ends then. Raises Refused, NotAdmitted."""
    person = lock(person)
    from_date = from_date or london_date(at)
    if present := person.mappa_registrations.select_for_update().filter(to_date__isnull=True).first():
        _end(present, on=from_date, why="Registered anew.", by=by, at=at)
    registration = MappaRegistration(person=person, category=category, level=level, from_date=from_date)
    record(
        registration,
        verb="register",
        permission=may.assess_risk,
        by=by,
        at=at,
        crn=person.crn,
        decision=decide_entry(today=london_date(at), days={"from_date": ("the day it began", from_date)}),
    )
    return registration


@transaction.atomic
def end_mappa(
    registration: MappaRegistration, *, reason: str, by: User, at: datetime, version: int | None = None
) -> MappaRegistration:
    """End it today. Raises Refused, NotAdmitted, StateConflict."""
    registration = lock(registration)
    _end(registration, on=london_date(at), why=reason, by=by, at=at, version=version)
    return registration


def _end(
    registration: MappaRegistration, *, on: date, why: str, by: User, at: datetime, version: int | None = None
) -> None:
    record(
        registration,
        verb="end",
        permission=may.assess_risk,
        by=by,
        at=at,
        crn=registration.person.crn,
        why=why,
        version=version,
        decision=decide_entry(today=london_date(at), texts={"reason": ("why it ends", why)}),
        changes={"to_date": on},
    )
