"""Record that a supervision notice was given to the person: from then its requirements bind."""

from __future__ import annotations

from datetime import date, datetime

from django.db import transaction

from cases import permissions as may
from cases.actions.locking import lock_sentences
from cases.models import Sentence
from cases.policy.supervision_notice import NoticeFacts, serving
from probation.accounts.models import User
from probation.transitions import record
from probation.working_days import london_date


@transaction.atomic
def serve_notice(
    supervision: Sentence, *, served_on: date, by: User, at: datetime, version: int | None = None
) -> Sentence:
    """Record it. Raises Refused, NotAdmitted, StateConflict."""
    (supervision,) = lock_sentences([supervision.pk])
    facts = NoticeFacts(
        kind=supervision.kind,
        served_already=supervision.notice_served_on is not None,
        served_on=served_on,
        last_day=supervision.ends_on,
        today=london_date(at),
    )
    record(
        supervision,
        verb="serve_notice",
        permission=may.record_sentence,
        by=by,
        at=at,
        crn=supervision.person.crn,
        version=version,
        decision=serving.decide(facts, on=london_date(at)),
        changes={"notice_served_on": served_on},
    )
    return supervision
