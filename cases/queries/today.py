"""The officer's day: what must be decided and by when, what must be written down, who comes, who is told what."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import Generic, TypeVar

from django.db.models import Exists, OuterRef, Q, QuerySet

from cases import ladders
from cases.models import Clock, Contact, Person, Sentence
from cases.vocabulary import RoshLevel, SentenceKind
from probation.accounts.models import User
from probation.bank_holidays.calendars import calendar_known_at
from probation.working_days import Calendar, end_of_day, london_date, start_of_day

from .alerts import AlertRow, unread_alerts
from .caseload import officers_answered_for
from .clocks import ClockView, clock_view, duties
from .contact_rows import ContactRow, appointments_to_come, contact_rows
from .visibility import visible_to

MOST_SHOWN = 50
FEW_ALERTS = 5
Row = TypeVar("Row")


@dataclass(frozen=True)
class Section(Generic[Row]):
    """A list on the page, and how many there are in all."""

    rows: tuple[Row, ...]
    total: int

    @property
    def more(self) -> int:
        """How many are not shown."""
        return self.total - len(self.rows)


@dataclass(frozen=True)
class DutyRow:
    """Something to be done by a clock."""

    crn: str
    name: str
    rosh: str
    sentence: str
    officer: str
    clock: ClockView


@dataclass(frozen=True)
class OutcomeRow:
    """An appointment whose outcome nobody has recorded, and the working days it has waited."""

    contact: ContactRow
    waiting: int


@dataclass(frozen=True)
class PersonRow:
    """A person to do something about."""

    crn: str
    name: str
    rosh: str


@dataclass(frozen=True)
class Today:
    """Everything the page shows, each list the most pressing first."""

    duties: Section[DutyRow]
    outcomes_to_log: Section[OutcomeRow]
    appointments_today: Section[ContactRow]
    appointments_tomorrow: Section[ContactRow]
    alerts: Section[AlertRow]
    no_future_appointment: Section[PersonRow]


def today(user: User, *, at: datetime) -> Today:
    """The day of an officer and of whoever they cover for. A fixed number of queries, whatever the caseload."""
    officers = officers_answered_for(user, at)
    visible = visible_to(user)
    calendar = calendar_known_at(at)
    midnight = start_of_day(london_date(at))
    tomorrow = end_of_day(london_date(at))
    after = end_of_day(london_date(tomorrow))
    contacts = Contact.objects.filter(officer_id__in=officers, is_appointment=True, person__in=visible)
    unlogged = contacts.filter(outcome="", starts_at__lte=at, type__needs_outcome=True, person__died_on__isnull=True)
    on = contacts.order_by("starts_at", "pk")
    return Today(
        duties=_duties(Q(sentence__officer_id__in=officers, person__in=visible), at, calendar),
        outcomes_to_log=_outcomes(unlogged.order_by("starts_at", "pk"), at, calendar),
        appointments_today=_section(on.filter(starts_at__gte=midnight, starts_at__lt=tomorrow)),
        appointments_tomorrow=_section(on.filter(starts_at__gte=tomorrow, starts_at__lt=after)),
        alerts=unread(user),
        no_future_appointment=_without_appointment(visible, officers, at),
    )


def unread(user: User) -> Section[AlertRow]:
    """The latest unread alerts, and how many there are."""
    rows, total = unread_alerts(user, FEW_ALERTS)
    return Section(tuple(rows), total)


def _duties(whose: Q, at: datetime, calendar: Calendar) -> Section[DutyRow]:
    clocks = duties().filter(whose).exclude(kind=ladders.OUTCOME.code).select_related("person", "sentence__officer")
    rows = tuple(duty_row(clock, at=at, calendar=calendar) for clock in clocks[:MOST_SHOWN])
    return Section(rows, clocks.count())


def duty_row(clock: Clock, *, at: datetime, calendar: Calendar) -> DutyRow:
    """A clock with whom it is about, its person and sentence's officer fetched with it."""
    sentence = clock.sentence
    return DutyRow(
        crn=clock.person.crn,
        name=clock.person.list_name,
        rosh=RoshLevel.label_of(clock.person.rosh) if clock.person.rosh else "",
        sentence=SentenceKind.label_of(sentence.kind) if sentence else "",
        officer=str(sentence.officer or "Unallocated") if sentence else "",
        clock=clock_view(clock, at=at, calendar=calendar),
    )


def _outcomes(contacts: QuerySet[Contact], at: datetime, calendar: Calendar) -> Section[OutcomeRow]:
    rows = contact_rows(contacts[:MOST_SHOWN])
    now = london_date(at)
    waited = (OutcomeRow(row, calendar.working_days_between(london_date(row.starts_at), now)) for row in rows)
    return Section(tuple(waited), contacts.count())


def _section(contacts: QuerySet[Contact]) -> Section[ContactRow]:
    return Section(tuple(contact_rows(contacts[:MOST_SHOWN])), contacts.count())


def _without_appointment(visible: QuerySet[Person], officers: Iterable[int], at: datetime) -> Section[PersonRow]:
    """People supervised now whom nobody is going to see."""
    day = london_date(at)
    supervised = Sentence.objects.filter(
        person=OuterRef("pk"), officer_id__in=officers, ended_on__isnull=True, starts_on__lte=day, ends_on__gte=day
    )
    upcoming = appointments_to_come(at).filter(person=OuterRef("pk"))
    people = visible.filter(Exists(supervised), ~Exists(upcoming), died_on__isnull=True)
    rows = (
        PersonRow(person.crn, person.list_name, RoshLevel.label_of(person.rosh) if person.rosh else "")
        for person in people[:MOST_SHOWN]
    )
    return Section(tuple(rows), people.count())
