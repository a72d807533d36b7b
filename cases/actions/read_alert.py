"""Mark an alert as read."""

from __future__ import annotations

from datetime import datetime

from django.db import transaction

from cases import permissions as may
from cases.actions.locking import lock
from cases.models import Alert
from probation.accounts.models import User
from probation.transitions import record


@transaction.atomic
def read_alert(alert: Alert, *, by: User, at: datetime) -> Alert:
    """Mark it; reading it again changes nothing. Raises NotAdmitted."""
    alert = lock(alert)
    if alert.read_at is None:
        record(
            alert,
            verb="mark_read",
            permission=may.read_alert,
            by=by,
            at=at,
            crn=alert.person.crn,
            changes={"read_at": at},
        )
    return alert
