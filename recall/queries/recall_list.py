"""The list of recalls: what waits for me, my team's, everybody's; each with who must act and its running clock."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from django.core.paginator import Page
from django.db.models import CharField, Exists, F, OuterRef, QuerySet, Subquery, Value
from django.db.models.functions import Cast, Concat

from cases.models import Clock
from cases.queries.clocks import ClockView
from cases.queries.paging import page_of
from cases.queries.visibility import sentences_of_the_team
from cases.vocabulary import RoshLevel
from enforcement.queries.states import StateTag
from probation.accounts.models import User
from probation.accounts.roles import Act
from probation.vocabulary import Words
from probation.working_days import london_date
from recall.ladders import END_TO_END
from recall.models import NotRecalled, RecallRequest
from recall.vocabulary import Chart

from .naming import licence_name
from .recall_clocks import PREFIX, clocks_by_recall
from .tags import desk_of, recall_tag, status_code
from .waiting import recalls_listed_for, waiting_for
from .without_senior import sent_without_senior

PAGE_SIZE = 25
WITH_ROW = ("sentence__person", "sentence__officer", "sentence__provider", "asked_manager")


class Whose(Words):
    """Whose requests are listed."""

    WAITING = "waiting", "Waiting for me"
    TEAM = "team", "My team"
    ALL = "all", "Everybody I may see"


@dataclass(frozen=True, kw_only=True)
class RecallFilters:
    """What the list is narrowed to. Without ``states``, requests that have not ended."""

    whose: Whose = Whose.WAITING
    states: tuple[str, ...] = ()
    charts: tuple[str, ...] = ()
    late: bool = False


@dataclass(frozen=True)
class RecallRow:
    """One request: whom it is about, where it stands, who must act, and its most pressing clock."""

    pk: int
    crn: str
    person_name: str
    rosh: str
    licence: str
    chart: str
    tag: StateTag
    status_code: str
    since: datetime
    desk: str
    is_emergency: bool
    clock: ClockView | None


def recall_list(user: User, *, filters: RecallFilters, at: datetime, page: int | str = 1) -> Page[RecallRow]:
    """A page, the first due first, then the latest. A fixed number of queries."""
    found = _narrowed(_whose(user, filters.whose, at), filters, at)
    due = _running().order_by("due_at").values("due_at")[:1]
    asked = NotRecalled.objects.filter(request=OuterRef("pk"), endorsed_at__isnull=True)
    ordered = found.annotate(due=Subquery(due), asks_senior=Exists(asked)).order_by(
        F("due").asc(nulls_last=True), "-opened_at", "-pk"
    )
    rows: QuerySet[RecallRequest] = ordered.select_related(*WITH_ROW)
    return page_of(rows, lambda some: _rows(some, at), number=page, size=PAGE_SIZE)


def _whose(user: User, whose: Whose, at: datetime) -> QuerySet[RecallRequest]:
    if whose == Whose.WAITING:
        return waiting_for(user, at=at)
    listed = recalls_listed_for(user)
    if whose == Whose.TEAM and not user.may(Act.BOOK_RECALL):
        return listed.filter(sentence__in=sentences_of_the_team(user))
    return listed


def _narrowed(found: QuerySet[RecallRequest], filters: RecallFilters, at: datetime) -> QuerySet[RecallRequest]:
    found = found.filter(state__in=filters.states) if filters.states else found.filter(closed_at__isnull=True)
    if filters.charts:
        found = found.filter(chart__in=filters.charts)
    return found.filter(Exists(_running().filter(due_at__lte=at))) if filters.late else found


def _running() -> QuerySet[Clock]:
    """Not the measure from end to end: nobody acts by it."""
    subject = Concat(Value(PREFIX), Cast(OuterRef("pk"), CharField()))
    return Clock.objects.filter(subject=subject, stopped_at__isnull=True).exclude(kind=END_TO_END.code)


def _rows(requests: Sequence[RecallRequest], at: datetime) -> list[RecallRow]:
    clocks = clocks_by_recall([request.pk for request in requests], at=at)
    without_senior = sent_without_senior(requests, on=london_date(at))
    return [_row(request, clocks[request.pk], request.pk in without_senior) for request in requests]


def _row(request: RecallRequest, clocks: tuple[ClockView, ...], without_senior: bool) -> RecallRow:
    person = request.person
    live = request.closed_at is None
    return RecallRow(
        pk=request.pk,
        crn=person.crn,
        person_name=person.list_name,
        rosh=RoshLevel.label_of(person.rosh) if person.rosh else "",
        licence=licence_name(request.sentence),
        chart=Chart.label_of(request.chart),
        tag=recall_tag(request),
        status_code=status_code(request),
        since=request.state_changed_at,
        desk=desk_of(
            request,
            asks_senior=live and request.asks_senior,  # type: ignore[attr-defined]
            without_senior=without_senior,
        ),
        is_emergency=bool(request.is_emergency),
        clock=next((clock for clock in clocks if clock.kind != END_TO_END.code), None),
    )
