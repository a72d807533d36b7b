"""The hearing of a breach that is to come: listed within a step, locked for the one that records it."""

from __future__ import annotations

from datetime import datetime

from cases.models import Court
from enforcement.models import BreachCase, Hearing
from enforcement.permissions import breach as may
from enforcement.vocabulary import HearingOutcome
from probation.accounts.acting import Acting
from probation.accounts.models import User
from probation.refusals import StateConflict
from probation.transitions import record


def list_hearing(
    breach: BreachCase, *, listed_for: datetime, court: Court, by: User, at: datetime, is_trial: bool = False
) -> Hearing:
    """List the next hearing, within the step's transaction, the breach locked."""
    hearing = Hearing(
        breach=breach,
        number=breach.hearings.count() + 1,
        court=court,
        listed_for=listed_for,
        is_trial=is_trial,
    )
    listed: Hearing = record(hearing, verb="list", permission=may_record, by=by, at=at, crn=breach.crn)
    return listed


def hearing_to_come(breach: BreachCase, wanted: str, *, number: int | None = None) -> Hearing:
    """The hearing that has no outcome yet, locked. Raises StateConflict where none is, or it is not ``number``."""
    waiting = Hearing.objects.select_for_update(of=("self",)).select_related("court")
    hearing = waiting.filter(breach=breach, outcome="").first()
    if hearing is None or number not in (None, hearing.number):
        raise StateConflict(breach, wanted)
    hearing.breach = breach
    return hearing


def end_hearing(breach: BreachCase, *, by: User, at: datetime) -> None:
    """The breach is withdrawn: a hearing still to come is not held."""
    for hearing in breach.hearings.filter(outcome=""):
        hearing.breach = breach
        changes = {"outcome": HearingOutcome.WITHDRAWN, "recorded_at": at, "recorded_by": by}
        record(hearing, verb="vacate", permission=may_record, by=by, at=at, crn=breach.crn, changes=changes)


def may_record(hearing: Hearing, acting: Acting) -> bool:
    """Whoever records what the court does."""
    return may.record_court(hearing.breach, acting)
