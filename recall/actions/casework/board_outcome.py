"""What the Parole Board decides, recorded by PPCS: it binds (recall.md P18 and P19)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from django.db import transaction

from enforcement.queries.facts import reckoning
from probation.accounts.models import User
from probation.clocks.kinds import Level
from probation.policy import Due
from probation.refusals import StateConflict
from probation.transitions import Consequence, record
from probation.webhooks.facts import Fact
from probation.working_days import day_in_words, london_date
from recall import deadlines, ladders
from recall.actions.clocks import stop
from recall.actions.facts_told import fact
from recall.actions.review_clocks import review_clock
from recall.actions.telling import Hears, each_time, tell
from recall.models import RecallRequest, Referral
from recall.permissions import review as may
from recall.policy.board import OutcomeFacts, determining
from recall.queries.review.held import fixed_term, has_upgrade
from recall.queries.standing import standing_of
from recall.vocabulary import RecallState
from recall.vocabulary.custody import BoardOutcome, RiskReportKind

from .locking import lock_at_ppcs
from .part_b import ask_part_b
from .release_notice import board_decided

REPORTS = (ladders.PART_B, ladders.PART_B_FIXED_TERM)
UNSENT = "the Parole Board decided without it"


@dataclass(frozen=True, kw_only=True)
class Outcome:
    """What the Board decided. ``release_on``: of a release on a date; ``hearing_on``: of an oral hearing, if known."""

    outcome: str
    determined_on: date | None
    reasons: str
    release_on: date | None = None
    hearing_on: date | None = None


@transaction.atomic
def record_board_outcome(
    request: RecallRequest, *, decided: Outcome, by: User, at: datetime, version: int | None = None
) -> Referral:
    """Told to probation, PPCS and the prison. No release: the next review is within the year, Part C asked before it.

    After an oral hearing is directed the same referral goes on; else a report not sent is awaited no more. ``version``:
    of the request as it was seen.

    Raises Refused (every reason), StateConflict (nothing is with the Board), NotAdmitted.
    """
    locked = lock_at_ppcs(request.pk, version=version, verb="record_board_outcome")
    referral = Referral.objects.select_for_update(of=("self",)).filter(request_id=locked.pk).last()
    if locked.state != RecallState.REVOKED or referral is None:
        raise StateConflict(locked, "record_board_outcome")
    referral.request = locked
    is_fixed = fixed_term(standing_of(locked), upgraded=has_upgrade(locked))
    expiry = locked.sentence.licence_expires_on
    decision = determining.decide(_facts(referral, decided, is_fixed, expiry, at=at), on=london_date(at))
    review = _review(locked, decided, expiry, at=at) if not is_fixed else None
    kept: Referral = record(
        referral,
        verb="decide",
        permission=may.refer,
        by=by,
        at=at,
        crn=locked.crn,
        why=decided.reasons,
        decision=decision,
        changes=_changes(decided, review, by=by, at=at),
        then=_then(locked, decided, review, at=at),
    )
    if review is not None:
        counts = reckoning(locked.sentence, at)
        due = deadlines.part_c_due(determined_on=review.start, calendar=counts.calendar, settings=counts.settings)
        ask_part_b(locked, due=due, kind=RiskReportKind.PART_C, by=by, at=at)
    return kept


def _facts(referral: Referral, decided: Outcome, is_fixed: bool, expiry: date, *, at: datetime) -> OutcomeFacts:
    return OutcomeFacts(
        outcome=decided.outcome,
        before=referral.outcome,
        fixed_term=is_fixed,
        referred_on=london_date(referral.referred_at),
        determined_on=decided.determined_on,
        release_on=decided.release_on,
        hearing_on=decided.hearing_on,
        reasons=decided.reasons,
        today=london_date(at),
        sentence_expires_on=expiry,
    )


def _review(request: RecallRequest, decided: Outcome, expiry: date, *, at: datetime) -> Due | None:
    """The next reference after no release: by the anniversary, or never where the sentence ends before (case 48)."""
    if decided.outcome != BoardOutcome.NO_RELEASE or decided.determined_on is None:
        return None
    counts = reckoning(request.sentence, at)
    return deadlines.annual_review_due(
        determined_on=decided.determined_on,
        sentence_expires_on=expiry,
        calendar=counts.calendar,
        settings=counts.settings,
    )


def _changes(decided: Outcome, review: Due | None, *, by: User, at: datetime) -> dict[str, Any]:
    released: dict[str, date | None] = {
        BoardOutcome.RELEASE_NOW: decided.determined_on,
        BoardOutcome.RELEASE_ON: decided.release_on,
    }
    return {
        "outcome": decided.outcome,
        "determined_on": decided.determined_on,
        "release_on": released.get(decided.outcome),
        "hearing_on": decided.hearing_on if decided.outcome == BoardOutcome.ORAL_HEARING else None,
        "reasons": decided.reasons,
        "next_review_on": review.on if review else None,
        "recorded_at": at,
        "recorded_by": by,
    }


def _then(request: RecallRequest, decided: Outcome, review: Due | None, *, at: datetime) -> list[Consequence]:
    label = BoardOutcome.label_of(decided.outcome)
    day = f" ({day_in_words(decided.release_on)})" if decided.release_on else ""
    again = f" It is referred again by {day_in_words(review.on)}." if review else ""
    text = f"The Parole Board has decided: {label.lower()}{day}. Its decision binds.{again}"
    to = (Hears.OFFICER, Hears.MANAGERS, Hears.PPCS)
    told = tell(request, each_time("board-outcome", at), text, *to, level=Level.RED)
    known = [fact(request, Fact.OUTCOME, outcome=decided.outcome, release_on=decided.release_on)]
    if decided.release_on:
        known.append(fact(request, Fact.RELEASE_DATE, release_on=decided.release_on))
    decided_without = [] if decided.outcome == BoardOutcome.ORAL_HEARING else stop(request, UNSENT, *REPORTS)
    return [
        *decided_without,
        told,
        board_decided(request, text, at=at),
        *known,
        *([review_clock(request, review, at=at)] if review else []),
    ]
