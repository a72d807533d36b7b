"""The overview of a case in the order of attention: alerts and deadlines, what was said last, then the rest."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

from cases.models import Address, Person, Sentence
from cases.policy.attendance_gap import ContactGap
from cases.vocabulary import AddressStatus, ContactPreference
from probation.accounts.models import User
from probation.bank_holidays.calendars import calendar_known_at
from probation.working_days import london_date

from .alerts import AlertRow, unread_alerts
from .case_page import still_needed, under_on
from .clocks import ClockView, clock_views, duties
from .contact_gaps import gaps_of
from .contact_rows import ContactRow, appointments_to_come, contact_rows, contacts_seen_by

LAST_NOTES = 3
NEXT_APPOINTMENTS = 3
MOST_ALERTS = 10


@dataclass(frozen=True)
class SentenceLine:
    """A sentence in a line: what, from when to when, whose."""

    pk: int
    name: str
    starts_on: date
    ends_on: date
    ended_on: date | None
    ended_because: str
    is_in_force: bool
    in_breach: bool
    officer: str
    provider: str


@dataclass(frozen=True)
class NeedLine:
    """A need and what was agreed for it; shown before any finding."""

    pk: int
    kind: str
    description: str
    adjustment: str
    noticed_on: date
    version: int


@dataclass(frozen=True)
class AddressLine:
    """Where the person is, or was."""

    text: str
    status: str
    from_date: date
    to_date: date | None
    safe_for_post: bool
    note: str


@dataclass(frozen=True)
class ThirdPartyLine:
    """Somebody around the person."""

    name: str
    kind: str
    relationship: str
    phone: str
    may_be_contacted: bool


@dataclass(frozen=True)
class Overview:
    """The first page of a case."""

    alerts: tuple[AlertRow, ...]
    clocks: tuple[ClockView, ...]
    gaps: tuple[ContactGap, ...]
    last_notes: tuple[ContactRow, ...]
    next_appointments: tuple[ContactRow, ...]
    sentences: tuple[SentenceLine, ...]
    needs: tuple[NeedLine, ...]
    addresses: tuple[AddressLine, ...]
    third_parties: tuple[ThirdPartyLine, ...]
    contact_preference: str
    phone: str
    email: str
    aliases: tuple[str, ...]


def overview(person: Person, *, by: User, at: datetime) -> Overview:
    """Everything on it, in a fixed number of queries for a person with one sentence in force."""
    today = london_date(at)
    sentences = list(person.sentences.select_related("officer", "provider"))
    calendar = calendar_known_at(at)
    alerts, _ = unread_alerts(by, MOST_ALERTS, crn=person.crn)
    log = contacts_seen_by(by).filter(person=person, starts_at__lte=at, type__is_automatic=False)
    notes = log.exclude(notes="").order_by("-starts_at", "-pk")
    upcoming = appointments_to_come(at).filter(person=person)
    return Overview(
        alerts=tuple(alerts),
        clocks=tuple(clock_views(duties().filter(person=person, started_on__lte=today), at=at, calendar=calendar)),
        gaps=tuple(gaps_of(person, under_on(sentences, today), at=at)),
        last_notes=tuple(contact_rows(notes[:LAST_NOTES])),
        next_appointments=tuple(contact_rows(upcoming[:NEXT_APPOINTMENTS])),
        sentences=tuple(sentence_line(sentence, today) for sentence in sentences),
        needs=needs_of(person, today),
        addresses=tuple(address_line(address) for address in person.addresses.all()),
        third_parties=third_parties_of(person, today),
        contact_preference=ContactPreference.label_of(person.contact_preference),
        phone=person.phone,
        email=person.email,
        aliases=tuple(str(alias) for alias in person.aliases.all()),
    )


def sentence_line(sentence: Sentence, today: date) -> SentenceLine:
    """A sentence in a line, its officer and provider fetched with it."""
    return SentenceLine(
        pk=sentence.pk,
        name=str(sentence.get_kind_display()),
        starts_on=sentence.starts_on,
        ends_on=sentence.ends_on,
        ended_on=sentence.ended_on,
        ended_because=str(sentence.get_ended_because_display()) if sentence.ended_because else "",
        is_in_force=bool(under_on([sentence], today)),
        in_breach=sentence.in_breach,
        officer=str(sentence.officer or "Unallocated"),
        provider=sentence.provider.name,
    )


def needs_of(person: Person, today: date) -> tuple[NeedLine, ...]:
    """The needs that hold, with their adjustments."""
    return tuple(
        NeedLine(
            pk=need.pk,
            kind=str(need.get_kind_display()),
            description=need.description,
            adjustment=need.adjustment,
            noticed_on=need.noticed_on,
            version=need.version,
        )
        for need in person.needs.filter(still_needed(today))
    )


def address_line(address: Address) -> AddressLine:
    """An address in a line; with no fixed abode, where the person is found."""
    where = f"No fixed abode: {address.lines}" if address.no_fixed_abode else str(address)
    return AddressLine(
        text=where,
        status=AddressStatus.label_of(address.status),
        from_date=address.from_date,
        to_date=address.to_date,
        safe_for_post=address.safe_for_post,
        note=address.note,
    )


def third_parties_of(person: Person, today: date) -> tuple[ThirdPartyLine, ...]:
    """The people around the person now."""
    around = person.third_parties.exclude(to_date__lte=today)
    return tuple(
        ThirdPartyLine(
            name=party.name,
            kind=str(party.get_kind_display()),
            relationship=party.relationship,
            phone=party.phone,
            may_be_contacted=party.may_be_contacted,
        )
        for party in around
    )
