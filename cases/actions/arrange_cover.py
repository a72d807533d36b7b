"""Arrange who covers while an officer is away: the covering officer owns the clocks from the first day."""

from __future__ import annotations

from datetime import date, datetime

from django.db import transaction

from cases import permissions as may
from cases.policy.allocation import CoverFacts, covering
from probation.accounts.models import Cover, User
from probation.accounts.roles import Act
from probation.transitions import record
from probation.working_days import london_date


@transaction.atomic
def arrange_cover(
    officer: User,
    *,
    covered_by: User,
    starts_on: date,
    reason: str,
    by: User,
    at: datetime,
    ends_on: date | None = None,
) -> Cover:
    """Arrange it; ``ends_on`` None: until further notice. Raises Refused, NotAdmitted."""
    decision = covering.decide(
        CoverFacts(
            same_organisation=officer.organisation_id == covered_by.organisation_id,
            same_person=officer.pk == covered_by.pk,
            cover_may_supervise=covered_by.may(Act.JUDGE_FAILURE),
            starts_on=starts_on,
            ends_on=ends_on,
            reason=reason,
        ),
        on=london_date(at),
    )
    cover = Cover(officer=officer, covered_by=covered_by, starts_on=starts_on, ends_on=ends_on, reason=reason)
    record(cover, verb="arrange", permission=may.arrange_cover, by=by, at=at, crn="", why=reason, decision=decision)
    return cover
