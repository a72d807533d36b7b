"""The mandatory question: has ROSH risen to high? Answered with an assessment made for the purpose."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

from django.db import transaction

from cases.actions.assess_risk import RoshLevels, assess_risk
from probation.accounts.models import User
from probation.refusals import StateConflict
from probation.transitions import perform, record
from probation.working_days import london_date
from recall import permissions as may
from recall.models import RecallRequest
from recall.policy.acts.rosh import ReviewFacts, reviewing
from recall.vocabulary import BEFORE_DECISION, WRITING, Chart

from .escalate_request import pass_to_chart_2
from .locking import lock_request, step_of_chart


@dataclass(frozen=True, kw_only=True)
class RoshReview:
    """The answer, and what it rests on: levels as assessed now, with their rationale, and OASys."""

    risen: bool | None
    levels: RoshLevels
    rationale: str
    oasys_reviewed_on: date | None = None
    oasys_not_reviewed_reason: str = ""


@transaction.atomic
def review_rosh(
    request: RecallRequest, *, review: RoshReview, by: User, at: datetime, version: int | None = None
) -> RecallRequest:
    """On chart 1 it is a step, and a rise passes the request to chart 2 at once; on the others it is recorded.

    Raises Refused (every reason), StateConflict, NotAdmitted.
    """
    locked = lock_request(request.pk)
    if locked.chart != Chart.CRC and locked.state not in (*BEFORE_DECISION, *WRITING):
        raise StateConflict(locked, "review_rosh")
    facts = ReviewFacts(
        risen=review.risen,
        assessed=True,
        rosh=review.levels.overall,
        rosh_before=locked.rosh_before,
        oasys_reviewed=review.oasys_reviewed_on is not None,
        oasys_not_reviewed_reason=review.oasys_not_reviewed_reason,
    )
    decision = reviewing.require(facts, on=london_date(at))
    assessment = assess_risk(locked.person, review.levels, rationale=review.rationale, by=by, at=at)
    reviewed = {
        "rosh_review": assessment,
        "oasys_reviewed_on": review.oasys_reviewed_on,
        "oasys_not_reviewed_reason": review.oasys_not_reviewed_reason,
    }
    if locked.chart != Chart.CRC:
        record(
            locked,
            verb="review_rosh",
            permission=may.escalate,
            by=by,
            at=at,
            crn=locked.crn,
            why=review.rationale,
            version=version,
            decision=decision,
            changes={**reviewed, "rosh_risen": review.risen},
        )
        return locked
    for name, value in reviewed.items():
        setattr(locked, name, value)
    perform(
        step_of_chart(locked, "review_rosh"),
        by=by,
        at=at,
        decision=decision,
        crn=locked.crn,
        why=review.rationale,
        version=version,
        risen=bool(review.risen),
    )
    return pass_to_chart_2(locked, decision=decision, why=review.rationale, by=by, at=at) if review.risen else locked
