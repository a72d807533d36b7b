"""What is withheld from the person, kept apart from the report."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from probation.refusals import NotSeen
from recall.models import RecallRequest, SensitiveMaterial


@dataclass(frozen=True)
class Withheld:
    """A piece of sensitive material."""

    pk: int
    text: str
    reason: str
    at: datetime
    by: str


def withheld_of(request: RecallRequest) -> tuple[Withheld, ...]:
    """All of it, the first written first. One query."""
    rows = request.sensitive_material.select_related("written_by").order_by("pk")
    return tuple(Withheld(row.pk, row.text, row.reason, row.written_at, str(row.written_by)) for row in rows)


def withheld_or_not_seen(request: RecallRequest, pk: int) -> SensitiveMaterial:
    """A piece of it. Raises NotSeen."""
    found = request.sensitive_material.filter(pk=pk).first()
    if found is None:
        raise NotSeen("sensitive material", pk)
    return found
