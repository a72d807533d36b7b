"""The enforcement officer's queue: to check, to lay, listed, warrants, results to record; each with its clocks."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from django.core.paginator import Page
from django.db.models import Count, Min, Q, QuerySet

from cases.queries.paging import page_of
from enforcement.models import BreachCase
from enforcement.vocabulary import BreachState
from probation.accounts.models import User
from probation.accounts.roles import Act
from probation.refusals import NotAdmitted
from probation.vocabulary import Words

from .rows import BreachRow, breach_rows
from .seeing import breaches_seen_by, in_full

PAGE_SIZE = 25


class Pile(Words):
    """The piles of the queue, in the order of the work."""

    TO_CHECK = "to-check", "To check"
    TO_LAY = "to-lay", "To lay"
    ASKED_FOR = "asked-for", "Summons or warrant asked for"
    LISTED = "listed", "Listed"
    TO_RESULT = "to-result", "Result to record"
    WARRANTS = "warrants", "Warrants"


STATES: dict[Pile, tuple[BreachState, ...]] = {
    Pile.TO_CHECK: (BreachState.REFERRED,),
    Pile.TO_LAY: (BreachState.ACCEPTED, BreachState.REFUSED),
    Pile.ASKED_FOR: (BreachState.PROCESS_REQUESTED,),
    Pile.LISTED: (
        BreachState.SUMMONSED,
        BreachState.EXECUTED,
        BreachState.HEARING,
        BreachState.ADJOURNED,
        BreachState.TRIAL,
    ),
    Pile.TO_RESULT: (BreachState.ADMITTED, BreachState.PROVED),
    Pile.WARRANTS: (BreachState.WARRANT_OUT,),
}


@dataclass(frozen=True)
class Queue:
    """How many lie on each pile, and a page of one of them: first to be heard, else longest waiting, first."""

    pile: Pile
    counts: dict[Pile, int]
    page: Page[BreachRow]


def queue(user: User, pile: Pile, *, at: datetime, mine: bool = False, page: int | str = 1) -> Queue:
    """``mine``: only those this officer has taken; nobody has taken what is to be checked. Raises NotAdmitted."""
    if not user.may(Act.LAY_INFORMATION):
        raise NotAdmitted("see the queue of the enforcement officer", None, user)
    seen = breaches_seen_by(user)
    if mine:
        seen = seen.filter(Q(enforcement_officer=user) | Q(state__in=STATES[Pile.TO_CHECK]))
    next_at = Min("hearings__listed_for", filter=Q(hearings__outcome=""))
    waiting = (
        seen.filter(state__in=STATES[pile]).annotate(next_at=next_at).order_by("next_at", "state_changed_at", "pk")
    )
    rows = page_of(waiting, lambda found: breach_rows(in_full(found), at=at), number=page, size=PAGE_SIZE)
    return Queue(pile=pile, counts=_counts(seen), page=rows)


def _counts(seen: QuerySet[BreachCase]) -> dict[Pile, int]:
    counts = {pile.name.lower(): Count("pk", filter=Q(state__in=states)) for pile, states in STATES.items()}
    found = seen.filter(closed_on__isnull=True).order_by().aggregate(**counts)
    return {pile: found[pile.name.lower()] for pile in STATES}
