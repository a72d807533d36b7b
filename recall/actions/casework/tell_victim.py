"""The victim liaison officer was told of a step of the recall: kept apart from everything the person sees."""

from __future__ import annotations

from datetime import date, datetime

from django.db import transaction

from probation.accounts.models import User
from probation.transitions import record
from probation.working_days import london_date
from recall.models import RecallRequest, VictimNotice
from recall.permissions import custody as may
from recall.policy.victim import TellingFacts, telling
from recall.vocabulary.custody import VictimEvent

from .locking import lock_at_ppcs


@transaction.atomic
def record_victim_notice(
    request: RecallRequest,
    *,
    event: str,
    told_on: date,
    liaison_officer: str,
    note: str = "",
    by: User,
    at: datetime,
) -> VictimNotice:
    """One thing more that was told: two who add at once are no conflict. Raises Refused (every reason), NotAdmitted."""
    locked = lock_at_ppcs(request.pk)
    facts = TellingFacts(
        event=event,
        told_on=told_on,
        liaison_officer=liaison_officer,
        opened_on=london_date(locked.opened_at),
        today=london_date(at),
    )
    notice = VictimNotice(
        request_id=locked.pk,
        event=event,
        told_on=told_on,
        liaison_officer=liaison_officer,
        note=note,
        recorded_at=at,
        recorded_by=by,
    )
    notice.request = locked
    decision = telling.decide(facts, on=london_date(at))
    # The audit of the case is read by many: what was told, and nothing of whom.
    why = VictimEvent.label_of(event) if event in list(VictimEvent) else ""
    kept: VictimNotice = record(
        notice,
        verb="record",
        permission=may.write_victim_notice,
        by=by,
        at=at,
        crn=locked.crn,
        why=why,
        decision=decision,
    )
    return kept
