"""Record that the confirmation of breach was sent: the person is told that they will be in court (EA09 to EA10)."""

from __future__ import annotations

from datetime import date, datetime

from django.db import transaction

from cases.policy.entry import decide_entry
from enforcement.models import BreachCase
from enforcement.permissions import breach as may
from enforcement.queries.facts import reckoning
from enforcement.vocabulary import ActionCode, BreachLog
from probation.accounts.models import User
from probation.refusals import StateConflict
from probation.transitions import record

from .locking import lock_at_court
from .log import note_on_failure, write_log


def send_confirmation(
    breach: BreachCase, *, sent_on: date, by: User, at: datetime, version: int | None = None
) -> BreachCase:
    """One transaction. Raises Refused, NotAdmitted, and StateConflict where it was sent or the breach has ended."""
    with transaction.atomic():
        locked = lock_at_court(breach.pk)
        if locked.confirmation_sent_on or locked.closed_on:
            raise StateConflict(locked, "send_confirmation")
        counts = reckoning(locked.sentence, at)
        record(
            locked,
            verb="send_confirmation",
            permission=may.keep_pack,
            by=by,
            at=at,
            crn=locked.crn,
            version=version,
            decision=decide_entry(today=counts.on, days={"sent_on": ("the day it was sent", sent_on)}),
            changes={"confirmation_sent_on": sent_on},
        )
        note_on_failure(locked, ActionCode.EA10, by=by, at=at, settings=counts.settings)
        write_log(locked, code=BreachLog.CONFIRMATION_SENT, text="Confirmation of breach sent.", by=by, at=at)
        return locked
