"""PPCS is telephoned before an emergency recall is sent: to whom, when, and what they said (recall.md 2.3, 3.4)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.db import transaction

from probation.accounts.models import User
from probation.clocks.kinds import Level
from probation.transitions import Consequence, perform, record
from probation.working_days import london_date
from recall import permissions as may
from recall.models import RecallRequest
from recall.policy.acts.alerting import AlertingFacts, alerting
from recall.vocabulary import OVER, RecallState

from .clocks import emergency_clock
from .instigate_out_of_hours import TO_REVOKE
from .locking import lock_request, step_of_chart
from .telling import Hears, tell


@dataclass(frozen=True, kw_only=True)
class PpcsCall:
    """The call. ``approved``: PPCS gave its verbal approval."""

    officer: str
    called_at: datetime | None
    approved: bool | None
    reachable_number: str


@transaction.atomic
def alert_ppcs(
    request: RecallRequest, *, call: PpcsCall, by: User, at: datetime, version: int | None = None
) -> RecallRequest:
    """A step while nothing is written; later it is noted beside. Raises Refused, StateConflict, NotAdmitted."""
    locked = lock_request(request.pk)
    facts = AlertingFacts(
        is_emergency=bool(locked.is_emergency),
        open=locked.state not in (*OVER, RecallState.SUBMITTED_TO_PPCS, RecallState.REVOKED)
        and bool(locked.decided_at),
        officer=call.officer,
        called_at=call.called_at,
        now=at,
        approved=call.approved,
        reachable_number=call.reachable_number,
        approved_before=bool(locked.ppcs_approved),
    )
    decision = alerting.require(facts, on=london_date(at))
    called = {
        "ppcs_officer": call.officer,
        "ppcs_alerted_at": call.called_at,
        "ppcs_approved": call.approved,
        "reachable_number": call.reachable_number,
    }
    then: list[Consequence] = []
    if call.approved:
        then.append(emergency_clock(locked, approved_at=call.called_at or at, at=at))
        if locked.out_of_hours:
            then.append(tell(locked, "approved", TO_REVOKE, Hears.PPCS, level=Level.RED))
    told: dict[str, Any] = {"by": by, "at": at, "crn": locked.crn, "version": version, "decision": decision}
    if locked.state == RecallState.INITIATED:
        for name, value in called.items():
            setattr(locked, name, value)
        perform(step_of_chart(locked, "alert_ppcs"), then=then, **told)
        return locked
    record(locked, verb="alert_ppcs", permission=may.alert_ppcs, changes=called, then=then, **told)
    return locked
