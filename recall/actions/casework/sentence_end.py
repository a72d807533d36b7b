"""The end of a sentence put off by the days unlawfully at large, and brought back where the recall is rescinded."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from typing import Any

from cases.actions.locking import lock_sentences
from cases.models import Sentence
from cases.vocabulary import SentenceKind
from probation.accounts.models import User
from probation.transitions import record
from recall.models import RecallRequest, Revocation
from recall.permissions import casework as may
from recall.queries.custody.supervision_after import supervision_after


def put_off_end(request: RecallRequest, *, days: int, by: User, at: datetime) -> None:
    """At the return, and by days at large within a fixed term: the licence, the sentence and the supervision after it
    end so many days later (s.254(6)), or nearer where ``days`` recorded before were not so.

    ``request``: locked with its licence. Raises NotAdmitted.
    """
    if days:
        why = f"{abs(days)} days {'not ' if days < 0 else ''}unlawfully at large"
        _move(request, days, "put_off_end", why, by=by, at=at)


def bring_end_back(request: RecallRequest, revocation: Revocation, *, by: User, at: datetime) -> None:
    """The recall is rescinded: as if nobody had been at large (case 37). Once: the revocation then has no days.

    Both rows locked. Raises NotAdmitted.
    """
    days = (revocation.days_at_large or 0) + revocation.days_at_large_in_term
    if not days:
        return
    why = "Recall rescinded: no days at large"
    _move(request, -days, "bring_end_back", why, by=by, at=at)
    changes = {"days_at_large": 0, "days_at_large_in_term": 0}
    none: dict[str, Any] = {"changes": changes, "why": why, "crn": request.crn}
    record(revocation, verb="forget_days_at_large", permission=may.record_return, by=by, at=at, **none)


def _move(request: RecallRequest, days: int, verb: str, why: str, *, by: User, at: datetime) -> None:
    following = Sentence.objects.filter(follows_id=request.sentence_id).values_list("pk", flat=True)
    for sentence in (request.sentence, *lock_sentences(list(following))):
        record(
            sentence,
            verb=verb,
            permission=lambda _, acting: may.book(request, acting),
            by=by,
            at=at,
            crn=request.crn,
            why=why,
            changes=_moved(sentence, timedelta(days=days), at),
        )


def _moved(sentence: Sentence, by_days: timedelta, at: datetime) -> dict[str, Any]:
    days = sentence.unlawfully_at_large_days + by_days.days
    names = ["ends_on", "licence_ends_on"]
    moved: dict[str, Any] = {name: _later(getattr(sentence, name), by_days) for name in names}
    if sentence.kind == SentenceKind.POST_SENTENCE_SUPERVISION:
        moved["starts_on"] = _later(sentence.starts_on, by_days)
        period = supervision_after(sentence, days_at_large=days, at=at)
        # The repeal cuts it short: its end is not always as many days later.
        if period is not None and period.applies:
            moved["ends_on"] = period.last_day
    return {**moved, "unlawfully_at_large_days": days}


def _later(day: date | None, by_days: timedelta) -> date | None:
    return day and day + by_days
