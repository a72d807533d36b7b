"""Appointments that overlap with one about to be arranged, of the officer or of the person."""

from __future__ import annotations

from datetime import datetime, timedelta

from django.db.models import DurationField, ExpressionWrapper, F, Q, Value

from cases.models import Contact, Person
from cases.models.contact import NOT_YET_RECORDED
from probation.accounts.models import User
from probation.govuk.house_style import clock_time, day

MOST_NAMED = 5


def clashes(
    person: Person, officer: User, *, starts_at: datetime, minutes: int, instead_of: int | None = None
) -> list[str]:
    """A sentence for each overlap. The officer's other appointments are not named by whom they are with.

    ``instead_of``: the appointment the new one takes the place of. One query.
    """
    lasts = ExpressionWrapper(F("minutes") * Value(timedelta(minutes=1)), output_field=DurationField())
    overlapping = (
        Contact.objects.filter(NOT_YET_RECORDED, Q(person=person) | Q(officer=officer))
        .annotate(until=ExpressionWrapper(F("starts_at") + lasts, output_field=Contact._meta.get_field("starts_at")))
        .filter(starts_at__lt=starts_at + timedelta(minutes=minutes), until__gt=starts_at)
        .exclude(pk=instead_of or 0)
        .select_related("type", "officer")
        .order_by("starts_at", "pk")
    )
    return [_told(contact, person) for contact in overlapping[:MOST_NAMED]]


def _told(contact: Contact, person: Person) -> str:
    when = f"{day(contact.starts_at)} at {clock_time(contact.starts_at)}"
    if contact.person_id == person.pk:
        return f"The person has another appointment on {when}: {contact.type}, with {contact.officer}."
    return f"{contact.officer} has another appointment on {when}."
