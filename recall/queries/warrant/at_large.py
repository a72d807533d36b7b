"""A person unlawfully at large: what is recorded of them, and since when staying at large is a crime, with why."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime

from cases.models import Clock
from cases.vocabulary import Outcome
from probation.accounts.acting import Acting
from probation.govuk.house_style import day, day_and_time
from probation.policy import NotInForce
from probation.working_days import london_date
from recall.ladders import AT_LARGE_REVIEW, DEEMED
from recall.models import AtLargeEntry, RecallRequest, Revocation
from recall.policy.told_of_recall import CrimeFrom, ToldFacts, crime_of_remaining
from recall.queries.recall_clocks import PREFIX
from recall.vocabulary.custody import AtLargeKind, ToldHow

FAILED_CONTACT = (Outcome.AFTA, Outcome.UAAB, Outcome.AFTC, Outcome.ATSH, Outcome.ATFI)
EVIDENCE = 10


@dataclass(frozen=True)
class EntryLine:
    """One entry. ``next_review_on`` of a review."""

    kind: str
    happened_at: datetime
    who: str
    text: str
    by: str
    next_review_on: date | None


@dataclass(frozen=True)
class Crime:
    """From when staying at large is a crime, why, and what of the record shows it. ``begun``: that day has come."""

    on: date
    because: str
    begun: bool
    evidence: tuple[str, ...]


@dataclass(frozen=True)
class AtLargePage:
    """``is_over``: back in custody, or the recall has ended. ``days``: calendar days since the revocation, none on its
    own day; once back, the days that were unlawfully at large."""

    is_over: bool
    revoked_on: date
    returned_on: date | None
    days: int
    warrant_reference: str
    next_review_on: date | None
    told: str
    crime: Crime | None
    entries: tuple[EntryLine, ...]


def at_large_page(request: RecallRequest, revocation: Revocation, acting: Acting) -> AtLargePage:
    """A fixed number of queries."""
    rows = revocation.at_large_entries.select_related("recorded_by")
    returned_on = london_date(revocation.returned_at) if revocation.returned_at else None
    since = (acting.today - revocation.revoked_on).days
    return AtLargePage(
        is_over=returned_on is not None or not request.licence_is_revoked,
        revoked_on=revocation.revoked_on,
        returned_on=returned_on,
        days=since if revocation.days_at_large is None else revocation.days_at_large,
        warrant_reference=revocation.warrant_reference,
        next_review_on=due_of([request], AT_LARGE_REVIEW.code).get(request.pk),
        told=_told(revocation),
        crime=crime_of(request, revocation, on=acting.today),
        entries=tuple(map(_entry, rows)),
    )


def crime_of(request: RecallRequest, revocation: Revocation, *, on: date) -> Crime | None:
    """None before the law of 13 April 2015, and where nobody told the person or lost contact. Two queries."""
    found = crime_from(revocation, due_of([request], DEEMED.code, stopped=True).get(request.pk))
    if found is None:
        return None
    told = (_told(revocation),) if revocation.told_person_on else ()
    return Crime(found.on, found.because, found.on <= on, (*told, *_failed_contacts(request, revocation)))


def crime_from(revocation: Revocation, deemed_on: date | None) -> CrimeFrom | None:
    """By the rule in force on the day of revocation. No query."""
    facts = ToldFacts(
        told_on=revocation.told_person_on,
        how=revocation.told_person_how,
        notice_period_ends_on=revocation.notice_period_ends_on,
        deemed_on=deemed_on if revocation.instruction_failed_on else None,
        revoked_on=revocation.revoked_on,
    )
    try:
        found: CrimeFrom | None = crime_of_remaining.answer(facts, on=revocation.revoked_on)[0]
    except NotInForce:
        return None
    back_on = london_date(revocation.returned_at) if revocation.returned_at else None
    return None if found and back_on and found.on > back_on else found


def due_of(requests: Sequence[RecallRequest], kind: str, *, stopped: bool = False) -> dict[int, date]:
    """When the running clock of a kind is due, by request; with ``stopped``, the last one started. One query."""
    rows = Clock.objects.filter(sentence__in=[request.sentence_id for request in requests], kind=kind).order_by("pk")
    if not stopped:
        rows = rows.filter(stopped_at__isnull=True)
    return {
        int(subject.removeprefix(PREFIX).split("/")[0]): due for subject, due in rows.values_list("subject", "due_on")
    }


def _told(revocation: Revocation) -> str:
    if not revocation.told_person_on:
        return ""
    how = ToldHow.label_of(revocation.told_person_how).lower()
    ends = revocation.notice_period_ends_on
    period = f"; the notice gave until {day(ends)}" if ends else ""
    return f"Told on {day(revocation.told_person_on)}, {how}{period}."


def _failed_contacts(request: RecallRequest, revocation: Revocation) -> tuple[str, ...]:
    """The contacts of the record that failed up to the last instruction, the latest first. One query."""
    failed_on = revocation.instruction_failed_on
    if failed_on is None:
        return ()
    rows = request.sentence.contacts.filter(outcome__in=FAILED_CONTACT, is_sensitive=False)
    found = [
        row for row in rows.select_related("type").order_by("-starts_at") if london_date(row.starts_at) <= failed_on
    ]
    lines = (f"{day_and_time(row.starts_at)}: {row.type}, {row.get_outcome_display()}" for row in found[:EVIDENCE])
    last = f"The last instruction to keep in touch failed on {day(failed_on)}."
    return (last, *lines)


def _entry(row: AtLargeEntry) -> EntryLine:
    label = AtLargeKind.label_of(row.kind)
    return EntryLine(label, row.happened_at, row.who, row.text, str(row.recorded_by), row.next_review_on)
