"""The responsible officer reads what the court did: the task of one working day is done (D17)."""

from __future__ import annotations

from datetime import datetime

from django.db import transaction

from enforcement.ladders import RESULT_READ
from enforcement.models import BreachCase
from enforcement.permissions import breach as may
from probation.accounts.models import User
from probation.refusals import StateConflict
from probation.transitions import record
from probation.working_days import london_date

from .clocks import stop
from .locking import lock_after_court


def read_result(breach: BreachCase, *, by: User, at: datetime, version: int | None = None) -> BreachCase:
    """Once court has ended the breach. Raises NotAdmitted, and StateConflict before it has, or where it is read."""
    with transaction.atomic():
        locked = lock_after_court(breach.pk)
        if not locked.closed_on or not locked.information_laid_on or locked.result_read_on:
            raise StateConflict(locked, "read_result")
        record(
            locked,
            verb="read_result",
            permission=may.resume,
            by=by,
            at=at,
            crn=locked.crn,
            version=version,
            changes={"result_read_on": london_date(at)},
            then=stop(locked, "result read", RESULT_READ.code),
        )
        return locked
