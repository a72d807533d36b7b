"""The contact log of a person: searched, filtered, counted, a page at a time."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime
from functools import reduce
from operator import or_

from django.core.paginator import Page
from django.db.models import Count, Q, QuerySet

from cases.models import Contact, Person
from cases.vocabulary import Outcome
from probation.accounts.models import User
from probation.refusals import NotSeen
from probation.working_days import end_of_day, start_of_day

from .contact_rows import ContactRow, contact_row, contacts_seen_by
from .paging import page_of

PAGE_SIZE = 25
NO_OUTCOME = "none"


@dataclass(frozen=True, kw_only=True)
class LogFilters:
    """What the log is narrowed to; an empty filter narrows nothing. Days are both included.

    ``outcomes`` are codes, or ``none`` for an outcome still to be recorded. Entries the system wrote are left out
    unless ``with_automatic``.
    """

    groups: tuple[str, ...] = ()
    outcomes: tuple[str, ...] = ()
    earliest: date | None = None
    latest: date | None = None
    text: str = ""
    sentence: int | None = None
    with_automatic: bool = False


@dataclass(frozen=True)
class ContactLog:
    """A page of the log, and how many entries each filter would show."""

    page: Page[ContactRow]
    by_group: tuple[tuple[str, int], ...]
    by_outcome: tuple[tuple[str, str, int], ...]
    automatic_hidden: int


def contact_log(
    person: Person, *, by: User, at: datetime, filters: LogFilters | None = None, page: int = 1
) -> ContactLog:
    """The log as this member of staff may read it, newest first, appointments to come included. Six queries."""
    filters = filters or LogFilters()
    everything = contacts_seen_by(by).filter(person=person)
    kept = everything if filters.with_automatic else everything.filter(type__is_automatic=False)
    shown = _narrow(kept, filters, at).order_by("-starts_at", "-pk")
    return ContactLog(
        page=page_of(
            shown.select_related("type", "officer", "person").prefetch_related("sentences"),
            lambda contacts: [contact_row(contact) for contact in contacts],
            number=page,
            size=PAGE_SIZE,
        ),
        by_group=_by_group(kept),
        by_outcome=_by_outcome(kept, at),
        automatic_hidden=0 if filters.with_automatic else everything.filter(type__is_automatic=True).count(),
    )


def contact_or_not_seen(person: Person, pk: int, by: User) -> ContactRow:
    """One entry in full. Raises NotSeen, also for a sensitive one this member of staff may not read."""
    contacts = contacts_seen_by(by).filter(person=person, pk=pk).select_related("type", "officer", "person")
    contact = contacts.prefetch_related("sentences").first()
    if contact is None:
        raise NotSeen("entry", pk)
    return contact_row(contact)


def _narrow(contacts: QuerySet[Contact], filters: LogFilters, at: datetime) -> QuerySet[Contact]:
    if filters.groups:
        contacts = contacts.filter(_any(Q(type__groups__contains=group) for group in filters.groups))
    if filters.outcomes:
        contacts = contacts.filter(_any(_has_outcome(outcome, at) for outcome in filters.outcomes))
    if filters.earliest:
        contacts = contacts.filter(starts_at__gte=start_of_day(filters.earliest))
    if filters.latest:
        contacts = contacts.filter(starts_at__lt=end_of_day(filters.latest))
    if filters.sentence:
        contacts = contacts.filter(sentences=filters.sentence)
    for word in filters.text.split():
        contacts = contacts.filter(
            Q(notes__icontains=word) | Q(type__name__icontains=word) | Q(location__icontains=word)
        )
    return contacts


def _any(choices: Iterable[Q]) -> Q:
    return reduce(or_, choices)


def _has_outcome(outcome: str, at: datetime) -> Q:
    if outcome == NO_OUTCOME:
        return Q(outcome="", type__needs_outcome=True, starts_at__lte=at)
    return Q(outcome=outcome)


def _by_group(contacts: QuerySet[Contact]) -> tuple[tuple[str, int], ...]:
    """An entry counts in each of its groups."""
    counts: Counter[str] = Counter()
    by_groups = contacts.order_by().values_list("type__groups").annotate(entries=Count("pk"))
    for groups, entries in by_groups:
        for group in filter(None, groups.split("|")):
            counts[group] += entries
    return tuple(sorted(counts.items()))


def _by_outcome(contacts: QuerySet[Contact], at: datetime) -> tuple[tuple[str, str, int], ...]:
    """Code, label and how many; first those still to be recorded."""
    waiting = contacts.filter(_has_outcome(NO_OUTCOME, at)).count()
    counted = contacts.exclude(outcome="").order_by().values_list("outcome").annotate(entries=Count("pk"))
    by_label = sorted((Outcome.label_of(code), code, entries) for code, entries in counted)
    recorded = ((code, label, entries) for label, code, entries in by_label)
    return ((NO_OUTCOME, "Outcome to be recorded", waiting), *recorded)
