"""The manager who checks it sends the pack back, and says what it still needs."""

from __future__ import annotations

from datetime import datetime

from django.db import transaction

from enforcement.models import BreachCase
from enforcement.policy.breach.pack import SendBackFacts, sending_back
from enforcement.queries.facts import reckoning
from probation.accounts.models import User
from probation.clocks.kinds import Level
from probation.transitions import perform

from .locking import lock_before_court
from .telling import Hears, tell


def send_back_pack(
    breach: BreachCase, *, what_is_needed: str, by: User, at: datetime, version: int | None = None
) -> BreachCase:
    """One transaction. Raises Refused, StateConflict, NotAdmitted."""
    with transaction.atomic():
        locked = lock_before_court(breach.pk)
        facts = SendBackFacts(what_is_needed=what_is_needed)
        text = f"The breach pack needs more work: {what_is_needed}"
        perform(
            locked.send_back_pack,
            by=by,
            at=at,
            decision=sending_back.decide(facts, on=reckoning(locked.sentence, at).on),
            crn=locked.crn,
            why=what_is_needed,
            version=version,
            then=[tell(locked, f"pack/{locked.version}/sent-back", text, Hears.OFFICER, level=Level.RED)],
            still_needed=what_is_needed,
        )
        return locked
