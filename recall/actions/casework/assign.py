"""Whoever of PPCS has a recall now; nobody, where it is given back to the queue."""

from __future__ import annotations

from datetime import datetime

from django.db import transaction

from probation.accounts.acting import Acting
from probation.accounts.models import User
from probation.accounts.roles import Act
from probation.refusals import StateConflict
from probation.transitions import record
from probation.working_days import london_date
from recall.models import Casework, RecallRequest
from recall.permissions import booking as may_booking
from recall.permissions import casework as may
from recall.policy.booking import AssigningFacts, assigning
from recall.vocabulary import RecallState

from .locking import casework_of, lock_at_ppcs


@transaction.atomic
def assign(request: RecallRequest, *, to: User | None, by: User, at: datetime, version: int | None = None) -> Casework:
    """``version``: of the casework as it was seen, 0 where there was none.

    Raises Refused, StateConflict (it is over, or somebody assigned it first), NotAdmitted.
    """
    locked = lock_at_ppcs(request.pk)
    is_open = locked.state == RecallState.SUBMITTED_TO_PPCS or locked.licence_is_revoked
    if not is_open:
        raise StateConflict(locked, "assign")
    casework = casework_of(locked)
    if version is not None and version != (casework.version if casework.pk else 0):
        raise StateConflict(casework, "assign")
    facts = AssigningFacts(
        is_open=is_open,
        in_assessment=locked.state == RecallState.SUBMITTED_TO_PPCS and casework.booked_at is not None,
        to_nobody=to is None,
        to_ppcs=to is not None and to.is_active and to.may(Act.BOOK_RECALL),
        to_decider=to is not None and may_booking.may_assess(locked, Acting(to, at)),
    )
    kept: Casework = record(
        casework,
        verb="assign",
        permission=may.keep,
        by=by,
        at=at,
        crn=locked.crn,
        why=str(to or "Nobody"),
        decision=assigning.decide(facts, on=london_date(at)),
        changes={"assigned_to": to},
    )
    return kept
