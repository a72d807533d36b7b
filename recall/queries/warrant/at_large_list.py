"""The people unlawfully at large, the longest first: days, reviews, contacts with the police, deemed told."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime

from django.core.paginator import Page
from django.db.models import OuterRef, Subquery

from cases.queries.paging import page_of
from probation.accounts.acting import Acting
from probation.accounts.roles import Act
from recall.ladders import AT_LARGE_REVIEW, DEEMED
from recall.models import AtLargeEntry, RecallRequest, Revocation
from recall.models.request import IN_FORCE
from recall.queries.seeing import recalls_seen_by
from recall.vocabulary.custody import AtLargeKind

from .at_large import crime_from, due_of

PAGE_SIZE = 25


@dataclass(frozen=True)
class AtLargeRow:
    """One person. ``days``: calendar days since the revocation; ``crime_on``: from when staying at large is a crime."""

    pk: int
    crn: str
    person_name: str
    is_emergency: bool
    revoked_on: date
    days: int
    police_force: str
    warrant_reference: str
    last_review_at: datetime | None
    next_review_on: date | None
    last_contact_at: datetime | None
    crime_on: date | None
    crime_begun: bool


def may_see_list(acting: Acting) -> bool:
    """PPCS, and the managers and senior managers of probation, each of the people they may see."""
    return any(acting.may(act) for act in (Act.BOOK_RECALL, Act.AGREE_RECALL, Act.ENDORSE_RECALL))


def at_large_list(acting: Acting, *, page: int | str = 1) -> Page[AtLargeRow]:
    """A page. A fixed number of queries."""
    seen = recalls_seen_by(acting.user).filter(IN_FORCE).order_by()
    found = Revocation.objects.filter(returned_at__isnull=True, in_custody=False, request__in=seen)
    rows = found.annotate(
        last_review_at=_latest(AtLargeKind.REVIEW), last_contact_at=_latest(AtLargeKind.POLICE_CONTACT)
    ).select_related("request__sentence__person", "request__casework")
    return page_of(rows.order_by("revoked_on", "pk"), lambda some: _rows(some, acting), number=page, size=PAGE_SIZE)


def _latest(kind: AtLargeKind) -> Subquery:
    entries = AtLargeEntry.objects.filter(revocation=OuterRef("pk"), kind=kind).order_by("-happened_at")
    return Subquery(entries.values("happened_at")[:1])


def _rows(found: Sequence[Revocation], acting: Acting) -> list[AtLargeRow]:
    requests = [row.request for row in found]
    reviews, deemed = due_of(requests, AT_LARGE_REVIEW.code), due_of(requests, DEEMED.code, stopped=True)
    return [_row(row, row.request, reviews, deemed, acting.today) for row in found]


def _row(
    row: Revocation, request: RecallRequest, reviews: dict[int, date], deemed: dict[int, date], today: date
) -> AtLargeRow:
    crime = crime_from(row, deemed.get(request.pk))
    return AtLargeRow(
        pk=request.pk,
        crn=request.crn,
        person_name=request.person.name,
        is_emergency=bool(request.is_emergency),
        revoked_on=row.revoked_on,
        days=(today - row.revoked_on).days,
        police_force=request.casework.police_force,
        warrant_reference=row.warrant_reference,
        last_review_at=getattr(row, "last_review_at", None),
        next_review_on=reviews.get(request.pk),
        last_contact_at=getattr(row, "last_contact_at", None),
        crime_on=crime.on if crime else None,
        crime_begun=crime is not None and crime.on <= today,
    )
