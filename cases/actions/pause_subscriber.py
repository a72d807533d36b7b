"""Pause what a system is told, and go on: what is to be told meanwhile waits."""

from __future__ import annotations

from datetime import datetime

from django.db import transaction

from cases import permissions as may
from cases.actions.locking import lock
from probation.accounts.models import User
from probation.transitions import record
from probation.webhooks.delivering import KEEP_TRYING
from probation.webhooks.models import Subscriber


@transaction.atomic
def pause_subscriber(subscriber: Subscriber, *, reason: str, by: User, at: datetime) -> Subscriber:
    """Nothing is sent to it from now on. Raises NotAdmitted."""
    return _switch(subscriber, "pause", active=False, why=reason, by=by, at=at)


@transaction.atomic
def resume_subscriber(subscriber: Subscriber, *, by: User, at: datetime) -> Subscriber:
    """What waited is sent, and tried for as long as if it were new. Raises NotAdmitted."""
    locked = _switch(subscriber, "resume", active=True, why="", by=by, at=at)
    waiting = locked.deliveries.filter(next_at__isnull=False)
    waiting.update(next_at=at, give_up_at=at + KEEP_TRYING)
    return locked


def _switch(subscriber: Subscriber, verb: str, *, active: bool, why: str, by: User, at: datetime) -> Subscriber:
    locked = lock(subscriber)
    changes = {"is_active": active}
    permission = may.manage_webhooks
    record(locked, verb=verb, permission=permission, by=by, at=at, crn="", why=why, changes=changes)
    return locked
