"""The enforcement officer considers the referral acceptable and takes the breach; SL015 runs from now."""

from __future__ import annotations

from datetime import datetime

from django.db import transaction

from enforcement import deadlines
from enforcement.ladders import RESPONSE_MEASURE
from enforcement.models import BreachCase
from enforcement.policy.breach.referral_answer import AcceptanceFacts, accepting
from enforcement.queries.breach.order import blocked_by
from enforcement.queries.facts import reckoning
from enforcement.vocabulary import Lane
from probation.accounts.models import User
from probation.transitions import perform

from .answer import answer
from .clocks import REFERRAL_MEASURE, start, stop
from .locking import lock_before_court
from .telling import Hears, tell


def accept_referral(
    breach: BreachCase, *, by: User, at: datetime, note: str = "", version: int | None = None
) -> BreachCase:
    """One transaction. Raises Refused, StateConflict (somebody answered first: who and when), NotAdmitted."""
    with transaction.atomic():
        locked = lock_before_court(breach.pk)
        counts = reckoning(locked.sentence, at)
        facts = AcceptanceFacts(
            public_officer=by.organisation is not None and by.organisation.is_public_sector,
            pack_checked=locked.checked_at is not None,
            blocked_by=blocked_by(locked.sentence),
        )
        response = (
            start(locked, RESPONSE_MEASURE, deadlines.response_measure_due, counts, accepted_on=counts.on)
            if locked.lane == Lane.CRC
            else []
        )
        decision = accepting.decide(facts, on=counts.on)
        perform(
            locked.accept,
            by=by,
            at=at,
            decision=decision,
            crn=locked.crn,
            why=note,
            version=version,
            then=[
                *stop(locked, "acceptable referral", REFERRAL_MEASURE),
                *response,
                tell(locked, "accepted", f"{by} has accepted the breach and will take it to court.", Hears.OFFICER),
            ],
        )
        answer(locked, decision=decision, acceptable=True, text=note, by=by, at=at)
        return locked
