"""What the person was told to do on the day of a failure: the appointment, as the record holds it."""

from __future__ import annotations

from cases.models import Contact
from enforcement.models import Failure
from probation.govuk.house_style import day_and_time


def instruction_of(failure: Failure) -> str:
    """The appointment, when and where; empty for a failure that is not of one."""
    return _of_contact(failure.contact) if failure.contact else ""


def _of_contact(contact: Contact) -> str:
    where = f", {contact.location}" if contact.location else ""
    return f"{contact.type.name} on {day_and_time(contact.starts_at)}{where}."
