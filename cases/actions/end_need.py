"""End a need that no longer holds; it stays as history."""

from __future__ import annotations

from datetime import datetime

from django.db import transaction

from cases import permissions as may
from cases.actions.locking import lock
from cases.models import Need
from cases.policy.entry import decide_entry
from probation.accounts.models import User
from probation.transitions import record
from probation.working_days import london_date


@transaction.atomic
def end_need(need: Need, *, reason: str, by: User, at: datetime, version: int | None = None) -> Need:
    """End it today. Raises Refused, NotAdmitted, StateConflict."""
    need = lock(need)
    record(
        need,
        verb="end",
        permission=may.keep_record,
        by=by,
        at=at,
        crn=need.person.crn,
        why=reason,
        version=version,
        decision=decide_entry(today=london_date(at), texts={"reason": ("why the need no longer holds", reason)}),
        changes={"ended_on": london_date(at)},
    )
    return need
