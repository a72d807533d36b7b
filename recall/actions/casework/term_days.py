"""Days at large within a fixed term, or added to it by the prison, which put off its end (recall.md §2.5)."""

from __future__ import annotations

from datetime import date, datetime, timedelta

from django.db import transaction

from probation.accounts.models import User
from probation.refusals import StateConflict
from probation.transitions import Consequence, record
from probation.webhooks.facts import Fact
from probation.working_days import day_in_words, london_date, start_of_day
from recall import ladders
from recall.actions.clocks import stop
from recall.actions.custody_clocks import release_clock
from recall.actions.facts_told import fact
from recall.actions.telling import PROBATION, each_time, tell
from recall.models import RecallRequest, Revocation
from recall.permissions import casework as may
from recall.policy.term_days import TermDays, TermDaysFacts, adding_to_term
from recall.queries.custody.fixed_term import fixed_term_release
from recall.queries.standing import standing_of
from recall.vocabulary import RecallType

from .locking import casework_of, lock_at_ppcs, locked_revocation
from .release_notice import term_moved
from .sentence_end import put_off_end


@transaction.atomic
def add_days_to_term(
    request: RecallRequest,
    *,
    days_at_large_in_term: int,
    added_days: int,
    why: str,
    by: User,
    at: datetime,
    version: int | None = None,
) -> Revocation:
    """The release is put off by the days, calendar days in all since the return, but never past the end of the
    sentence, which days at large put off too. Fewer than before, where some are given back, bring both nearer.
    ``version``: of the request.

    Raises Refused (every reason), StateConflict (no fixed term is served, or the request is another by now),
    NotAdmitted.
    """
    locked = lock_at_ppcs(request.pk, version=version, verb="add_days_to_term")
    revocation, returned_on = _serving_fixed_term(locked)
    before = TermDays(
        days_at_large_in_term=revocation.days_at_large_in_term,
        added_days=revocation.added_days,
    )
    days = TermDays(days_at_large_in_term=days_at_large_in_term, added_days=added_days)
    today = london_date(at)
    facts = TermDaysFacts(days=days, before=before, returned_on=returned_on, today=today, why=why)
    decision = adding_to_term.require(facts, on=today)
    more = days.days_at_large_in_term - before.days_at_large_in_term
    expires_on = locked.sentence.licence_expires_on + timedelta(days=more)
    revoked_on = revocation.revoked_on
    ends = fixed_term_release(locked, revoked_on=revoked_on, returned_on=returned_on, expires_on=expires_on, days=days)
    kept: Revocation = record(
        revocation,
        verb="add_days_to_term",
        permission=may.record_return,
        by=by,
        at=at,
        crn=locked.crn,
        why=why,
        decision=decision,
        changes={
            "days_at_large_in_term": days.days_at_large_in_term,
            "added_days": days.added_days,
            "release_on": ends.release_on,
        },
        then=_moved(locked, revocation.release_on, ends.release_on, at=at),
    )
    put_off_end(locked, days=more, by=by, at=at)
    return kept


def _serving_fixed_term(request: RecallRequest) -> tuple[Revocation, date]:
    revocation, returned_on = locked_revocation(request), standing_of(request).returned_on
    fixed = casework_of(request).recall_type == RecallType.FIXED
    if not request.licence_is_revoked or not fixed or returned_on is None or revocation.release_on is None:
        raise StateConflict(revocation, "add_days_to_term")
    return revocation, returned_on


def _moved(request: RecallRequest, was: date | None, now: date, *, at: datetime) -> list[Consequence]:
    """Nothing where the end of the sentence holds the day."""
    if was is None or was == now:
        return []
    moved = f"The end of the fixed term is now {day_in_words(now)}, and was {day_in_words(was)}."
    # The old day was never the end of the term, however late that is recorded.
    happened_at = min(at, start_of_day(was))
    return [
        *stop(request, "the end of the term moved", ladders.AUTOMATIC_RELEASE, happened_at=happened_at),
        release_clock(request, release_on=now, at=at, part=each_time("term", at)),
        tell(request, each_time("term-moved", at), moved, *PROBATION),
        term_moved(request, moved, at=at),
        fact(request, Fact.RELEASE_DATE),
    ]
