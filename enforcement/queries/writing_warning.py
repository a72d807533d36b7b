"""What a warning letter starts from: the failures it may name, its standard words, where it may go, what comes next."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from django.db.models import Q

from cases.models import Address, Contact, Sentence
from cases.vocabulary import AddressStatus, SentenceKind
from enforcement.vocabulary import OPEN_FAILURES, FailureState, WarningKind, WarningState
from probation.govuk.house_style import clock_time, weekday
from probation.policy import ProviderPolicy
from probation.working_days import london_date

from .letter import standard_contents
from .naming import failure_name
from .states import StateTag, tag_of

LICENCE_LADDER = (WarningKind.LICENCE_FIRST, WarningKind.LICENCE_SECOND, WarningKind.LICENCE_FINAL)
MOST_APPOINTMENTS = 5


@dataclass(frozen=True)
class WarnableFailure:
    """A failure a letter may name. ``is_warned_of``: a letter not withdrawn names it already."""

    pk: int
    name: str
    of_what: str
    tag: StateTag
    is_warned_of: bool


@dataclass(frozen=True)
class Option:
    """One choice of the form: an address, or a coming appointment."""

    key: str
    name: str


@dataclass(frozen=True)
class LetterStart:
    """The letter as the record would write it; the officer changes what needs changing. The likeliest kind is first."""

    kinds: tuple[WarningKind, ...]
    circumstances: str
    unacceptable: str
    consequence: str
    letter_on: date
    respond_by: date
    addresses: tuple[Option, ...]
    appointments: tuple[Option, ...]


def warnable_failures(sentence: Sentence) -> tuple[WarnableFailure, ...]:
    """The failures on a sentence that a warning may name, newest first. Two queries."""
    rows = (
        sentence.failures.filter(state__in=(*OPEN_FAILURES, FailureState.UNREASONABLE), in_open_breach=False)
        .select_related("requirement", "condition")
        .prefetch_related("warnings")
    )
    return tuple(
        WarnableFailure(
            pk=row.pk,
            name=failure_name(row),
            of_what=row.of_what,
            tag=tag_of(FailureState(row.state)),
            is_warned_of=any(warning.state != WarningState.WITHDRAWN for warning in row.warnings.all()),
        )
        for row in rows
    )


def letter_start(sentence: Sentence, failures: Sequence[int], *, at: datetime, settings: ProviderPolicy) -> LetterStart:
    """A letter about these failures, begun at a time. Four queries."""
    today = london_date(at)
    kinds = _kinds(sentence)
    chosen = sentence.failures.filter(pk__in=failures).select_related("contact__type", "requirement", "condition")
    contents = standard_contents(sentence, kinds[0], list(chosen.order_by("occurred_on", "pk")), on=today)
    return LetterStart(
        kinds=kinds,
        letter_on=today,
        respond_by=today + timedelta(days=settings.response_by_days),
        addresses=_addresses(sentence, today),
        appointments=_appointments(sentence, at),
        **contents,
    )


def address_lines(sentence: Sentence, key: str) -> str:
    """The address with a key, as a letter is addressed; empty when it is none of the person's."""
    row = Address.objects.filter(person=sentence.person, pk=key).first() if key.isdecimal() else None
    return "\n".join(filter(None, (row.lines, row.postcode))) if row else ""


def appointment_of(sentence: Sentence, key: str) -> Contact | None:
    """The coming appointment with a key; None when none is named."""
    return sentence.contacts.filter(pk=key).first() if key.isdecimal() else None


def _kinds(sentence: Sentence) -> tuple[WarningKind, ...]:
    if sentence.kind != SentenceKind.LICENCE:
        return (WarningKind.STATUTORY,) if sentence.is_community else (WarningKind.SUPERVISION,)
    given = sentence.warnings.exclude(state__in=(WarningState.WITHDRAWN, WarningState.REQUESTED)).count()
    rung = min(given, len(LICENCE_LADDER) - 1)
    return (LICENCE_LADDER[rung], *(kind for kind in LICENCE_LADDER if kind != LICENCE_LADDER[rung]))


def _addresses(sentence: Sentence, today: date) -> tuple[Option, ...]:
    held = Q(to_date__isnull=True) | Q(to_date__gte=today)
    rows = Address.objects.filter(held, person=sentence.person, no_fixed_abode=False, safe_for_post=True)
    order = list(AddressStatus)
    held_now = rows.exclude(status=AddressStatus.PREVIOUS)
    by_status = sorted(held_now, key=lambda row: order.index(AddressStatus(row.status)))
    return tuple(Option(str(row.pk), f"{row} ({row.get_status_display().lower()} address)") for row in by_status)


def _appointments(sentence: Sentence, at: datetime) -> tuple[Option, ...]:
    coming = sentence.contacts.filter(starts_at__gt=at, outcome="", type__is_attendance=True)
    rows = coming.select_related("type").order_by("starts_at")[:MOST_APPOINTMENTS]
    return tuple(
        Option(str(row.pk), f"{row.type}, {weekday(row.starts_at)} at {clock_time(row.starts_at)}") for row in rows
    )
