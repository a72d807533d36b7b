"""Change what is known of a system that is told facts of recalls; its secret and its pause have acts of their own."""

from __future__ import annotations

from dataclasses import asdict
from datetime import datetime

from django.db import transaction

from cases import permissions as may
from cases.actions.locking import lock
from probation.accounts.models import User
from probation.transitions import record
from probation.webhooks.models import Subscriber

from .add_subscriber import SubscriberDetails, judge


@transaction.atomic
def change_subscriber(subscriber: Subscriber, details: SubscriberDetails, *, by: User, at: datetime) -> Subscriber:
    """Facts from now on are told so; what waits already goes to the address of now. Raises Refused, NotAdmitted."""
    locked = lock(subscriber)
    kept: Subscriber = record(
        locked,
        verb="change",
        permission=may.manage_webhooks,
        by=by,
        at=at,
        crn="",
        decision=judge(locked, details, at=at),
        changes={**asdict(details), "facts": list(details.facts)},
    )
    return kept
