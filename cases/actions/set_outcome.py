"""Record the outcome of an appointment: what happened, and what it means for the plan's clock.

Whether a failure follows is enforcement's to say, on top of this.
"""

from __future__ import annotations

from datetime import datetime
from typing import Any

from django.db import transaction

from cases import ladders
from cases import permissions as may
from cases.actions.first_attended import note_first_attended
from cases.actions.locking import lock_contact
from cases.models import Clock, Contact
from cases.policy.outcomes import meaning_of
from cases.policy.recording_outcome import OutcomeFacts, recording
from cases.vocabulary import Outcome
from probation.accounts.models import User
from probation.clocks.changes import Stop
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
