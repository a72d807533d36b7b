"""The court moves a hearing to another day, time or court."""

from __future__ import annotations

from datetime import datetime

from django.db import transaction

from cases.models import Court
from enforcement.models import BreachCase, Hearing
from enforcement.policy.breach.hearing import RelistingFacts, relisting
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
        facts = RelistingFacts(
            laid_on=locked.information_laid_on or london_date(at),
            listed_on=london_date(listed_for),
            is_moved=(listed_for, court) != (hearing.listed_for, hearing.court),
            reason=reason,
        )
        moved: Hearing = record(
            hearing,
            verb="relist",
            permission=may_record,
            by=by,
            at=at,
            crn=locked.crn,
            why=reason,
            version=version,
            decision=relisting.decide(facts, on=london_date(at)),
            changes={"listed_for": listed_for, "court": court},
            then=[tell(locked, event, f"The hearing of the breach is moved: {reason}", Hears.OFFICER)],
        )
        return moved
