"""The enforcement officer does not think proceedings appropriate, and says why (SPG003)."""

from __future__ import annotations

from datetime import datetime

from django.db import transaction

from enforcement.models import BreachCase
from enforcement.policy.breach.referral_answer import DeclineFacts, declining
from enforcement.queries.facts import reckoning
from probation.accounts.models import User
from probation.clocks.kinds import Level
from probation.transitions import perform

from .answer import answer
from .locking import lock_before_court
from .telling import Hears, tell


def decline_referral(
    breach: BreachCase, *, because: str, reason: str, by: User, at: datetime, version: int | None = None
) -> BreachCase:
    """``because``: a DeclineReason. One transaction. Raises Refused (every reason), StateConflict, NotAdmitted."""
    with transaction.atomic():
        locked = lock_before_court(breach.pk)
        decision = declining.decide(DeclineFacts(because=because, reason=reason), on=reckoning(locked.sentence, at).on)
        text = f"The enforcement officer has declined the breach: {reason}"
        perform(
            locked.decline,
            by=by,
            at=at,
            decision=decision,
            crn=locked.crn,
            why=reason,
            version=version,
            then=[tell(locked, "declined", text, Hears.OFFICER, Hears.MANAGERS, level=Level.RED)],
            because=because,
            reason=reason,
        )
        answer(locked, decision=decision, acceptable=False, text=reason, by=by, at=at)
        return locked
