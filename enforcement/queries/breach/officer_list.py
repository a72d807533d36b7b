"""The breaches of an officer's cases, or of a team's: what is to be packed, where the others stand, who is back."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from django.core.paginator import Page
from django.db.models import Q, QuerySet

from cases.queries.caseload import officers_answered_for
from cases.queries.paging import page_of
from cases.queries.visibility import sentences_of_the_team
from enforcement.models import BreachCase
from enforcement.vocabulary import BreachState
from probation.accounts.models import User
from probation.vocabulary import Words

from .rows import BreachRow, breach_rows
from .seeing import breaches_seen_by, in_full

PAGE_SIZE = 25


class Part(Words):
    """What part of the list is looked at."""

    TO_DO = "to-do", "To do"
    ELSEWHERE = "elsewhere", "With the enforcement officer or the court"
    OVER = "over", "Over"


TO_DO = (
    BreachState.INITIATED,
    BreachState.PACK_REQUESTED,
    BreachState.PACK_PREPARED,
    BreachState.PACK_CHECKED,
    BreachState.RETURNED,
    BreachState.DECLINED,
    BreachState.RE_ENGAGE,
)
OVER = (BreachState.RESUMED, BreachState.ENDED, BreachState.CLOSED, BreachState.CLOSED_NO_PROCEEDINGS)


@dataclass(frozen=True, kw_only=True)
class BreachFilters:
    """What the list is narrowed to; an empty filter narrows nothing. ``officers`` are ids, for a team's list."""

    officers: tuple[int, ...] = ()
    kinds: tuple[str, ...] = ()


@dataclass(frozen=True)
class BreachList:
    """A page of breaches, the latest step first."""

    part: Part
    page: Page[BreachRow]


def own_breaches(
    user: User, part: Part, *, at: datetime, filters: BreachFilters | None = None, page: int | str = 1
) -> BreachList:
    """Of the sentences an officer answers for, and of whoever they cover for."""
    held = Q(sentence__officer_id__in=officers_answered_for(user, at))
    return _list(_narrowed(breaches_seen_by(user).filter(held), filters), part, at=at, page=page)


def team_breaches(
    user: User, part: Part, *, at: datetime, filters: BreachFilters | None = None, page: int | str = 1
) -> BreachList:
    """Of the user's team; of the provider for a senior manager, of everybody for an inspector."""
    breaches = BreachCase.objects.filter(sentence__in=sentences_of_the_team(user))
    return _list(_narrowed(breaches, filters), part, at=at, page=page)


def _list(breaches: QuerySet[BreachCase], part: Part, *, at: datetime, page: int | str) -> BreachList:
    in_order = _part(breaches, part).order_by("-state_changed_at", "-pk")
    return BreachList(
        part, page_of(in_order, lambda found: breach_rows(in_full(found), at=at), number=page, size=PAGE_SIZE)
    )


def _narrowed(breaches: QuerySet[BreachCase], filters: BreachFilters | None) -> QuerySet[BreachCase]:
    filters = filters or BreachFilters()
    if filters.officers:
        breaches = breaches.filter(sentence__officer_id__in=filters.officers)
    return breaches.filter(sentence__kind__in=filters.kinds) if filters.kinds else breaches


def _part(breaches: QuerySet[BreachCase], part: Part) -> QuerySet[BreachCase]:
    to_read = Q(closed_on__isnull=False, information_laid_on__isnull=False, result_read_on__isnull=True)
    if part == Part.TO_DO:
        return breaches.filter(Q(state__in=TO_DO) | to_read)
    if part == Part.OVER:
        return breaches.filter(state__in=OVER).exclude(to_read)
    return breaches.exclude(Q(state__in=(*TO_DO, *OVER)) | to_read)
