"""The police execute the warrant: bailed or held in custody for court (BRE12)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

from django.db import transaction

from cases.models import Court
from enforcement.ladders import WARRANT
from enforcement.models import BreachCase, Process
from enforcement.policy.breach.process import ExecutionFacts, executing
from enforcement.queries.facts import reckoning
from enforcement.vocabulary import BreachLog, Execution
from probation.accounts.models import User
from probation.transitions import perform
from probation.working_days import day_in_words, london_date

from .clocks import stop, stop_if_presented
from .hearings import list_hearing
from .locking import lock_at_court
from .log import write_log
from .processes import change_process, latest_process
from .telling import Hears, tell


@dataclass(frozen=True, kw_only=True)
class Executed:
    """What became of the person arrested, and when and where they are before the court."""

    executed_on: date
    outcome: str
    court: Court
    attend_at: datetime | None = None


def execute_warrant(
    breach: BreachCase, executed: Executed, *, by: User, at: datetime, version: int | None = None
) -> BreachCase:
    """One transaction. Raises Refused (every reason), StateConflict, NotAdmitted."""
    with transaction.atomic():
        locked = lock_at_court(breach.pk)
        counts = reckoning(locked.sentence, at)
        warrant = latest_process(locked, "execute_warrant")
        decision = executing.decide(_facts(warrant, executed, today=counts.on), on=counts.on)
        text = f"Warrant executed on {day_in_words(executed.executed_on)}: {Execution.label_of(executed.outcome)}."
        perform(
            locked.execute_warrant,
            by=by,
            at=at,
            decision=decision,
            crn=locked.crn,
            version=version,
            then=[
                *stop(locked, "warrant executed", WARRANT.code),
                *stop_if_presented(locked, "listed", counts),
                tell(locked, f"process/{warrant.pk}/executed", text, Hears.OFFICER),
            ],
        )
        change_process(
            warrant,
            "execute",
            by=by,
            at=at,
            executed_on=executed.executed_on,
            execution=executed.outcome,
            returnable_at=executed.attend_at,
        )
        assert executed.attend_at
        list_hearing(locked, listed_for=executed.attend_at, court=executed.court, by=by, at=at)
        write_log(locked, code=BreachLog.WARRANT, text=text, by=by, at=at)
        return locked


def _facts(warrant: Process, executed: Executed, *, today: date) -> ExecutionFacts:
    return ExecutionFacts(
        issued_on=warrant.issued_on or today,
        executed_on=executed.executed_on,
        today=today,
        outcome=executed.outcome,
        hearing_on=london_date(executed.attend_at) if executed.attend_at else None,
    )
