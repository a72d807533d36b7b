"""Add an entry to the contact log: a call, a letter, a conversation, a judgement. Evidence, never a failure."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from django.db import transaction

from cases import permissions as may
from cases.models import Contact, ContactSentence, ContactType, Person, Sentence
from cases.policy.entry import decide_entry
from probation.accounts.models import User
from probation.transitions import record
from probation.working_days import london_date


@transaction.atomic
def add_note(
    person: Person,
    *,
    type: ContactType,
    notes: str,
    by: User,
    at: datetime,
    happened_at: datetime | None = None,
    on: Sequence[Sentence] = (),
    is_sensitive: bool = False,
) -> Contact:
    """Enter it at the time it happened, which is now unless said. Raises Refused, NotAdmitted."""
    happened_at = happened_at or at
    decision = decide_entry(
        today=london_date(at),
        texts={"notes": ("what happened", notes)},
        days={"happened_at": ("the day it happened", london_date(happened_at))},
    )
    contact = Contact(
        person=person,
        type=type,
        starts_at=happened_at,
        minutes=0,
        officer=by,
        notes=notes,
        is_sensitive=is_sensitive,
    )
    record(contact, verb="add_note", permission=may.add_note, by=by, at=at, crn=person.crn, decision=decision)
    ContactSentence.objects.bulk_create(ContactSentence(contact=contact, sentence=sentence) for sentence in on)
    return contact
