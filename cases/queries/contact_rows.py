"""An entry of the contact log as a page shows it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from django.db.models import QuerySet

from cases import permissions as may
from cases.models import Contact
from cases.models.contact import NOT_YET_RECORDED
from cases.vocabulary import Outcome
from probation.accounts.models import User


@dataclass(frozen=True)
class ContactRow:
    """One entry. ``outcome`` is its label, empty while there is none; ``on`` names the sentences it serves."""

    pk: int
    crn: str
    person_name: str
    type: str
    code: str
    starts_at: datetime
    minutes: int
    location: str
    officer: str
    outcome: str
    outcome_code: str
    attended: bool | None
    complied: bool | None
    needs_outcome: bool
    is_national_standards: bool
    is_sensitive: bool
    is_appointment: bool
    notes: str
    rescheduled_to: int | None
    reschedule_reason: str
    on: tuple[str, ...]
    version: int

    def awaits_outcome(self, at: datetime) -> bool:
        """Its time has come and nobody has said what happened."""
        return self.needs_outcome and not self.outcome_code and self.starts_at <= at


def contact_rows(contacts: QuerySet[Contact]) -> list[ContactRow]:
    """The rows of a page of contacts. Two queries."""
    rows = contacts.select_related("type", "officer", "person").prefetch_related("sentences")
    return [contact_row(contact) for contact in rows]


def contact_row(contact: Contact) -> ContactRow:
    """The row of one, its type, officer, person and sentences fetched with it."""
    return ContactRow(
        pk=contact.pk,
        crn=contact.person.crn,
        person_name=contact.person.list_name,
        type=contact.type.name,
        code=contact.type.code,
        starts_at=contact.starts_at,
        minutes=contact.minutes,
        location=contact.location,
        officer=str(contact.officer),
        outcome=Outcome.label_of(contact.outcome) if contact.outcome else "",
        outcome_code=contact.outcome,
        attended=contact.attended,
        complied=contact.complied,
        needs_outcome=contact.type.needs_outcome,
        is_national_standards=contact.type.is_national_standards,
        is_sensitive=contact.is_sensitive,
        is_appointment=contact.is_appointment,
        notes=contact.notes,
        rescheduled_to=contact.rescheduled_to_id,
        reschedule_reason=contact.reschedule_reason,
        on=tuple(str(sentence.get_kind_display()) for sentence in contact.sentences.all()),
        version=contact.version,
    )


def contacts_seen_by(user: User) -> QuerySet[Contact]:
    """The entries a member of staff may read: sensitive ones only with the role for them."""
    return Contact.objects.all() if may.see_sensitive(user) else Contact.objects.filter(is_sensitive=False)


def appointments_to_come(at: datetime) -> QuerySet[Contact]:
    """Appointments from a time on that nothing has happened to yet, the next first."""
    return Contact.objects.filter(NOT_YET_RECORDED, starts_at__gte=at).order_by("starts_at", "pk")
