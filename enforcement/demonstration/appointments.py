"""Appointments: arranged, kept, missed, moved."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime, timedelta

from cases.actions.arrange_appointment import Repeat, arrange_appointment
from cases.actions.reschedule_appointment import reschedule_appointment
from cases.models import Condition, Contact, ContactType, Requirement, Sentence
from cases.vocabulary import AskedBy, Outcome
from enforcement.actions.record_outcome import record_outcome
from enforcement.models import Failure
from probation.accounts.models import User

from .case import Case

OFFICE, FIRST, HOME, PHONE, PROVIDER, WORK = "COAP", "COAI", "CHVS", "COPT", "CRSAPT", "CUPA"
WRITTEN_AFTER = timedelta(minutes=50)


def arranges(
    case: Case,
    starts_at: datetime,
    *,
    at: datetime,
    type: str = OFFICE,
    on: Sequence[Sentence] = (),
    under: Requirement | Condition | None = None,
    location: str = "",
    minutes: int = 30,
    notes: str = "",
    officer: User | None = None,
    by: User | None = None,
    every: int = 0,
    times: int = 1,
) -> list[Contact]:
    """An appointment with the officer at their office unless said; ``every`` so many days, ``times`` in all."""
    officer = officer or case.officer
    served = list(on) or [case.sentence]
    return arrange_appointment(
        case.person,
        type=ContactType.objects.get(code=type),
        on=served,
        starts_at=starts_at,
        officer=officer,
        minutes=minutes,
        location=location or (officer.team.name if officer.team else ""),
        notes=notes,
        under={case.sentence.pk: under} if under else None,
        repeat=Repeat(every=every, times=times) if times > 1 else None,
        by=by or officer,
        at=at,
    )


def arrange(case: Case, starts_at: datetime, *, at: datetime, **different: object) -> Contact:
    """One appointment; see ``arranges``."""
    (contact,) = arranges(case, starts_at, at=at, **different)  # type: ignore[arg-type]
    return contact


def attended(
    contact: Contact, notes: str, *, at: datetime, outcome: Outcome = Outcome.ATTC, by: User | None = None
) -> None:
    """The outcome of an appointment that opens no failure: kept and complied with, unless said."""
    record_outcome(contact, outcome=outcome, notes=notes, by=by or contact.officer, at=at)


def failures_at(
    contact: Contact, *, at: datetime, outcome: Outcome = Outcome.AFTA, said: str = "", by: User | None = None
) -> list[Failure]:
    """A failure on every sentence the appointment serves."""
    recorded = record_outcome(contact, outcome=outcome, description=said, by=by or contact.officer, at=at)
    return recorded.failures


def misses(
    contact: Contact, *, at: datetime, outcome: Outcome = Outcome.AFTA, said: str = "", by: User | None = None
) -> Failure:
    """The failure of an appointment on one sentence: not attended, unless said."""
    (failure,) = failures_at(contact, at=at, outcome=outcome, said=said, by=by)
    return failure


def cancelled_by_us(contact: Contact, to: datetime, why: str, *, at: datetime, by: User | None = None) -> Contact:
    """Moved by the service (RSSR): never a failure. Returns the appointment in its place."""
    return reschedule_appointment(
        contact, starts_at=to, asked_by=AskedBy.SERVICE, reason=why, by=by or contact.officer, at=at
    )


def moved_as_asked(contact: Contact, to: datetime, why: str, *, at: datetime, by: User | None = None) -> Contact:
    """Moved as the person asked (RSOF). Returns the appointment in its place."""
    return reschedule_appointment(
        contact, starts_at=to, asked_by=AskedBy.PERSON, reason=why, by=by or contact.officer, at=at
    )
