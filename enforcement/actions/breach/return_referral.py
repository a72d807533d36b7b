"""The enforcement officer returns the referral for further work, with reasons (BRE17, BRRW)."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from django.db import transaction

from enforcement import deadlines
from enforcement.ladders import REFERRED_AGAIN
from enforcement.models import BreachCase
from enforcement.policy.breach.referral_answer import ReturnFacts, returning
from enforcement.queries.facts import reckoning
from enforcement.vocabulary import BreachLog
from probation.accounts.models import User
from probation.clocks.kinds import Level
from probation.transitions import perform

from .answer import answer
from .clocks import start
from .locking import lock_before_court
from .log import write_log
from .telling import Hears, tell


def return_referral(
    breach: BreachCase,
    *,
    because: Sequence[str],
    what_is_needed: str,
    by: User,
    at: datetime,
    version: int | None = None,
) -> BreachCase:
    """Due again on the same 8th working day. Raises Refused (every reason), StateConflict, NotAdmitted."""
    with transaction.atomic():
        locked = lock_before_court(breach.pk)
        counts = reckoning(locked.sentence, at)
        number = locked.referrals.count()
        decision = returning.decide(ReturnFacts(because=tuple(because), what_is_needed=what_is_needed), on=counts.on)
        text = f"The enforcement officer has returned the breach: {what_is_needed}"
        perform(
            locked.return_for_work,
            by=by,
            at=at,
            decision=decision,
            crn=locked.crn,
            why=what_is_needed,
            version=version,
            then=[
                *start(
                    locked,
                    REFERRED_AGAIN,
                    deadlines.pack_due,
                    counts,
                    part=f"referral/{number}",
                    failed_on=locked.decision.failure.occurred_on,
                ),
                tell(locked, f"referral/{number}/returned", text, Hears.OFFICER, Hears.MANAGERS, level=Level.RED),
            ],
        )
        answer(locked, decision=decision, acceptable=False, text=what_is_needed, because=because, by=by, at=at)
        write_log(locked, code=BreachLog.RETURNED, text=what_is_needed, by=by, at=at)
        return locked
