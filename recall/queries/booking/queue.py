"""The queue of PPCS, one pile at a time: who the person is, where it stands, who has it, and what is due first."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from django.core.paginator import Page
from django.db.models import CharField, Count, Exists, F, OuterRef, Q, QuerySet, Subquery, Value
from django.db.models.functions import Cast, Concat

from cases.models import Clock
from cases.queries.clocks import ClockView
from cases.queries.paging import page_of
from enforcement.queries.states import StateTag
from probation.accounts.models import User
from probation.clocks.kinds import windows
from probation.vocabulary import Words
from recall.ladders import DEEMED, END_TO_END
from recall.models import RecallRequest
from recall.queries.recall_clocks import PREFIX, clocks_by_recall
from recall.queries.seeing import recalls_seen_by
from recall.queries.standing import Standing
from recall.vocabulary import RecallType
from recall.vocabulary.casework import CaseworkState

from .piles import CONDITIONS, IN_HAND, Pile, in_piles, piles_of, with_facts_of_piles
from .standings import standings_of

PAGE_SIZE = 25
MEASURES = (END_TO_END.code, DEEMED.code)
COLOURS: dict[CaseworkState, str] = {
    CaseworkState.APPROVED_BY_TELEPHONE: "red",
    CaseworkState.TO_BOOK_ON: "blue",
    CaseworkState.BOOKED_ON: "teal",
    CaseworkState.IN_ASSESSMENT: "teal",
    CaseworkState.INFORMATION_REQUESTED: "orange",
    CaseworkState.NOT_IN_CUSTODY: "red",
    CaseworkState.AWAITING_RETURN: "red",
    CaseworkState.DIRECTED_RELEASE: "green",
    CaseworkState.RELEASED: "green",
    CaseworkState.SENTENCE_EXPIRED: "green",
    CaseworkState.REJECTED: "grey",
    CaseworkState.STOPPED: "grey",
    CaseworkState.RESCINDED: "grey",
    CaseworkState.WITHDRAWN: "grey",
}


class Assignee(Words):
    """Whose work is listed."""

    ANYBODY = "anybody", "Anybody’s"
    MINE = "mine", "Mine"
    NOBODY = "nobody", "Nobody’s yet"


class Order(Words):
    """What stands first."""

    DUE = "due", "The first due"
    ARRIVAL = "arrival", "The first to arrive"


@dataclass(frozen=True, kw_only=True)
class QueueFilters:
    """What a pile is narrowed to, and its order. ``kinds``: types of recall, as decided or else as asked for."""

    assignee: Assignee = Assignee.ANYBODY
    emergency: bool = False
    late: bool = False
    kinds: tuple[str, ...] = ()
    order: Order = Order.DUE


@dataclass(frozen=True)
class QueueRow:
    """One request in a pile. ``assignee`` is empty while nobody has it."""

    pk: int
    crn: str
    person_name: str
    tag: StateTag
    kind: str
    is_emergency: bool
    assignee: str
    provider: str
    arrived_at: datetime | None
    ended_at: datetime | None
    clock: ClockView | None


@dataclass(frozen=True)
class Queue:
    """A page of one pile, and how many lie in each pile the reader sees."""

    page: Page[QueueRow]
    counts: tuple[tuple[Pile, int], ...]


def queue(user: User, pile: Pile, *, filters: QueueFilters, at: datetime, page: int | str = 1) -> Queue:
    """A fixed number of queries however long the pile. The completed, the last ended first."""
    found = _narrowed(in_piles(recalls_seen_by(user), pile), user, filters, at)
    rows = _ordered(found, pile, filters.order).select_related("sentence__person", "sentence__provider")
    return Queue(page_of(rows, lambda some: _rows(some, at), number=page, size=PAGE_SIZE), _counts(user))


def queue_badge(user: User) -> int:
    """To book on, and for decision-makers to assess. One query."""
    counted = (Pile.TO_BOOK_ON, Pile.TO_ASSESS)
    piles = [pile for pile in counted if pile in piles_of(user)]
    return in_piles(recalls_seen_by(user), *piles).order_by().count()


def _counts(user: User) -> tuple[tuple[Pile, int], ...]:
    seen, piles = recalls_seen_by(user).order_by(), piles_of(user)
    live = [pile for pile in piles if pile != Pile.COMPLETED]
    asked = {pile.name: Count("pk", filter=CONDITIONS[pile]) for pile in live}
    found = with_facts_of_piles(seen.filter(IN_HAND)).aggregate(**asked)
    completed = seen.filter(CONDITIONS[Pile.COMPLETED]).count()
    return (*((pile, found[pile.name]) for pile in live), (Pile.COMPLETED, completed))


def _narrowed(
    found: QuerySet[RecallRequest], user: User, filters: QueueFilters, at: datetime
) -> QuerySet[RecallRequest]:
    if filters.assignee == Assignee.MINE:
        found = found.filter(casework__assigned_to=user)
    elif filters.assignee == Assignee.NOBODY:
        found = found.filter(casework__assigned_to__isnull=True)
    if filters.emergency:
        found = found.filter(is_emergency=True)
    if filters.kinds:
        undecided = Q(casework__isnull=True) | Q(casework__recall_type="")
        asked = undecided & Q(recall_type__in=filters.kinds)
        found = found.filter(Q(casework__recall_type__in=filters.kinds) | asked)
    return found.filter(Exists(_running().filter(due_at__lte=at))) if filters.late else found


def _ordered(found: QuerySet[RecallRequest], pile: Pile, order: Order) -> QuerySet[RecallRequest]:
    if pile == Pile.COMPLETED:
        return found.order_by("-closed_at", "-pk")
    if order == Order.ARRIVAL:
        return found.order_by(F("submitted_at").asc(nulls_first=True), "pk")
    due = _running().order_by("due_at").values("due_at")[:1]
    return found.annotate(due=Subquery(due)).order_by(F("due").asc(nulls_last=True), "submitted_at", "pk")


def _running() -> QuerySet[Clock]:
    """The clocks of the request that somebody acts by, found along those of its sentence."""
    own = Concat(Value(PREFIX), Cast(OuterRef("pk"), CharField()))
    about = Q(subject=own) | Q(subject__startswith=Concat(own, Value("/")))
    clocks = Clock.objects.filter(about, sentence=OuterRef("sentence"), stopped_at__isnull=True)
    return clocks.exclude(kind__in=(*MEASURES, *windows()))


def _rows(requests: Sequence[RecallRequest], at: datetime) -> list[QueueRow]:
    clocks = clocks_by_recall([request.pk for request in requests], at=at)
    return [_row(standing, clocks[pk]) for pk, standing in standings_of(requests).items()]


def _row(standing: Standing, clocks: tuple[ClockView, ...]) -> QueueRow:
    request, casework, state = standing.request, standing.casework, standing.state
    kind = (casework.recall_type if casework else "") or request.recall_type
    pressing = (clock for clock in clocks if clock.kind not in MEASURES and not clock.is_window)
    return QueueRow(
        pk=request.pk,
        crn=request.crn,
        person_name=request.person.list_name,
        tag=StateTag(state, state.label, COLOURS.get(state, "purple")),
        kind=RecallType.label_of(kind) if kind else "",
        is_emergency=bool(request.is_emergency),
        assignee=str(casework.assigned_to) if casework and casework.assigned_to else "",
        provider=str(request.sentence.provider),
        arrived_at=request.submitted_at or request.ppcs_alerted_at,
        ended_at=request.closed_at,
        clock=next(pressing, None),
    )
