"""Record a hearing: who was there, the plea, what came of it, and so where the breach goes next."""

from __future__ import annotations

from datetime import datetime

from django.db import transaction

from enforcement.ladders import HEARING
from enforcement.models import BreachCase, Hearing
from enforcement.policy.breach.hearing import hearing as rule
from enforcement.queries.breach.hearing_facts import hearing_facts
from enforcement.queries.facts import reckoning
from enforcement.vocabulary import HearingOutcome
from probation.accounts.models import User
from probation.policy import Decision
from probation.transitions import record
from probation.working_days import london_date

from .clocks import stop, stop_if_presented
from .heard import Heard
from .hearing_outcomes import follow_hearing
from .hearings import hearing_to_come, may_record
from .locking import lock_at_court
from .verdict import together
from .withdraw_breach import decide_withdrawal


def record_hearing(
    breach: BreachCase,
    heard: Heard,
    *,
    by: User,
    at: datetime,
    version: int | None = None,
    number: int | None = None,
) -> BreachCase:
    """``version`` and ``number``: of the hearing, as seen.

    Raises Refused (every reason), NotAdmitted, and StateConflict where none is to come or another is.
    """
    with transaction.atomic():
        locked = lock_at_court(breach.pk)
        hearing = hearing_to_come(locked, "record_hearing", number=number)
        counts = reckoning(locked.sentence, at)
        decision = _decide(hearing, heard, by=by, at=at)
        record(
            hearing,
            verb="record",
            permission=may_record,
            by=by,
            at=at,
            crn=locked.crn,
            why=heard.because or heard.note,
            version=version,
            decision=decision,
            changes={
                "outcome": heard.outcome,
                "plea": heard.plea,
                "present": heard.present,
                "represented": heard.represented,
                "note": "\n".join(filter(None, (heard.because, heard.note))),
                "recorded_at": at,
                "recorded_by": by,
            },
            then=[*stop(locked, "hearing held", HEARING.code), *stop_if_presented(locked, "heard", counts)],
        )
        follow_hearing(locked, hearing, heard, decision=decision, by=by, at=at)
        return BreachCase.objects.get(pk=locked.pk)


def _decide(hearing: Hearing, heard: Heard, *, by: User, at: datetime) -> Decision:
    today = london_date(at)
    facts = hearing_facts(
        hearing,
        today=today,
        present=heard.present,
        represented=heard.represented,
        plea=heard.plea,
        outcome=heard.outcome,
        next_at=heard.next_at,
        because=heard.because,
        withdrawn_because=heard.withdrawal.because if heard.withdrawal else "",
    )
    decision = rule.decide(facts, on=facts.held_on)
    if heard.outcome != HearingOutcome.WITHDRAWN or heard.withdrawal is None:
        return decision
    return together(decision, decide_withdrawal(hearing.breach, heard.withdrawal, by=by, at=at))
