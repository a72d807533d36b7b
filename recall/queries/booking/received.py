"""The documents received with a request or after it, as its page lists them, and one of them to download."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from probation.refusals import NotSeen
from recall.models import RecallRequest, ReceivedDocument
from recall.vocabulary import Attachment


@dataclass(frozen=True)
class ReceivedLine:
    """One version of one document. ``latest``: no newer one came."""

    pk: int
    title: str
    version: int
    latest: bool
    why: str
    received_by: str
    received_at: datetime
    sha256: str


def received_of(request: RecallRequest) -> tuple[ReceivedLine, ...]:
    """In the order of the form, the latest version of each first. One query, none before PPCS has the request."""
    if not request.is_with_ppcs:
        return ()
    rows = list(request.received.select_related("received_by").order_by("-number"))
    newest: dict[str, int] = {}
    for row in rows:
        newest.setdefault(row.category, row.pk)
    order = list(Attachment)
    return tuple(
        ReceivedLine(
            pk=row.pk,
            title=Attachment.label_of(row.category),
            version=row.number,
            latest=newest[row.category] == row.pk,
            why=row.why,
            received_by=str(row.received_by),
            received_at=row.received_at,
            sha256=row.sha256,
        )
        for row in sorted(rows, key=lambda row: order.index(Attachment(row.category)))
    )


def received_or_not_seen(request: RecallRequest, pk: int) -> ReceivedDocument:
    """One of the request. Raises NotSeen."""
    found = request.received.filter(pk=pk).first()
    if found is None:
        raise NotSeen("document received", pk)
    return found
