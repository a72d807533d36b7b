"""The officer, with a manager, withdraws the request before the licence is revoked (recall.md 1.11, 2.11, 3.10)."""

from __future__ import annotations

from datetime import datetime

from django.db import transaction

from probation.accounts.models import User
from probation.accounts.roles import Act
from probation.transitions import perform
from probation.working_days import london_date
from recall.models import RecallRequest
from recall.policy.acts.sending import WithdrawingFacts, withdrawing

from .casework.close_query import close_open_query
from .clocks import stop_all
from .consider import may_be_asked
from .locking import lock_request, step_of_chart
from .telling import Hears, tell


@transaction.atomic
def withdraw_request(
    request: RecallRequest,
    *,
    reason: str,
    manager: User | None = None,
    by: User,
    at: datetime,
    version: int | None = None,
) -> RecallRequest:
    """``manager``: who agreed, where a manager does not withdraw it themselves. Raises Refused, StateConflict,
    NotAdmitted."""
    locked = lock_request(request.pk)
    facts = WithdrawingFacts(
        reason=reason,
        by_manager=by.may(Act.AGREE_RECALL) or by.may(Act.ENDORSE_RECALL),
        manager_agreed=manager is not None and manager.pk != by.pk and may_be_asked(manager, locked.sentence),
        revoked=locked.licence_is_revoked,
    )
    sent = locked.submitted_at is not None
    hears = [Hears.OFFICER, Hears.MANAGERS, *([Hears.PPCS] if sent else [])]
    perform(
        step_of_chart(locked, "withdraw"),
        by=by,
        at=at,
        decision=withdrawing.decide(facts, on=london_date(at)),
        crn=locked.crn,
        why=f"{reason} Agreed by {manager}." if manager else reason,
        version=version,
        then=[
            *stop_all(locked, "withdrawn"),
            *close_open_query(locked, "withdrawn"),
            tell(locked, "withdrawn", f"The recall is withdrawn: {reason}", *hears),
        ],
        reason=reason,
    )
    return locked
