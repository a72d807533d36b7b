"""Close an account: nobody signs in with it again, and everything done with it stays."""

from __future__ import annotations

from datetime import datetime

from django.db import transaction

from cases import permissions as may
from cases.actions.locking import lock
from cases.models import Sentence
from cases.policy.account import ClosingFacts, closing
from probation.accounts.models import User
from probation.transitions import record
from probation.working_days import london_date


@transaction.atomic
def close_account(account: User, *, reason: str, by: User, at: datetime) -> User:
    """Close it. Raises Refused, NotAdmitted."""
    account = lock(account)
    facts = ClosingFacts(
        is_own=account.pk == by.pk,
        closed_already=not account.is_active,
        cases=Sentence.objects.filter(officer=account, ended_on__isnull=True).count(),
        reason=reason,
    )
    record(
        account,
        verb="close",
        permission=may.manage_accounts,
        by=by,
        at=at,
        crn="",
        why=reason,
        decision=closing.decide(facts, on=london_date(at)),
        changes={"is_active": False},
    )
    return account
