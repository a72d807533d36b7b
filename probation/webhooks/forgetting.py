"""Deleting the deliveries that are over and no longer kept: a few at a time, so that nobody waits for it."""

from __future__ import annotations

from datetime import datetime

from django.db import transaction
from django.db.models import QuerySet

from probation.working_days import london_date

from .keeping import kept_since
from .models import OVER_AT, Delivery

BATCH = 500


def forget(*, at: datetime, batches: int = 20) -> int:
    """Delete what was delivered or given up too long ago, the oldest first, each batch in a transaction of its own.

    Never what still waits. Returns how many; what is left over is for the next time.
    """
    before, _ = kept_since.answer(at, on=london_date(at))
    due = Delivery.objects.alias(over_at=OVER_AT).filter(next_at__isnull=True, over_at__lt=before).order_by("over_at")
    forgotten = 0
    for _ in range(batches):
        deleted = _forget_some(due)
        forgotten += deleted
        if deleted < BATCH:
            break
    return forgotten


@transaction.atomic
def _forget_some(due: QuerySet[Delivery]) -> int:
    # Locked first: one that is being sent again at this moment stays.
    found = list(due.select_for_update(skip_locked=True).values_list("pk", flat=True)[:BATCH])
    return Delivery.objects.filter(pk__in=found).delete()[0]
