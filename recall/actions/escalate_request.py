"""Chart 1 to chart 2, midway: what was done stands, the clock runs on, and the NPS must endorse."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from django.db import transaction

from probation.accounts.models import User
from probation.policy import Decision
from probation.transitions import perform
from probation.working_days import london_date
from recall.models import RecallRequest
from recall.policy.acts.rosh import EscalatingFacts, escalating
from recall.vocabulary import Chart, RecallState

from .locking import Flow, lock_request, on_chart, step_of_chart
from .telling import Hears, each_time, tell

CARRY_OVER = {
    RecallState.ROSH_REVIEW: "identify_rosh_increase",
    RecallState.INITIATED: "carry_over_agreed",
    RecallState.RETURNED_FOR_REWORK: "carry_over_agreed",
    RecallState.PART_A_COMPLETED: "carry_over_completed",
    RecallState.PART_A_COUNTERSIGNED: "carry_over_countersigned",
    RecallState.ENDORSED: "carry_over_countersigned",
}
"""Where chart 2 takes a request up, by where chart 1 left it."""


@transaction.atomic
def escalate_request(
    request: RecallRequest,
    *,
    evidence: str,
    suspected: bool = False,
    by: User,
    at: datetime,
    version: int | None = None,
) -> RecallRequest:
    """ROSH has risen, or is suspected to have. Raises Refused, StateConflict, NotAdmitted."""
    locked = lock_request(request.pk)
    facts = EscalatingFacts(rosh=locked.person.rosh, suspected=suspected, evidence=evidence)
    decision = escalating.decide(facts, on=london_date(at))
    return pass_to_chart_2(locked, decision=decision, why=evidence, by=by, at=at, version=version)


def pass_to_chart_2(
    locked: Flow, *, decision: Decision, why: str, by: User, at: datetime, version: int | None = None
) -> RecallRequest:
    """Within the caller's transaction: two steps, off chart 1 and on to chart 2."""
    left = RecallState(locked.state)
    text = f"{by} has escalated the recall: ROSH has risen to high, or may have."
    told: dict[str, Any] = {"by": by, "at": at, "decision": decision, "crn": locked.crn, "why": why}
    perform(
        step_of_chart(locked, "escalate"),
        version=version,
        then=[tell(locked, each_time("escalated", at), text, Hears.OFFICER, Hears.MANAGERS, Hears.SENIORS)],
        **told,
    )
    on_2 = on_chart(locked.pk, locked.sentence, Chart.CRC_RAISED)
    perform(step_of_chart(on_2, CARRY_OVER[left]), **told)
    return on_2
