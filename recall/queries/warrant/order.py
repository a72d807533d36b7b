"""The revocation order of a request, and an order looked up by its verification code."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from recall.models import RecallRequest, Revocation
from recall.vocabulary import RecallState


@dataclass(frozen=True)
class CheckedOrder:
    """What a code tells whoever checks it: that the order is real, its day, and whether it is still to be acted on."""

    revoked_on: date
    in_force: bool


def revocation_of(request: RecallRequest) -> Revocation | None:
    """The order. One query."""
    return Revocation.objects.select_related("issued_by").filter(request_id=request.pk).first()


def checked(code: str) -> CheckedOrder | None:
    """The order with a code; None where there is none."""
    found = Revocation.objects.select_related("request").filter(code=code).first()
    if found is None:
        return None
    over = found.returned_at is not None or found.request.state != RecallState.REVOKED
    return CheckedOrder(found.revoked_on, not over)
