"""Assess the risk of serious harm (ROSH), overall and by group. Earlier assessments stay as history."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

from django.db import transaction

from cases import permissions as may
from cases.actions.locking import lock
from cases.models import Person, RoshAssessment
from cases.policy.rosh import RoshFacts, assessing
from cases.vocabulary import RoshLevel
from probation.accounts.models import User
from probation.transitions import record
from probation.working_days import london_date


@dataclass(frozen=True, kw_only=True)
class RoshLevels:
    """A level for each group. Prisoners only in custody."""

    overall: RoshLevel
    public: RoshLevel
    known_adult: RoshLevel
    children: RoshLevel
    staff: RoshLevel
    prisoners: RoshLevel | None = None


@transaction.atomic
def assess_risk(
    person: Person, levels: RoshLevels, *, rationale: str, by: User, at: datetime, assessed_on: date | None = None
) -> RoshAssessment:
    """Record it, made today unless said; the newest is the person's current ROSH. Raises Refused, NotAdmitted."""
    person = lock(person)
    assessed_on = assessed_on or london_date(at)
    decision = assessing.decide(
        RoshFacts(
            overall=levels.overall,
            by_group=(levels.public, levels.known_adult, levels.children, levels.staff),
            rationale=rationale,
            assessed_on=assessed_on,
            today=london_date(at),
        ),
        on=london_date(at),
    )
    assessment = RoshAssessment(
        person=person,
        overall=levels.overall,
        public=levels.public,
        known_adult=levels.known_adult,
        children=levels.children,
        staff=levels.staff,
        prisoners=levels.prisoners or "",
        rationale=rationale,
        assessed_on=assessed_on,
        assessed_by=by,
    )
    record(assessment, verb="assess", permission=may.assess_risk, by=by, at=at, crn=person.crn, decision=decision)
    _make_current(person, by=by, at=at)
    return assessment


def _make_current(person: Person, *, by: User, at: datetime) -> None:
    """The person's ROSH is the newest assessment's: one entered late for an earlier day does not replace it."""
    newest = person.rosh_assessments.first()
    assert newest is not None
    if person.rosh != newest.overall:
        record(
            person,
            verb="rosh",
            permission=may.assess_risk,
            by=by,
            at=at,
            crn=person.crn,
            changes={"rosh": newest.overall},
        )
