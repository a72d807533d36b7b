"""Record that a person died: their sentences end and every clock of theirs stops (enforcement.md §9 case 54)."""

from __future__ import annotations

from datetime import date, datetime

from django.db import transaction

from cases import permissions as may
from cases.actions.end_sentence import stops
from cases.actions.locking import lock, lock_sentences
from cases.models import Clock, Person
from cases.policy.ending import DeathFacts, death
from cases.vocabulary import EndReason
from probation.accounts.models import User
from probation.refusals import StateConflict
from probation.transitions import Tell, record
from probation.working_days import london_date


@transaction.atomic
def record_death(person: Person, *, died_on: date, by: User, at: datetime, version: int | None = None) -> Person:
    """Record it, and tell enforcement. Raises Refused, NotAdmitted, and StateConflict where it is recorded already."""
    sentences = lock_sentences(list(person.sentences.filter(ended_on__isnull=True).values_list("pk", flat=True)))
    person = lock(person)
    if person.died_on:
        raise StateConflict(person, "record_death")
    facts = DeathFacts(born_on=person.date_of_birth, died_on=died_on, today=london_date(at))
    record(
        person,
        verb="die",
        permission=may.keep_record,
        by=by,
        at=at,
        crn=person.crn,
        version=version,
        decision=death.decide(facts, on=london_date(at)),
        changes={"died_on": died_on},
        then=[
            *stops(Clock.objects.filter(person=person), "person died"),
            Tell("person.died", f"person.died/{person.pk}", person=person.pk),
        ],
    )
    for sentence in sentences:
        record(
            sentence,
            verb="end",
            permission=may.keep_record,
            by=by,
            at=at,
            crn=person.crn,
            changes={"ended_on": max(died_on, sentence.starts_on), "ended_because": EndReason.DIED},
        )
    return person
