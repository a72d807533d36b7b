"""The summons or warrant of a breach that is being dealt with, and its end where the breach ends."""

from __future__ import annotations

from datetime import date, datetime

from enforcement.models import BreachCase, Process
from enforcement.permissions import breach as may
from probation.accounts.models import User
from probation.policy import Decision
from probation.refusals import StateConflict
from probation.transitions import record


def latest_process(breach: BreachCase, wanted: str) -> Process:
    """The summons or warrant last asked for, locked with its breach. Raises StateConflict before any was."""
    processes = Process.objects.select_for_update(of=("self",)).filter(breach=breach)
    process = processes.order_by("asked_for_at", "pk").last()
    if process is None:
        raise StateConflict(breach, wanted)
    process.breach = breach
    return process


def change_process(
    process: Process,
    verb: str,
    *,
    by: User,
    at: datetime,
    why: str = "",
    decision: Decision | None = None,
    **changes: object,
) -> Process:
    """Write what became of it, within the step's transaction."""
    changed: Process = record(
        process,
        verb=verb,
        permission=lambda process, acting: may.record_court(process.breach, acting),
        by=by,
        at=at,
        crn=process.crn,
        why=why,
        decision=decision,
        changes=changes,
    )
    return changed


def end_processes(breach: BreachCase, *, because: str, on: date, by: User, at: datetime) -> None:
    """End what is neither executed nor ended: nothing may stay in the register of warrants."""
    for process in breach.processes.filter(executed_on__isnull=True, ended_on__isnull=True):
        process.breach = breach
        change_process(process, "end", by=by, at=at, why=because, ended_on=on, ended_because=because)
