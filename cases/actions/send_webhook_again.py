"""Send an event again to a system that did not take it, or lost it."""

from __future__ import annotations

from datetime import datetime

from django.db import transaction

from cases import permissions as may
from cases.actions.locking import lock
from cases.policy.webhook import SendAgainFacts, sending_again
from probation.accounts.models import User
from probation.transitions import record
from probation.webhooks.delivering import KEEP_TRYING
from probation.webhooks.models import Delivery
from probation.working_days import london_date


@transaction.atomic
def send_webhook_again(delivery: Delivery, *, by: User, at: datetime) -> Delivery:
    """The same event with the same id: a system that has it drops it. Raises Refused, NotAdmitted."""
    locked = lock(delivery)
    record(
        locked,
        verb="send_again",
        permission=may.manage_webhooks,
        by=by,
        at=at,
        crn="",
        decision=sending_again.decide(SendAgainFacts(is_over=locked.next_at is None), on=london_date(at)),
        changes={"next_at": at, "give_up_at": at + KEEP_TRYING, "delivered_at": None, "given_up_at": None},
    )
    return locked
