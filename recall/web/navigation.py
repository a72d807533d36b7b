"""What recall adds to the primary navigation."""

from __future__ import annotations

from typing import Any

from django.utils import timezone

from probation.accounts.roles import Act
from probation.govuk import navigation
from recall.queries.booking.queue import queue_badge
from recall.queries.changes_waiting import count_of_changes
from recall.queries.waiting import waiting_for


def register() -> None:
    """The list of recalls, with the number of requests and changes that wait for whoever looks; for PPCS its queue."""
    navigation.register("Recalls", "recalls", seen_by=lambda user: user.may(Act.SEE_CASES), badge=_waiting, order=34)
    navigation.register(
        "PPCS casework", "ppcs-queue", seen_by=lambda user: user.may(Act.BOOK_RECALL), badge=queue_badge, order=33
    )


def _waiting(user: Any) -> int:
    return waiting_for(user, at=timezone.now()).order_by().count() + count_of_changes(user)
