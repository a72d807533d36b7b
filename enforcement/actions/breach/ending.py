"""A breach ends: the sentence is out of breach, the count begins again, and every clock of the breach stops."""

from __future__ import annotations

from datetime import date, datetime

from enforcement.flows import CourtBreach
from enforcement.models import BreachCase
from enforcement.permissions import breach as may
from enforcement.vocabulary import ClosingCode
from probation.accounts.models import User
from probation.policy import Decision
from probation.transitions import perform, record

from .clocks import stop_all
from .locking import on_map
from .log import write_log


def end_breach(breach: BreachCase, *, on: date, because: str, by: User, at: datetime) -> None:
    """Within the step's transaction, whatever came of it. What happened stays on the record."""
    record(
        breach.sentence,
        verb="end_breach",
        permission=may.end_breach,
        by=by,
        at=at,
        crn=breach.crn,
        why=because,
        changes={"breach_ended_on": on},
        then=stop_all(breach, because[:200]),
    )


def close_breach(
    breach: BreachCase, *, code: ClosingCode, on: date, decision: Decision, because: str, by: User, at: datetime
) -> CourtBreach:
    """Close a breach withdrawn or not proved, within the step's transaction."""
    locked = on_map(breach, CourtBreach)
    perform(locked.close, by=by, at=at, decision=decision, crn=breach.crn, why=because, on=on, code=code)
    end_breach(locked, on=on, because=because, by=by, at=at)
    write_log(locked, code=code, text=because, by=by, at=at)
    return locked
