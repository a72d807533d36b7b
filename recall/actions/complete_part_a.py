"""Part A is complete: its content is frozen as a version, and signing may begin."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime

from django.db import transaction

from probation.accounts.models import User
from probation.policy import Reason
from probation.transitions import perform
from probation.working_days import london_date
from recall import ladders
from recall.models import RecallRequest
from recall.policy.acts.completing import CompletingFacts, completing
from recall.queries.part_a.gaps import gaps_of

from .clocks import stop
from .locking import lock_request, step_of_chart
from .part_a.make_version import make_version
from .telling import Hears, each_time, tell


@transaction.atomic
def complete_part_a(
    request: RecallRequest, *, why: str = "", by: User, at: datetime, version: int | None = None
) -> RecallRequest:
    """``why``: of every version after the first. Raises Refused (every gap), StateConflict, NotAdmitted."""
    locked = lock_request(request.pk)
    again = locked.versions.exists()
    gaps: tuple[Reason, ...] = tuple(gaps_of(locked, at=at))
    facts = CompletingFacts(type_chosen=bool(locked.recall_type), another_version=again, why=why)
    decision = completing.decide(facts, on=london_date(at))
    perform(
        step_of_chart(locked, "complete_part_a"),
        by=by,
        at=at,
        decision=replace(decision, reasons=(*decision.reasons, *gaps)),
        crn=locked.crn,
        why=why,
        version=version,
        then=[
            *stop(locked, "Part A completed", ladders.PART_A_OUTSTANDING),
            tell(locked, each_time("completed", at), f"{by} has completed Part A: countersign it.", Hears.MANAGERS),
        ],
    )
    make_version(locked, why=why, by=by, at=at)
    return locked
