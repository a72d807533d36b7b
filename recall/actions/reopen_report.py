"""A complete report is changed: it is written again, and every signature on it is void (recall.md case 30)."""

from __future__ import annotations

from datetime import datetime

from django.db import transaction

from probation.accounts.models import User
from probation.clocks.kinds import Level
from probation.transitions import perform, record
from probation.working_days import london_date
from recall import permissions as may
from recall.models import RecallRequest, Signature
from recall.policy.acts.reopening import reopening

from .locking import Flow, lock_request, step_of_chart
from .telling import Hears, each_time, tell


@transaction.atomic
def reopen_report(
    request: RecallRequest, *, because: str, by: User, at: datetime, version: int | None = None
) -> RecallRequest:
    """Raises Refused, StateConflict, NotAdmitted."""
    locked = lock_request(request.pk)
    text = f"{by} is changing the recall report. What was signed is void: it comes back to you."
    perform(
        step_of_chart(locked, "reopen_report"),
        by=by,
        at=at,
        decision=reopening.decide(because, on=london_date(at)),
        crn=locked.crn,
        why=because,
        version=version,
        then=[tell(locked, each_time("reopened", at), text, Hears.MANAGERS, Hears.SENIORS, level=Level.RED)],
    )
    void_signatures(locked, because=because, by=by, at=at)
    return locked


def void_signatures(request: Flow, *, because: str, by: User, at: datetime) -> None:
    """Within the caller's transaction: every signature on every version is void."""
    for signature in Signature.objects.select_for_update().filter(
        report__request_id=request.pk, voided_at__isnull=True
    ):
        record(
            signature,
            verb="void",
            permission=lambda _, acting: may.void(request, acting),
            by=by,
            at=at,
            crn=request.crn,
            why=because,
            changes={"voided_at": at, "voided_because": because},
        )
