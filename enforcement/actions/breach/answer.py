"""Write the enforcement officer's answer on the referral that waits for it."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from enforcement.models import BreachCase, Referral
from enforcement.permissions import breach as may
from probation.accounts.models import User
from probation.policy import Decision
from probation.transitions import record


def answer(
    breach: BreachCase,
    *,
    decision: Decision,
    acceptable: bool,
    text: str,
    by: User,
    at: datetime,
    because: Sequence[str] = (),
) -> Referral:
    """Within the step's transaction, the breach locked."""
    waiting = breach.referrals.get(answered_at__isnull=True)
    waiting.breach = breach
    answered: Referral = record(
        waiting,
        verb="answer",
        permission=lambda referral, acting: may.consider(referral.breach, acting),
        by=by,
        at=at,
        crn=breach.crn,
        why=text,
        decision=decision,
        changes={
            "answered_at": at,
            "answered_by": by,
            "is_acceptable": acceptable,
            "return_reasons": list(because),
            "answer": text,
        },
    )
    return answered
