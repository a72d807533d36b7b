"""What is recorded of a person unlawfully at large: contacts with the police, sightings, addresses, reviews; and when
they were told of the recall, or lost contact (CJA 2003 s.255ZA)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

from django.db import transaction

from probation.accounts.models import User
from probation.transitions import Consequence, record
from probation.working_days import london_date
from recall import ladders
from recall.actions.clocks import stop
from recall.actions.warrant_clocks import deemed_clock, review_clock
from recall.models import AtLargeEntry, RecallRequest, Revocation
from recall.permissions import warrant as may
from recall.policy.at_large_entry import EntryFacts, entering
from recall.policy.told_of_recall import TellingFacts, telling
from recall.vocabulary.custody import AtLargeKind

from .locking import lock_at_ppcs, locked_revocation


@dataclass(frozen=True, kw_only=True)
class AtLargeNote:
    """One entry. ``next_review_on``: of a review; left out, it is due after the days of the setting."""

    kind: str
    happened_at: datetime | None
    text: str
    who: str = ""
    next_review_on: date | None = None


@dataclass(frozen=True, kw_only=True)
class ToldOfRecall:
    """How and when the person was told; ``failed_on``: the last instruction to keep in touch that failed."""

    told_on: date | None = None
    how: str = ""
    notice_period_ends_on: date | None = None
    failed_on: date | None = None


@transaction.atomic
def add_at_large_entry(
    request: RecallRequest, *, note: AtLargeNote, by: User, at: datetime, version: int | None = None
) -> AtLargeEntry:
    """A review stops the clock of the reviews and starts it again. One entry more: two who add at once are no conflict.
    ``version``: of the request, where whoever adds it names one.

    Raises Refused (every reason), StateConflict, NotAdmitted.
    """
    locked = lock_at_ppcs(request.pk, version=version, verb="add_at_large_entry")
    revocation = locked_revocation(locked)
    facts = _facts(note, at_large=_is_at_large(locked, revocation), issued_at=revocation.issued_at, now=at)
    decision = entering.require(facts, on=london_date(at))
    assert note.happened_at is not None
    entry = AtLargeEntry(
        revocation=revocation,
        kind=note.kind,
        happened_at=note.happened_at,
        who=note.who,
        text=note.text,
        next_review_on=note.next_review_on,
        recorded_at=at,
        recorded_by=by,
    )
    then: list[Consequence] = []
    if note.kind == AtLargeKind.REVIEW:
        clock = review_clock(locked, at=at, next_on=note.next_review_on)
        then = [*stop(locked, "reviewed", ladders.AT_LARGE_REVIEW), clock]
        entry.next_review_on = clock.due.on
    kept: AtLargeEntry = record(
        entry,
        verb="add",
        permission=may.enter,
        by=by,
        at=at,
        crn=locked.crn,
        why=note.text,
        decision=decision,
        then=then,
    )
    return kept


@transaction.atomic
def record_told(
    request: RecallRequest, *, told: ToldOfRecall, by: User, at: datetime, version: int | None = None
) -> Revocation:
    """From then on, or from when they are deemed told, staying at large is a crime. The six months run from the last
    instruction that failed. ``version``: of the revocation. Raises Refused, StateConflict, NotAdmitted."""
    locked = lock_at_ppcs(request.pk)
    revocation = locked_revocation(locked)
    facts = TellingFacts(
        told_on=told.told_on,
        how=told.how,
        notice_period_ends_on=told.notice_period_ends_on,
        failed_on=told.failed_on,
        revoked_on=revocation.revoked_on,
        today=london_date(at),
        at_large=_is_at_large(locked, revocation),
    )
    decision = telling.require(facts, on=london_date(at))
    then: list[Consequence] = []
    if told.failed_on != revocation.instruction_failed_on:
        then += stop(locked, "another instruction failed", ladders.DEEMED)
        if told.failed_on:
            then.append(deemed_clock(locked, failed_on=told.failed_on, at=at))
    kept: Revocation = record(
        revocation,
        verb="record_told",
        permission=may.note_told,
        by=by,
        at=at,
        crn=locked.crn,
        version=version,
        decision=decision,
        changes={
            "told_person_on": told.told_on,
            "told_person_how": told.how,
            "notice_period_ends_on": told.notice_period_ends_on,
            "instruction_failed_on": told.failed_on,
        },
        then=then,
    )
    return kept


def _facts(note: AtLargeNote, *, at_large: bool, issued_at: datetime, now: datetime) -> EntryFacts:
    return EntryFacts(
        at_large=at_large,
        kind=note.kind,
        text=note.text,
        happened_at=note.happened_at,
        issued_at=issued_at,
        now=now,
        next_review_on=note.next_review_on,
    )


def _is_at_large(request: RecallRequest, revocation: Revocation) -> bool:
    return request.licence_is_revoked and not revocation.in_custody and revocation.returned_at is None
