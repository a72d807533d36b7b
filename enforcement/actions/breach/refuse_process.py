"""The court refuses the summons or warrant: the last day to lay an information counts again."""

from __future__ import annotations

from datetime import datetime

from django.db import transaction

from cases.policy.entry import decide_entry
from enforcement.models import BreachCase
from enforcement.queries.facts import reckoning
from probation.accounts.models import User
from probation.transitions import perform

from .clocks import information_clock
from .locking import lock_at_court
from .processes import change_process, latest_process
from .telling import Hears, tell


def refuse_process(
    breach: BreachCase, *, reason: str, by: User, at: datetime, version: int | None = None
) -> BreachCase:
    """``reason``: the court's. One transaction. Raises Refused, StateConflict, NotAdmitted."""
    with transaction.atomic():
        locked = lock_at_court(breach.pk)
        counts = reckoning(locked.sentence, at)
        process = latest_process(locked, "refuse")
        text = f"The court refused the {process.get_kind_display().lower()}: {reason}"
        perform(
            locked.refuse,
            by=by,
            at=at,
            decision=decide_entry(today=counts.on, texts={"reason": ("why the court refused it", reason)}),
            crn=locked.crn,
            why=reason,
            version=version,
            then=[
                *information_clock(locked, counts, part=f"after/{process.pk}"),
                tell(locked, f"process/{process.pk}/refused", text, Hears.OFFICER),
            ],
            reason=reason,
        )
        change_process(process, "refuse", by=by, at=at, why=reason, ended_on=counts.on, ended_because=reason)
        return locked
