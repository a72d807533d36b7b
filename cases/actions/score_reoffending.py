"""Record a reoffending predictor's score."""

from __future__ import annotations

from datetime import date, datetime
from decimal import Decimal

from django.db import transaction

from cases import permissions as may
from cases.models import Person, ReoffendingScore
from cases.policy.score import ScoreFacts, scoring
from cases.vocabulary import ReoffendingPredictor
from probation.accounts.models import User
from probation.transitions import record
from probation.working_days import london_date


@transaction.atomic
def score_reoffending(
    person: Person,
    *,
    predictor: ReoffendingPredictor,
    percent: Decimal,
    by: User,
    at: datetime,
    scored_on: date | None = None,
) -> ReoffendingScore:
    """Record it, scored today unless said. Raises Refused, NotAdmitted."""
    scored_on = scored_on or london_date(at)
    decision = scoring.decide(
        ScoreFacts(percent=percent, scored_on=scored_on, today=london_date(at)), on=london_date(at)
    )
    score = ReoffendingScore(person=person, predictor=predictor, percent=percent, scored_on=scored_on)
    record(score, verb="score", permission=may.assess_risk, by=by, at=at, crn=person.crn, decision=decision)
    return score
