"""Record that the sentence plan is made: its clock (D21) stops."""

from __future__ import annotations

from datetime import datetime

from django.db import transaction

from cases import ladders
from cases import permissions as may
from cases.actions.locking import lock_sentences
from cases.models import Clock, Sentence
from probation.accounts.models import User
from probation.clocks.changes import Stop
from probation.refusals import StateConflict
from probation.transitions import record
from probation.working_days import london_date


@transaction.atomic
def make_plan(
    sentence: Sentence, *, by: User, at: datetime, late_reason: str = "", version: int | None = None
) -> Sentence:
    """Record it as made today. Raises NotAdmitted, and StateConflict where a plan is made already."""
    (sentence,) = lock_sentences([sentence.pk])
    if sentence.plan_made_on:
        raise StateConflict(sentence, "make_plan")
    stop = Stop(Clock, f"cases.sentence/{sentence.pk}", "plan made", (ladders.PLAN.code,), late_reason)
    record(
        sentence,
        verb="make_plan",
        permission=may.plan,
        by=by,
        at=at,
        crn=sentence.person.crn,
        version=version,
        changes={"plan_made_on": london_date(at)},
        then=[stop],
    )
    return sentence
