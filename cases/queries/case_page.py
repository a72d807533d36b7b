"""What stands at the head of every page of a case: who the person is, their risk, and what they need."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, datetime
from typing import Any

from django.db.models import Q

from cases.models import Need, Person, Sentence
from cases.vocabulary import RegistrationKind, RoshLevel
from probation.working_days import day_in_words, london_date


def person_header(person: Person, *, at: datetime) -> dict[str, Any]:
    """What ``components/person_header.html`` reads; the web adds ``href``. Five queries."""
    today = london_date(at)
    sentences = list(person.sentences.select_related("officer", "provider").order_by("starts_on", "pk"))
    assessment = person.rosh_assessments.first()
    mappa = person.mappa_registrations.filter(to_date__isnull=True).first()
    open_registrations = person.registrations.filter(to_date__isnull=True)
    return {
        "name": person.name,
        "list_name": person.list_name,
        "crn": person.crn,
        "date_of_birth": person.date_of_birth,
        "age": person.age_on(person.died_on or today),
        "died_on": person.died_on,
        "rosh": RoshLevel.label_of(person.rosh) if person.rosh else "",
        "rosh_on": assessment.assessed_on if assessment else None,
        "mappa": f"category {mappa.category}, level {mappa.level}" if mappa else "",
        "iom": open_registrations.filter(kind=RegistrationKind.IOM).exists(),
        "limited_access": person.limited_access,
        "order_status": order_status(person, sentences, today),
        "responsible_officer": _officers(sentences, today),
        "adjustments": adjustments(person, person.needs.filter(still_needed(today))),
    }


def still_needed(today: date) -> Q:
    """Needs that hold on a day."""
    return Q(ended_on__isnull=True) | Q(ended_on__gt=today)


def adjustments(person: Person, needs: Iterable[Need]) -> list[str]:
    """What was agreed for the person's needs, or the need itself where nothing is agreed yet."""
    interpreter = [f"Interpreter ({person.first_language})"] if person.interpreter_needed else []
    return [*interpreter, *(need.adjustment or f"{need.get_kind_display()}: {need.description}" for need in needs)]


def order_status(person: Person, sentences: Iterable[Sentence], today: date) -> str:
    """In a line: the sentences the person is under today, and any breach in progress."""
    if person.died_on:
        return f"Died on {day_in_words(person.died_on)}"
    return "; ".join(map(_status, under_on(sentences, today))) or "No sentence in force"


def under_on(sentences: Iterable[Sentence], today: date) -> list[Sentence]:
    """The sentences begun by a day and not ended: one past its last day stays until somebody ends it."""
    return [s for s in sentences if s.starts_on <= today and (s.ended_on is None or s.ended_on > today)]


def _status(sentence: Sentence) -> str:
    name = str(sentence.get_kind_display())
    return f"{name}, breach in progress" if sentence.in_breach else f"{name} to {day_in_words(sentence.ends_on)}"


def _officers(sentences: Iterable[Sentence], today: date) -> str:
    named = (f"{sentence.officer or 'Unallocated'} ({sentence.provider})" for sentence in under_on(sentences, today))
    return "; ".join(dict.fromkeys(named))
