"""Whom PPCS tells of a recall, by name and e-mail address."""

from __future__ import annotations

from dataclasses import dataclass

from django.conf import settings

from probation.accounts.models import User
from recall.models import Casework, Dossier, RecallRequest, Revocation
from recall.vocabulary.casework import Custody
from recall.vocabulary.custody import Recipient


@dataclass(frozen=True)
class Addressed:
    """One recipient. ``address`` is empty where nobody knows one: they are told by telephone."""

    recipient: Recipient
    name: str
    address: str


def recipients_of(request: RecallRequest) -> tuple[Addressed, ...]:
    """The officer, whoever signed as line manager (or agreed, where nobody has signed) and senior manager, the mailbox,
    the police, and the prison if held there.

    A fixed number of queries.
    """
    casework = Casework.objects.get(request_id=request.pk)
    staff = (
        (Recipient.OFFICER, request.sentence.officer),
        (Recipient.MANAGER, request.countersigned_by or request.decided_by),
        (Recipient.SENIOR, request.endorsed_by),
    )
    prison = _prison(request, casework)
    return (
        *(Addressed(recipient, str(user), user.email) for recipient, user in staff if isinstance(user, User)),
        Addressed(Recipient.MAILBOX, "", request.reply_mailbox),
        Addressed(Recipient.POLICE, casework.police_force, casework.police_address),
        Addressed(Recipient.PNC_BUREAU, "", settings.PNC_BUREAU_ADDRESS),
        *((prison,) if prison else ()),
    )


def _prison(request: RecallRequest, casework: Casework) -> Addressed | None:
    """Where the person is in prison: as the dossier says, or since before the revocation, or returned. The address PPCS
    booked is of the prison first known: of another nobody knows one."""
    first = casework.place_of_custody if casework.custody == Custody.PRISON else ""
    first = first or Revocation.objects.filter(request_id=request.pk).values_list("prison", flat=True).first() or ""
    latest = Dossier.objects.filter(request_id=request.pk).values_list("prison", flat=True).first() or first
    if not latest:
        return None
    return Addressed(Recipient.PRISON, latest, casework.prison_address if latest == first else "")
