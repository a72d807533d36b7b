"""PPCS rejects a request, or stops a recall with one of its listed reasons (recall.md P7 and stop reasons)."""

from __future__ import annotations

from datetime import datetime

from django.db import transaction

from probation.accounts.models import User
from probation.clocks.kinds import Level
from probation.transitions import perform, record
from probation.webhooks.facts import Fact
from probation.working_days import london_date
from recall.actions.clocks import stop_all
from recall.actions.facts_told import fact
from recall.actions.telling import PROBATION, tell
from recall.models import RecallRequest
from recall.permissions import casework as may
from recall.policy.casework import StoppingFacts, rejecting, stopping
from recall.vocabulary.casework import CaseworkState, StopReason

from .close_query import close_open_query
from .locking import casework_of, lock_at_ppcs, revocation_if_any
from .release_notice import release_now
from .warrant_cancelled import cancellation_then


@transaction.atomic
def reject_at_ppcs(
    request: RecallRequest, *, detail: str, by: User, at: datetime, version: int | None = None
) -> RecallRequest:
    """No order issues, nobody is at large, and probation may ask anew. Raises Refused, StateConflict, NotAdmitted."""
    locked = lock_at_ppcs(request.pk)
    perform(
        locked.reject_request,
        by=by,
        at=at,
        decision=rejecting.decide(StoppingFacts("", detail), on=london_date(at)),
        crn=locked.crn,
        why=detail,
        version=version,
        then=[
            *stop_all(locked, "rejected by PPCS"),
            *close_open_query(locked, "rejected by PPCS"),
            tell(locked, "rejected-by-ppcs", f"PPCS has rejected the recall: {detail}", *PROBATION, level=Level.RED),
            fact(locked, Fact.OUTCOME, outcome=CaseworkState.REJECTED),
        ],
        reason=detail,
    )
    return locked


@transaction.atomic
def stop_at_ppcs(
    request: RecallRequest, *, reason: str, detail: str, by: User, at: datetime, version: int | None = None
) -> RecallRequest:
    """Final. Raises Refused, StateConflict, NotAdmitted."""
    locked = lock_at_ppcs(request.pk)
    label = StopReason.label_of(reason)
    perform(
        locked.stop_recall,
        by=by,
        at=at,
        decision=stopping.decide(StoppingFacts(reason, detail), on=london_date(at)),
        crn=locked.crn,
        why=f"{label}. {detail}",
        version=version,
        then=[
            *stop_all(locked, f"stopped: {label}"),
            *close_open_query(locked, f"stopped: {label}"),
            tell(locked, "stopped", f"PPCS has stopped the recall: {label}. {detail}", *PROBATION, level=Level.RED),
            fact(locked, Fact.OUTCOME, outcome=CaseworkState.STOPPED),
        ],
        reason=f"{label}. {detail}",
    )
    revocation = revocation_if_any(locked)
    if revocation is not None:
        because = f"the recall is stopped ({label.lower()})"
        freed = [] if reason == StopReason.DECEASED else release_now(locked, revocation, because, at=at)
        for follows in (*cancellation_then(locked, revocation, because, at=at), *freed):
            follows.apply(by=by, at=at)
    changes = {"stopped_because": reason}
    record(casework_of(locked), verb="stop", permission=may.keep, by=by, at=at, crn=locked.crn, changes=changes)
    return locked
