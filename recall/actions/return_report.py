"""The report goes back for further work: from the line manager, the senior manager, or the NPS. The clock runs on."""

from __future__ import annotations

from datetime import datetime

from django.db import transaction

from probation.accounts.models import User
from probation.transitions import Consequence, perform
from probation.working_days import london_date
from recall import ladders
from recall.models import RecallRequest
from recall.policy.acts.collecting import taking_up
from recall.policy.acts.signing import returning
from recall.vocabulary import RecallState

from .clocks import stop
from .locking import lock_request, step_of_chart
from .reopen_report import void_signatures
from .telling import Hears, each_time, tell

BY_STATE = {
    RecallState.PART_A_COMPLETED: "return_for_rework",
    RecallState.PART_A_COUNTERSIGNED: "return_as_senior",
    RecallState.REFERRED_TO_NPS: "return_papers",
}
"""Whose desk it lies on, and so whose arrow sends it back."""


@transaction.atomic
def return_report(
    request: RecallRequest, *, needed: str, by: User, at: datetime, version: int | None = None
) -> RecallRequest:
    """Raises Refused, StateConflict, NotAdmitted."""
    locked = lock_request(request.pk)
    step = BY_STATE.get(RecallState(locked.state), "return_for_rework")
    text = f"{by} has returned the recall report. The 24 hours run on. Needed: {needed}"
    then: list[Consequence] = [tell(locked, each_time("returned", at), text, Hears.OFFICER)]
    if step == "return_papers":
        then += stop(locked, "papers returned", ladders.ESCALATION)
    perform(
        step_of_chart(locked, step),
        by=by,
        at=at,
        decision=returning.decide(needed, on=london_date(at)),
        crn=locked.crn,
        why=needed,
        version=version,
        then=then,
        needed=needed,
    )
    return locked


@transaction.atomic
def take_up_rework(request: RecallRequest, *, by: User, at: datetime, version: int | None = None) -> RecallRequest:
    """The officer writes again. What was signed of the report is void. Raises StateConflict, NotAdmitted."""
    locked = lock_request(request.pk)
    perform(
        step_of_chart(locked, "take_up_rework"),
        by=by,
        at=at,
        decision=taking_up.decide(None, on=london_date(at)),
        crn=locked.crn,
        version=version,
    )
    void_signatures(locked, because="The report was returned for further work.", by=by, at=at)
    return locked
