"""Give a system that is told facts a new secret."""

from __future__ import annotations

from datetime import datetime

from django.db import transaction

from cases import permissions as may
from cases.actions.locking import lock
from probation.accounts.models import User
from probation.transitions import record
from probation.webhooks.models import Subscriber
from probation.webhooks.signing import BEFORE_SIGNS_FOR, new_secret


@transaction.atomic
def change_webhook_secret(subscriber: Subscriber, *, by: User, at: datetime) -> Subscriber:
    """The one before signs too for a day, so that nothing is refused meanwhile. Raises NotAdmitted."""
    locked = lock(subscriber)
    # Not among the changes: the audit keeps no secret.
    locked.secret_before, locked.secret = locked.secret, new_secret()
    record(
        locked,
        verb="change_secret",
        permission=may.manage_webhooks,
        by=by,
        at=at,
        crn="",
        changes={"secret_made_at": at, "secret_before_until": at + BEFORE_SIGNS_FOR},
    )
    return locked
