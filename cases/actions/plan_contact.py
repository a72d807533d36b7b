"""Plan how often the person is seen, and why: by ROSH, by reoffending, by need (HMIP questions 5 to 7)."""

from __future__ import annotations

from datetime import datetime

from django.db import transaction

from cases import permissions as may
from cases.actions.locking import lock_sentences
from cases.models import Sentence
from cases.policy.contact_plan import ContactPlanFacts, planning
from probation.accounts.models import User
from probation.transitions import record
from probation.working_days import london_date


@transaction.atomic
def plan_contact(
    sentence: Sentence,
    *,
    interval_days: int,
    rosh_rationale: str,
    reoffending_rationale: str,
    need_rationale: str,
    by: User,
    at: datetime,
    version: int | None = None,
) -> Sentence:
    """Plan it, in calendar days between appointments. Raises Refused, NotAdmitted, StateConflict."""
    (sentence,) = lock_sentences([sentence.pk])
    facts = ContactPlanFacts(interval_days, rosh_rationale, reoffending_rationale, need_rationale)
    record(
        sentence,
        verb="plan_contact",
        permission=may.plan,
        by=by,
        at=at,
        crn=sentence.person.crn,
        version=version,
        decision=planning.decide(facts, on=london_date(at)),
        changes={
            "planned_interval_days": interval_days,
            "contact_rosh_rationale": rosh_rationale,
            "contact_reoffending_rationale": reoffending_rationale,
            "contact_need_rationale": need_rationale,
        },
    )
    return sentence
