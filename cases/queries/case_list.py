"""Case lists: one row shows the risk, the next contact, and the open enforcement with its clock."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.core.paginator import Page
from django.db.models import Case, Exists, F, IntegerField, OrderBy, OuterRef, Q, QuerySet, Subquery, Value, When

from cases.models import Contact, MappaRegistration, Person, Sentence
from cases.policy.rosh import IN_ORDER
from cases.vocabulary import RoshLevel, SentenceKind
from probation.accounts.models import User
from probation.bank_holidays.calendars import calendar_known_at
from probation.clocks.models import Light

from .by_person import by_person, first_by_person
from .caseload import officers_answered_for
from .clocks import ClockView, clock_view, open_enforcement
from .contact_rows import appointments_to_come
from .paging import page_of
from .visibility import sentences_of_the_team, visible_to

PAGE_SIZE = 25
BY_NAME = ("last_name", "first_name", "crn")


@dataclass(frozen=True, kw_only=True)
class CaseFilters:
    """What the list is narrowed to; an empty filter narrows nothing. ``officers`` are ids, for a team's list."""

    rosh: tuple[str, ...] = ()
    kinds: tuple[str, ...] = ()
    lights: tuple[str, ...] = ()
    officers: tuple[int, ...] = ()
    no_future_appointment: bool = False


@dataclass(frozen=True)
class CaseRow:
    """One person in a list."""

    crn: str
    name: str
    rosh: str
    mappa: str
    limited_access: bool
    sentences: tuple[str, ...]
    in_breach: bool
    officer: str
    next_contact_at: datetime | None
    next_contact: str
    clock: ClockView | None


def my_cases(
    user: User, *, at: datetime, filters: CaseFilters | None = None, sort: str = "name", page: int = 1
) -> Page[CaseRow]:
    """The officer's cases and those of whoever they cover for."""
    held = Sentence.objects.filter(officer_id__in=officers_answered_for(user, at))
    return _list(visible_to(user), held, filters, sort, page, at)


def team_cases(
    user: User, *, at: datetime, filters: CaseFilters | None = None, sort: str = "name", page: int = 1
) -> Page[CaseRow]:
    """The cases of the user's team; of the provider for a senior manager."""
    return _list(Person.objects.all(), sentences_of_the_team(user), filters, sort, page, at)


def officers_of_team(user: User) -> list[tuple[int, str]]:
    """The officers with cases in the user's team, for the filter: id and name."""
    cases = sentences_of_the_team(user).filter(ended_on__isnull=True, officer=OuterRef("pk"))
    return [(officer.pk, str(officer)) for officer in User.objects.filter(Exists(cases))]


def _list(
    people: QuerySet[Person],
    sentences: QuerySet[Sentence],
    filters: CaseFilters | None,
    sort: str,
    page: int,
    at: datetime,
) -> Page[CaseRow]:
    filters = filters or CaseFilters()
    sentences = sentences.filter(ended_on__isnull=True)
    if filters.kinds:
        sentences = sentences.filter(kind__in=filters.kinds)
    if filters.officers:
        sentences = sentences.filter(officer_id__in=filters.officers)
    people = people.filter(Exists(sentences.filter(person=OuterRef("pk"))), died_on__isnull=True)
    people = _narrow(_with_what_is_sorted(people, at), filters, at).order_by(*_order(sort))
    return page_of(people, lambda shown: _rows(shown, at), number=page, size=PAGE_SIZE)


def _with_what_is_sorted(people: QuerySet[Person], at: datetime) -> QuerySet[Any]:
    """The next appointment and the most pressing clock of each person, for filters and sorts.

    Ordered by what the index holds and by nothing else, so that the index alone is read.
    """
    upcoming = appointments_to_come(at).filter(person=OuterRef("pk")).order_by("starts_at")
    pressing = open_enforcement().filter(person=OuterRef("pk")).order_by("due_at")
    return people.annotate(
        next_at=Subquery(upcoming.values("starts_at")[:1]),
        clock_due=Subquery(pressing.values("due_at")[:1]),
        clock_amber=Subquery(pressing.values("amber_at")[:1]),
        rosh_rank=Case(
            *(When(rosh=level, then=Value(rank)) for rank, level in enumerate(IN_ORDER, start=1)),
            default=Value(0),
            output_field=IntegerField(),
        ),
    )


def _narrow(people: QuerySet[Any], filters: CaseFilters, at: datetime) -> QuerySet[Any]:
    if filters.rosh:
        people = people.filter(rosh__in=filters.rosh)
    if filters.no_future_appointment:
        people = people.filter(~Exists(appointments_to_come(at).filter(person=OuterRef("pk"))))
    if filters.lights:
        people = people.filter(_light_is(filters.lights, at))
    return people


def _light_is(lights: Iterable[str], at: datetime) -> Q:
    by_light = {
        Light.RED.value: Q(Exists(open_enforcement().filter(person=OuterRef("pk"), due_at__lte=at))),
        Light.AMBER.value: Q(clock_due__gt=at, clock_amber__lte=at),
        Light.GREEN.value: Q(clock_due__gt=at, clock_amber__gt=at),
    }
    chosen = Q(pk__in=[])
    for light in lights:
        chosen |= by_light.get(light, Q(pk__in=[]))
    return chosen


def _order(sort: str) -> list[str | OrderBy]:
    column = {"next": F("next_at"), "due": F("clock_due"), "rosh": F("rosh_rank")}.get(sort.lstrip("-"))
    descending = sort.startswith("-")
    if column is None:
        return [f"-{name}" for name in BY_NAME] if descending else [*BY_NAME]
    first = column.desc(nulls_last=True) if descending else column.asc(nulls_last=True)
    return [first, *BY_NAME]


def _rows(people: list[Person], at: datetime) -> list[CaseRow]:
    calendar = calendar_known_at(at)
    sentences = by_person(Sentence.objects.filter(person__in=people, ended_on__isnull=True).select_related("officer"))
    mappa = by_person(MappaRegistration.objects.filter(person__in=people, to_date__isnull=True))
    upcoming = first_by_person(appointments_to_come(at).filter(person__in=people).select_related("type"), "starts_at")
    clocks = {
        pk: clock_view(clock, at=at, calendar=calendar)
        for pk, clock in first_by_person(open_enforcement().filter(person__in=people), "due_at").items()
    }
    return [
        _row(person, sentences[person.pk], mappa[person.pk], upcoming.get(person.pk), clocks.get(person.pk))
        for person in people
    ]


def _row(
    person: Person,
    sentences: list[Sentence],
    mappa: list[MappaRegistration],
    upcoming: Contact | None,
    clock: ClockView | None,
) -> CaseRow:
    return CaseRow(
        crn=person.crn,
        name=person.list_name,
        rosh=RoshLevel.label_of(person.rosh) if person.rosh else "",
        mappa=f"category {mappa[0].category}, level {mappa[0].level}" if mappa else "",
        limited_access=person.limited_access,
        sentences=tuple(dict.fromkeys(SentenceKind.label_of(sentence.kind) for sentence in sentences)),
        in_breach=any(sentence.in_breach for sentence in sentences),
        officer=", ".join(dict.fromkeys(str(sentence.officer or "Unallocated") for sentence in sentences)),
        next_contact_at=upcoming.starts_at if upcoming else None,
        next_contact=upcoming.type.name if upcoming else "",
        clock=clock,
    )
