"""Refer the breach to the enforcement officer, with the hand-over; once more after each return, and numbered."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict, dataclass, field
from datetime import datetime

from django.db import transaction

from enforcement.flows import CrcBreach, NpsBreach
from enforcement.ladders import REFERRED_AGAIN
from enforcement.models import BreachCase, Referral
from enforcement.permissions import breach as may
from enforcement.policy.breach.referral import HandOver, referring
from enforcement.queries.breach.referral_facts import failures_of, referral_facts
from enforcement.queries.facts import Reckoning, reckoning
from probation.accounts.models import User
from probation.clocks.changes import Stop
from probation.policy import Decision
from probation.transitions import Tell, perform, record

from .clocks import PACK, REFERRAL_MEASURE, stop
from .locking import lock_before_court
from .telling import Hears, tell


@dataclass(frozen=True, kw_only=True)
class ReferralContent:
    """What the officer sends. ``instructions``: by failure, what the person was told to do, when and where."""

    hand_over: HandOver
    instructions: Mapping[int, str] = field(default_factory=dict)
    answer_to_return: str = ""
    custody_confirmed: bool = False


def refer_breach(
    breach: BreachCase, *, content: ReferralContent, by: User, at: datetime, version: int | None = None
) -> Referral:
    """One transaction. Raises Refused (every reason), StateConflict, NotAdmitted."""
    with transaction.atomic():
        locked = lock_before_court(breach.pk)
        counts = reckoning(locked.sentence, at)
        facts = referral_facts(
            locked,
            hand_over=content.hand_over,
            instructions=content.instructions,
            on=counts.on,
            answer_to_return=content.answer_to_return,
            custody_confirmed=content.custody_confirmed,
        )
        decision = referring.decide(facts, on=counts.on)
        perform(
            locked.refer,
            by=by,
            at=at,
            decision=decision,
            crn=locked.crn,
            why=content.answer_to_return,
            version=version,
            then=[*_stops(locked, counts), *_tell(locked, facts.number, by)],
        )
        return _send(locked, content, facts.number, decision, by=by, at=at)


def _stops(breach: CrcBreach | NpsBreach, reckoning: Reckoning) -> list[Stop]:
    """D09, and D10 where the provider counts the first referral; else D10 runs until one is acceptable."""
    measured = (REFERRAL_MEASURE,) if reckoning.settings.referral_measure_counts == "first" else ()
    return stop(breach, "referred", PACK, REFERRED_AGAIN.code, *measured)


def _tell(breach: CrcBreach | NpsBreach, number: int, by: User) -> list[Tell]:
    """The first waits in the queue for whoever takes it; a later one is told to who returned it."""
    text = f"{by} has sent the breach again."
    return [tell(breach, f"referral/{number}/sent", text, Hears.ENFORCEMENT_OFFICER)] if number > 1 else []


def _send(
    breach: CrcBreach | NpsBreach, content: ReferralContent, number: int, decision: Decision, *, by: User, at: datetime
) -> Referral:
    referral: Referral = record(
        Referral(
            breach=breach,
            number=number,
            sent_at=at,
            sent_by=by,
            handover=_kept(breach, content),
            process_wanted=content.hand_over.process,
        ),
        verb="send",
        permission=lambda referral, acting: may.refer_within(referral.breach, acting),
        by=by,
        at=at,
        crn=breach.crn,
        decision=decision,
    )
    return referral


def _kept(breach: CrcBreach | NpsBreach, content: ReferralContent) -> dict[str, object]:
    """The hand-over as it was sent."""
    return {
        **asdict(content.hand_over),
        "failures": [
            {
                "failure": failure.pk,
                "occurred_on": failure.occurred_on.isoformat(),
                "instruction": content.instructions[failure.pk],
            }
            for failure in failures_of(breach)
        ],
        "answer_to_return": content.answer_to_return,
    }
