"""The sweep: ring what is due. Touches only rungs that are due; two sweeps at once share the work.

Ringing, its audit entry and its message are one transaction a batch: a worker killed inside leaves nothing half done,
and the next sweep rings what it left. The message key makes an escalation happen once for ever.
"""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING, Any

from django.db import transaction

from probation.audit import pen
from probation.outbox.relay import post

from .models import AbstractRung

if TYPE_CHECKING:
    from probation.accounts.models import User

TOPIC = "clock.rung"


def sweep(rung_model: type[AbstractRung], *, by: User, at: datetime, batch: int = 100) -> int:
    """Ring every rung due at ``at``, in batches. Returns how many rang here."""
    total = 0
    while rung := _ring_batch(rung_model, by, at, batch):
        total += rung
    return total


def _ring_batch(rung_model: type[AbstractRung], by: User, at: datetime, batch: int) -> int:
    with transaction.atomic():
        rungs: Any = rung_model._default_manager
        due = list(
            rungs.select_for_update(skip_locked=True, of=("self",))
            .filter(rings_at__lte=at, rung_at__isnull=True, cancelled_at__isnull=True)
            .select_related("clock", "clock__person")
            .order_by("rings_at", "id")[:batch]
        )
        for rung in due:
            clock = rung.clock
            rung.rung_at = at
            rung.save(update_fields=["rung_at"])
            pen.write(
                f"clocks.{clock.kind.lower()}.{rung.level}",
                at=at,
                by=by,
                about=clock,
                crn=clock.person.crn,
                facts={"due_on": clock.due_on, "label": clock.label, "rule": clock.rule},
            )
            post(TOPIC, f"rung/{rung_model._meta.label_lower}/{rung.pk}", {"rung": rung.pk}, at=at)
        return len(due)
