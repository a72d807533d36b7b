"""Arrange an appointment, once or repeated, on one sentence or several."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from uuid import uuid4

from django.db import transaction

from cases import ladders
from cases import permissions as may
from cases.actions.end_sentence import unpaid_work_hours_left
from cases.actions.sentence_record import first_contact_subject
from cases.deadlines import outcome_due
from cases.models import Clock, Condition, Contact, ContactSentence, ContactType, Person, Requirement, Sentence
from cases.policy.appointment import AppointmentFacts, arranging
from probation.accounts.models import User
from probation.bank_holidays.calendars import calendar_known_at
from probation.clocks.changes import Start, Stop
from probation.provider_settings.reading import policy_of
from probation.transitions import Consequence, record
from probation.working_days import LONDON, london_date


@dataclass(frozen=True)
class Repeat:
    """Repeat an appointment: ``every`` calendar days, ``times`` in all."""

    every: int
    times: int


def arrange_appointment(
    person: Person,
    *,
    type: ContactType,
    on: Sequence[Sentence],
    starts_at: datetime,
    officer: User,
    by: User,
    at: datetime,
    minutes: int = 30,
    location: str = "",
    notes: str = "",
    under: Mapping[int, Requirement | Condition] | None = None,
    repeat: Repeat | None = None,
) -> list[Contact]:
    """Arrange it; repeats keep the hour in London across clock changes.

    ``under`` gives the requirement or condition per sentence id. Raises Refused, NotAdmitted.
    """
    decision = arranging.decide(
        AppointmentFacts(
            starts_on=london_date(starts_at),
            sentences=tuple((_name(sentence), sentence.starts_on, _last_day(sentence)) for sentence in on),
            is_attendance=type.is_attendance,
            minutes=minutes,
            repeat_every=repeat.every if repeat else None,
            repeat_times=repeat.times if repeat else None,
        ),
        on=london_date(at),
    )
    series = uuid4().hex if repeat else ""
    arranged = []
    with transaction.atomic():
        for start in _starts(starts_at, repeat):
            contact = Contact(
                person=person,
                type=type,
                is_appointment=type.is_attendance,
                starts_at=start,
                minutes=minutes,
                location=location,
                notes=notes,
                officer=officer,
                series=series,
            )
            record(
                contact,
                verb="arrange",
                permission=may.arrange_appointment,
                by=by,
                at=at,
                crn=person.crn,
                decision=decision,
            )
            _serve(contact, on, under or {})
            for consequence in _clocks(contact, on, at):
                consequence.apply(by=by, at=at)
            arranged.append(contact)
    return arranged


def _name(sentence: Sentence) -> str:
    return str(sentence.get_kind_display())


def _last_day(sentence: Sentence) -> date | None:
    """The last day it binds the person; None while unpaid work keeps it in force."""
    if sentence.ended_on is None and unpaid_work_hours_left(sentence):
        return None
    return sentence.ended_on or sentence.ends_on


def _starts(first: datetime, repeat: Repeat | None) -> list[datetime]:
    local = first.astimezone(LONDON)
    times, every = (repeat.times, repeat.every) if repeat else (1, 0)
    return [local + timedelta(days=every * n) for n in range(times)]


def _serve(contact: Contact, on: Sequence[Sentence], under: Mapping[int, Requirement | Condition]) -> None:
    for sentence in on:
        what = under.get(sentence.pk)
        ContactSentence.objects.create(
            contact=contact,
            sentence=sentence,
            requirement=what if isinstance(what, Requirement) else None,
            condition=what if isinstance(what, Condition) else None,
        )


def _clocks(contact: Contact, on: Sequence[Sentence], at: datetime) -> list[Consequence]:
    """The outcome must be recorded; the first appointment on a sentence stops its first-contact clock."""
    if not contact.type.is_attendance:
        return []
    calendar = calendar_known_at(at)
    sentence = on[0]
    due = outcome_due(
        contact_on=london_date(contact.starts_at),
        calendar=calendar,
        settings=policy_of(sentence.provider, on=london_date(at)),
    )
    subject = f"cases.contact/{contact.pk}"
    belongs_to = {"person": contact.person, "sentence": sentence, "contact": contact}
    stops = [
        Stop(Clock, subject, "first appointment arranged", kinds=("D19", "D20"))
        for served in on
        for subject in (first_contact_subject(served), first_contact_subject(served, released_again=True))
    ]
    return [Start(Clock, ladders.OUTCOME, subject, due, calendar, belongs_to), *stops]
