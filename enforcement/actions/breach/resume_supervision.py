"""Assessment and plan reviewed, the person seen: supervision has resumed."""

from __future__ import annotations

from datetime import datetime

from django.db import transaction

from enforcement.models import BreachCase
from enforcement.policy.breach.after_court import ResumingFacts, resuming
from enforcement.queries.breach.after_court_facts import after_court_facts
from probation.accounts.models import User
from probation.transitions import perform
from probation.working_days import london_date

from .locking import lock_after_court


def resume_supervision(breach: BreachCase, *, by: User, at: datetime, version: int | None = None) -> BreachCase:
    """One transaction. Raises Refused (everything not done yet), StateConflict, NotAdmitted."""
    with transaction.atomic():
        locked = lock_after_court(breach.pk)
        facts = ResumingFacts(
            after_court=after_court_facts(locked),
            resulted_on=locked.closed_on or london_date(at),
            seen_on=locked.seen_on,
            today=london_date(at),
        )
        decision = resuming.decide(facts, on=facts.today)
        perform(locked.resume, by=by, at=at, decision=decision, crn=locked.crn, version=version)
        return locked
