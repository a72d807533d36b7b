"""The court withdraws a warrant nobody has executed, as when the person comes forward, and lists the case."""

from __future__ import annotations

from datetime import datetime

from django.db import transaction

from cases.models import Court
from cases.policy.entry import decide_entry
from enforcement.ladders import WARRANT
from enforcement.models import BreachCase
from enforcement.queries.facts import reckoning
from enforcement.vocabulary import BreachLog
from probation.accounts.models import User
from probation.transitions import perform

from .clocks import stop, stop_if_presented
from .hearings import list_hearing
from .locking import lock_at_court
from .log import write_log
from .processes import change_process, latest_process
from .telling import Hears, tell


def withdraw_warrant(
    breach: BreachCase,
    *,
    reason: str,
    court: Court,
    attend_at: datetime,
    by: User,
    at: datetime,
    version: int | None = None,
) -> BreachCase:
    """One transaction. Raises Refused, StateConflict, NotAdmitted."""
    with transaction.atomic():
        locked = lock_at_court(breach.pk)
        counts = reckoning(locked.sentence, at)
        warrant = latest_process(locked, "withdraw_warrant")
        text = f"The warrant is withdrawn: {reason}"
        perform(
            locked.withdraw_warrant,
            by=by,
            at=at,
            decision=decide_entry(today=counts.on, texts={"reason": ("why the warrant is withdrawn", reason)}),
            crn=locked.crn,
            why=reason,
            version=version,
            then=[
                *stop(locked, "warrant withdrawn", WARRANT.code),
                *stop_if_presented(locked, "listed", counts),
                tell(locked, f"process/{warrant.pk}/withdrawn", text, Hears.OFFICER),
            ],
        )
        change_process(warrant, "withdraw", by=by, at=at, why=reason, ended_on=counts.on, ended_because=reason)
        list_hearing(locked, listed_for=attend_at, court=court, by=by, at=at)
        write_log(locked, code=BreachLog.WARRANT, text=text, by=by, at=at)
        return locked
