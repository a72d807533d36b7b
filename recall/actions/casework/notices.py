"""Notices of PPCS: one to each recipient, written in the act's transaction, sent after it, once (recall.md P9)."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from django.db import transaction

from probation.accounts.acting import Acting
from probation.accounts.models import User
from probation.outbox.relay import post
from probation.refusals import StateConflict
from probation.transitions import record
from recall.models import RecallNotice, RecallRequest
from recall.permissions import casework as may
from recall.queries.warrant.recipients import Addressed, recipients_of
from recall.vocabulary.custody import NoticeState, PaperKind, Recipient

from .locking import lock_at_ppcs
from .warrant_cleared import wanted_record_cleared

TOPIC = "recall.notice"


@dataclass(frozen=True)
class Notify:
    """A consequence of an act: everybody in ``to`` is told, each with the papers named beside them.

    ``event`` tells these notices from every other of the request. Neither ``subject`` nor ``text`` names a victim, or
    anything withheld.
    """

    request: RecallRequest
    event: str
    subject: str
    text: str
    to: Mapping[Recipient, Sequence[PaperKind]]

    def apply(self, *, by: User, at: datetime) -> None:
        for one in recipients_of(self.request):
            if one.recipient in self.to:
                self._write(one, by=by, at=at)

    def _write(self, one: Addressed, *, by: User, at: datetime) -> None:
        notice = RecallNotice(
            request_id=self.request.pk,
            event=self.event,
            recipient=one.recipient,
            name=one.name,
            address=one.address,
            subject=self.subject,
            text=self.text,
            papers=list(self.to[one.recipient]),
            written_at=at,
        )
        notice.request = self.request
        record(notice, verb="write", permission=_ppcs, by=by, at=at, crn=self.request.crn, why=one.recipient.label)
        if notice.address:
            post(TOPIC, f"{TOPIC}/{notice.pk}", {"notice": notice.pk, "by": by.pk}, at=at)


@transaction.atomic
def tell_by_telephone(notice: RecallNotice, *, to: str, by: User, at: datetime) -> RecallNotice:
    """A recipient without an address, or whom the e-mail did not reach, was told by telephone. ``to``: who answered.

    Raises StateConflict (told already, or it goes by e-mail), NotAdmitted.
    """
    request = lock_at_ppcs(notice.request_id)
    locked = RecallNotice.objects.select_for_update(of=("self",)).get(pk=notice.pk)
    locked.request = request
    if not locked.is_told_by_telephone:
        raise StateConflict(locked, "tell_by_telephone")
    kept: RecallNotice = record(
        locked,
        verb="tell_by_telephone",
        permission=_ppcs,
        by=by,
        at=at,
        crn=request.crn,
        why=f"{locked.get_recipient_display()}: {to}",
        changes={"delivery": NoticeState.SENT, "sent_at": at},
        then=wanted_record_cleared(locked),
    )
    return kept


def _ppcs(notice: RecallNotice, acting: Acting) -> bool:
    return may.book(notice.request, acting)
