"""What the police report: when the notice was received, and the warrant's reference."""

from __future__ import annotations

from datetime import datetime

from django.db import transaction

from enforcement.queries.facts import reckoning
from probation.accounts.models import User
from probation.refusals import StateConflict
from probation.transitions import record
from probation.webhooks.facts import Fact
from probation.working_days import london_date
from recall import deadlines, ladders
from recall.actions.clocks import start
from recall.actions.facts_told import fact
from recall.models import RecallRequest, Revocation
from recall.permissions import casework as may
from recall.policy.casework import ReceiptFacts, receiving

from .locking import lock_at_ppcs, locked_revocation


@transaction.atomic
def record_receipt(
    request: RecallRequest,
    *,
    received_at: datetime | None,
    warrant_reference: str,
    by: User,
    at: datetime,
    version: int | None = None,
) -> Revocation:
    """The police clock runs from receipt: 96 elapsed hours, or 48 in an emergency; not where the person is back by the
    time it is recorded. ``version``: of the request.

    Raises Refused, StateConflict (recorded already, the recall is over, or the request is another by now), NotAdmitted.
    """
    locked = lock_at_ppcs(request.pk, version=version, verb="record_receipt")
    revocation = locked_revocation(locked)
    if not locked.licence_is_revoked or revocation.police_received_at is not None:
        raise StateConflict(revocation, "record_receipt")
    facts = ReceiptFacts(
        in_custody=revocation.in_custody,
        received_at=received_at,
        issued_at=revocation.issued_at,
        now=at,
        warrant_reference=warrant_reference,
    )
    decision = receiving.require(facts, on=london_date(at))
    assert received_at is not None
    counts = reckoning(locked.sentence, at)
    due = deadlines.arrest_due(received_at=received_at, emergency=bool(locked.is_emergency), settings=counts.settings)
    kept: Revocation = record(
        revocation,
        verb="record_receipt",
        permission=may.record_return,
        by=by,
        at=at,
        crn=locked.crn,
        why=warrant_reference,
        decision=decision,
        changes={"police_received_at": received_at, "warrant_reference": warrant_reference},
        then=[
            *([] if revocation.returned_at else [start(locked, ladders.ARREST, due, counts)]),
            fact(locked, Fact.WARRANT_RECORDED, occurred_at=received_at),
        ],
    )
    return kept
