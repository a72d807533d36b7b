"""Change a recorded outcome: an amendment with its reason, the earlier one kept in the audit."""

from __future__ import annotations

from datetime import datetime

from django.db import transaction

from cases import permissions as may
from cases.actions.first_attended import count_first_attended_again, note_first_attended
from cases.actions.locking import lock_contact
from cases.actions.set_outcome import meaning_for_the_record
from cases.models import Contact
from cases.policy.recording_outcome import ChangeFacts, changing
from cases.vocabulary import Outcome
from probation.accounts.models import User
from probation.transitions import record
from probation.working_days import london_date


@transaction.atomic
def change_outcome(
    contact: Contact, *, outcome: Outcome, reason: str, by: User, at: datetime, version: int | None = None
) -> Contact:
    """Change it, as when a failure to attend is judged. Raises Refused, NotAdmitted, StateConflict."""
    contact, sentences = lock_contact(contact)
    decision = changing.decide(ChangeFacts(before=contact.outcome, after=outcome, reason=reason), on=london_date(at))
    record(
        contact,
        verb="change_outcome",
        permission=may.record_outcome,
        by=by,
        at=at,
        crn=contact.person.crn,
        why=reason,
        version=version,
        decision=decision,
        changes=meaning_for_the_record(outcome, by=by, at=at),
    )
    count_first_attended_again(contact, sentences, by=by, at=at)
    note_first_attended(contact, sentences, by=by, at=at)
    return contact
