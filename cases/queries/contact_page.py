"""One entry of the contact log with what belongs to it: what it serves, and what it was moved from and to."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from cases.models import Contact, Person
from cases.vocabulary import AskedBy
from probation.accounts.models import User
from probation.refusals import NotSeen

from .contact_rows import ContactRow, contact_row, contacts_seen_by
from .sentence_names import sentence_name


@dataclass(frozen=True)
class ContactPage:
    """An entry in full. ``serves``: sentence, and the requirement or condition the appointment is under."""

    contact: Contact
    row: ContactRow
    serves: tuple[tuple[str, str], ...]
    outcome_by: str
    outcome_at: datetime | None
    asked_by: str
    rescheduled_from: int | None
    is_rehabilitation_activity: bool


def contact_page(person: Person, pk: int, *, by: User) -> ContactPage:
    """The entry. Raises NotSeen, also for a sensitive one this member of staff may not read. Four queries."""
    entries = contacts_seen_by(by).filter(person=person, pk=pk)
    contact = (
        entries.select_related("type", "officer", "person", "outcome_by", "rescheduled_from")
        .prefetch_related("sentences", "on_sentences__sentence", "on_sentences__requirement", "on_sentences__condition")
        .first()
    )
    if contact is None:
        raise NotSeen("entry", pk)
    earlier = getattr(contact, "rescheduled_from", None)
    return ContactPage(
        contact=contact,
        row=contact_row(contact),
        serves=tuple(
            (sentence_name(link.sentence), str(link.requirement or link.condition or ""))
            for link in contact.on_sentences.all()
        ),
        outcome_by=str(contact.outcome_by or ""),
        outcome_at=contact.outcome_at,
        asked_by=AskedBy.label_of(contact.reschedule_asked_by) if contact.reschedule_asked_by else "",
        rescheduled_from=earlier.pk if earlier else None,
        is_rehabilitation_activity=contact.type.is_rehabilitation_activity,
    )
