"""The court moves a hearing to another day, time or court."""

from __future__ import annotations

from datetime import datetime

from django.db import transaction

from cases.models import Court
from cases.policy.entry import decide_entry
from enforcement.models import BreachCase, Hearing
from probation.accounts.models import User
from probation.transitions import record
from probation.working_days import london_date

from .hearings import hearing_to_come, may_record
from .locking import lock_at_court
from .telling import Hears, tell


def relist_hearing(
    breach: BreachCase,
    *,
    listed_for: datetime,
    court: Court,
    reason: str,
    by: User,
    at: datetime,
    version: int | None = None,
) -> Hearing:
    """``version``: of the hearing. Raises Refused, NotAdmitted, and StateConflict where none is to come."""
    with transaction.atomic():
        locked = lock_at_court(breach.pk)
        hearing = hearing_to_come(locked, "relist_hearing")
        event = f"hearing/{hearing.number}/relisted/{hearing.version}"
        moved: Hearing = record(
            hearing,
            verb="relist",
            permission=may_record,
            by=by,
            at=at,
            crn=locked.crn,
            why=reason,
            version=version,
            decision=decide_entry(today=london_date(at), texts={"reason": ("why the hearing is moved", reason)}),
            changes={"listed_for": listed_for, "court": court},
            then=[tell(locked, event, f"The hearing of the breach is moved: {reason}", Hears.OFFICER)],
        )
        return moved
