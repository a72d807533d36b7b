"""The entries a breach writes in the contact log, and on its failures: the codes of the field (§3.3 and §4.5)."""

from __future__ import annotations

from datetime import datetime

from cases.models import Contact, ContactSentence, ContactType
from enforcement.actions.take_action import note_action
from enforcement.models import BreachCase
from enforcement.permissions import breach as may
from enforcement.vocabulary import ActionCode
from probation.accounts.models import User
from probation.policy import ProviderPolicy
from probation.transitions import record


def write_log(breach: BreachCase, *, code: str, text: str, by: User, at: datetime) -> None:
    """Within the step's transaction; nothing where the reference lists do not hold the code."""
    contact_type = ContactType.objects.filter(code=code).first()
    if contact_type is None:
        return
    contact = Contact(person=breach.person, type=contact_type, starts_at=at, minutes=0, officer=by, notes=text)
    record(contact, verb="add_note", permission=may.write_log, by=by, at=at, crn=breach.crn)
    ContactSentence.objects.create(contact=contact, sentence=breach.sentence)


def note_on_failure(
    breach: BreachCase, *codes: ActionCode, by: User, at: datetime, settings: ProviderPolicy, note: str = ""
) -> None:
    """Put enforcement actions on the failure that led to the decision, within the step's transaction."""
    for code in codes:
        note_action(breach.decision.failure, code=code, by=by, at=at, settings=settings, note=note)
