"""Ask for the documents of the pack (BRE02, BIPR)."""

from __future__ import annotations

from datetime import datetime

from django.db import transaction

from enforcement.models import BreachCase
from enforcement.policy.breach.opening import opening
from enforcement.queries.breach.opening_facts import opening_facts
from enforcement.queries.breach.referral_facts import failures_of
from enforcement.queries.facts import reckoning
from enforcement.vocabulary import BreachLog
from probation.accounts.models import User
from probation.transitions import perform

from .locking import lock_before_court
from .log import write_log


def request_pack(breach: BreachCase, *, by: User, at: datetime, version: int | None = None) -> BreachCase:
    """One transaction. Raises Refused where the breach has lost its ground, StateConflict, NotAdmitted."""
    with transaction.atomic():
        locked = lock_before_court(breach.pk)
        facts = opening_facts(locked.sentence, failures_of(locked), reckoning(locked.sentence, at))
        perform(
            locked.request_pack,
            by=by,
            at=at,
            decision=opening.decide(facts, on=locked.decision.failure.occurred_on),
            crn=locked.crn,
            version=version,
        )
        write_log(locked, code=BreachLog.PACK_REQUESTED, text=BreachLog.PACK_REQUESTED.label, by=by, at=at)
        return locked
