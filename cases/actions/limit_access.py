"""Limit who may see a person's record: keep a member of staff from it, or let only named staff in."""

from __future__ import annotations

from datetime import datetime

from django.db import transaction

from cases import permissions as may
from cases.actions.locking import lock
from cases.models import LimitedAccess, Person
from cases.policy.entry import decide_entry
from cases.vocabulary import LimitedAccessKind
from probation.accounts.models import User
from probation.refusals import StateConflict
from probation.transitions import record
from probation.working_days import london_date


@transaction.atomic
def limit_access(
    person: Person, *, user: User, kind: LimitedAccessKind, reason: str, by: User, at: datetime
) -> LimitedAccess:
    """Limit it. Raises Refused, NotAdmitted, and StateConflict where this member of staff is on the list already."""
    person = lock(person)
    if present := person.limited_access_list.filter(user=user).first():
        raise StateConflict(present, "limit_access")
    limit = LimitedAccess(person=person, user=user, kind=kind, reason=reason)
    decision = decide_entry(today=london_date(at), texts={"reason": ("why access is limited", reason)})
    record(
        limit,
        verb="add",
        permission=may.limit_access,
        by=by,
        at=at,
        crn=person.crn,
        why=f"{user}: {kind.label}. {reason}",
        decision=decision,
    )
    _flag(person, limited=True, by=by, at=at)
    return limit


@transaction.atomic
def lift_limit(limit: LimitedAccess, *, reason: str, by: User, at: datetime) -> None:
    """Take a member of staff off the list. Raises Refused, NotAdmitted."""
    person = lock(limit.person)
    limit = lock(limit)
    record(
        limit,
        verb="lift",
        permission=may.limit_access,
        by=by,
        at=at,
        crn=person.crn,
        why=f"{limit}. {reason}",
        decision=decide_entry(today=london_date(at), texts={"reason": ("why the limit is lifted", reason)}),
    )
    limit.delete()
    _flag(person, limited=person.limited_access_list.exists(), by=by, at=at)


def _flag(person: Person, *, limited: bool, by: User, at: datetime) -> None:
    if person.limited_access != limited:
        record(
            person,
            verb="limited_access",
            permission=may.limit_access,
            by=by,
            at=at,
            crn=person.crn,
            changes={"limited_access": limited},
        )
