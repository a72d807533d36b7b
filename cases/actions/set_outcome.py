"""Record the outcome of an appointment: what happened, and what it means for the plan's clock.

Whether a failure follows is enforcement's to say, on top of this.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, datetime
from typing import Any

from django.db import transaction

from cases import ladders
from cases import permissions as may
from cases.actions.locking import lock_contact
from cases.deadlines import plan_due
from cases.models import Clock, Contact, Sentence
from cases.policy.outcomes import meaning_of
from cases.policy.recording_outcome import OutcomeFacts, recording
from cases.vocabulary import Outcome
from probation.accounts.models import User
from probation.bank_holidays.calendars import calendar_known_at
from probation.clocks.changes import Start, Stop
from probation.provider_settings.reading import policy_of
from probation.refusals import StateConflict
from probation.transitions import record
from probation.working_days import london_date


@transaction.atomic
def set_outcome(
    contact: Contact, *, outcome: Outcome, by: User, at: datetime, notes: str = "", version: int | None = None
) -> Contact:
    """Record it. Raises Refused, NotAdmitted, and StateConflict when an outcome is there already."""
    contact, sentences = lock_contact(contact)
    if contact.outcome:
        raise StateConflict(contact, "set_outcome")
    decision = recording.decide(
        OutcomeFacts(
            outcome=outcome,
            needs_outcome=contact.type.needs_outcome,
            has_begun=at >= contact.starts_at,
            notes=notes,
        ),
        on=london_date(at),
    )
    record(
        contact,
        verb="set_outcome",
        permission=may.record_outcome,
        by=by,
        at=at,
        crn=contact.person.crn,
        version=version,
        decision=decision,
        changes={**meaning_for_the_record(outcome, by=by, at=at), **added_notes(contact, notes)},
        then=[Stop(Clock, f"cases.contact/{contact.pk}", "outcome recorded", kinds=(ladders.OUTCOME.code,))],
    )
    note_first_attended(contact, sentences, by=by, at=at)
    return contact


def meaning_for_the_record(outcome: str, *, by: User, at: datetime) -> dict[str, Any]:
    """The fields an outcome fills: attended and complied are yes, no or not known."""
    meaning = meaning_of(outcome)
    return {
        "outcome": outcome,
        "attended": meaning.attended,
        "complied": meaning.complied,
        "outcome_at": at,
        "outcome_by": by,
    }


def added_notes(contact: Contact, notes: str) -> dict[str, str]:
    """The contact's notes with these below them; nothing where there are none to add."""
    return {"notes": "\n\n".join(filter(None, (contact.notes, notes)))} if notes.strip() else {}


def note_first_attended(contact: Contact, sentences: Iterable[Sentence], *, by: User, at: datetime) -> None:
    """The first attended national standards appointment of a sentence starts the plan's clock (D21)."""
    if not (contact.attended and contact.type.is_national_standards):
        return
    first_attended_on = london_date(contact.starts_at)
    for sentence in sentences:
        if sentence.first_attended_on:
            continue
        record(
            sentence,
            verb="first_attended",
            permission=may.record_outcome,
            by=by,
            at=at,
            crn=contact.person.crn,
            changes={"first_attended_on": first_attended_on},
            then=[] if sentence.plan_made_on else [_plan_clock(sentence, first_attended_on, at)],
        )


def _plan_clock(sentence: Sentence, first_attended_on: date, at: datetime) -> Start:
    calendar = calendar_known_at(at)
    due = plan_due(
        first_attended_on=first_attended_on,
        calendar=calendar,
        settings=policy_of(sentence.provider, on=london_date(at)),
    )
    belongs_to = {"person": sentence.person, "sentence": sentence}
    return Start(Clock, ladders.PLAN, f"cases.sentence/{sentence.pk}", due, calendar, belongs_to)
