"""Record a step of the officer's task after court: amended order served, prison contacted, plan reviewed."""

from __future__ import annotations

from datetime import date, datetime

from django.db import transaction

from cases.policy.entry import decide_entry
from enforcement.models import BreachCase
from enforcement.permissions import breach as may
from enforcement.policy.breach.after_court import Step, steps_after
from enforcement.queries.breach.after_court_facts import after_court_facts
from enforcement.vocabulary import BreachState
from probation.accounts.models import User
from probation.refusals import StateConflict
from probation.transitions import record
from probation.working_days import london_date

from .locking import lock_after_court

DONE_ELSEWHERE = (Step.READ_RESULT, Step.SEE_PERSON)
"""The result is read by opening it; the person is seen at an appointment whose outcome is recorded."""


def record_after_court(
    breach: BreachCase, *, step: Step, done_on: date, by: User, at: datetime, version: int | None = None
) -> BreachCase:
    """Raises Refused, NotAdmitted, and StateConflict where the result does not ask for that step, or it is done."""
    with transaction.atomic():
        locked = lock_after_court(breach.pk)
        asked = {task.step for task in steps_after(after_court_facts(locked)) if not task.done}
        if locked.state != BreachState.RE_ENGAGE or step not in asked or step in DONE_ELSEWHERE:
            raise StateConflict(locked, "record_after_court")
        record(
            locked,
            verb="record_after_court",
            permission=may.resume,
            by=by,
            at=at,
            crn=locked.crn,
            version=version,
            decision=decide_entry(today=london_date(at), days={"done_on": ("the day it was done", done_on)}),
            changes={step.value: done_on},
        )
        return locked
