"""A manager asks the enforcement officer to withdraw a breach whose information is laid."""

from __future__ import annotations

from datetime import datetime

from django.db import transaction

from enforcement.models import BreachCase
from enforcement.permissions import breach as may
from enforcement.policy.breach.withdrawal import WithdrawalFacts, withdrawing
from enforcement.queries.facts import reckoning
from probation.accounts.models import User
from probation.clocks.kinds import Level
from probation.refusals import StateConflict
from probation.transitions import record

from .locking import lock_at_court
from .telling import Hears, tell
from .withdraw_breach import Withdrawal


def ask_withdrawal(
    breach: BreachCase, withdrawal: Withdrawal, *, by: User, at: datetime, version: int | None = None
) -> BreachCase:
    """Judged as if the enforcement officer did as asked. Raises Refused, StateConflict, NotAdmitted."""
    with transaction.atomic():
        locked = lock_at_court(breach.pk)
        if locked.closed_on or not locked.information_laid_on or locked.withdrawal_asked_at:
            raise StateConflict(locked, "ask_withdrawal")
        facts = WithdrawalFacts(
            kind=locked.sentence.kind,
            because=withdrawal.because,
            reason=withdrawal.reason,
            manager_agrees=True,
            laid=True,
            by_enforcement_officer=True,
            activation_put=withdrawal.activation_put,
        )
        words = withdrawal.in_words
        text = f"{by} asks you to withdraw the breach: {words}"
        record(
            locked,
            verb="ask_withdrawal",
            permission=may.ask_withdrawal,
            by=by,
            at=at,
            crn=locked.crn,
            why=words,
            version=version,
            decision=withdrawing.decide(facts, on=reckoning(locked.sentence, at).on),
            changes={"withdrawal_asked_at": at, "withdrawal_asked_by": by, "withdrawal_asked_why": words},
            then=[tell(locked, "withdrawal-asked", text, Hears.ENFORCEMENT_OFFICER, level=Level.RED)],
        )
        return locked
