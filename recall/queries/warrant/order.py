"""The revocation order of a request, and an order or document looked up by its verification code."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from probation.working_days import london_date
from recall.models import RecallPaper, RecallRequest, Revocation
from recall.vocabulary.custody import PaperKind

ORDER = "Revocation order and arrest warrant"


@dataclass(frozen=True)
class Checked:
    """What a code tells whoever checks it: which document it is, and never about whom.

    ``version`` is 0 for the order, of which there is one. ``newer``: a newer version has been made. ``in_force``: the
    order of the recall is still to be acted on.
    """

    what: str
    version: int
    made_on: date
    newer: bool
    in_force: bool


def revocation_of(request: RecallRequest) -> Revocation | None:
    """The order. One query."""
    return Revocation.objects.select_related("issued_by").filter(request_id=request.pk).first()


def checked(code: str) -> Checked | None:
    """The order or the document with a code; None where there is none."""
    order = Revocation.objects.select_related("request").filter(code=code).first()
    if order is not None:
        return Checked(ORDER, 0, order.revoked_on, newer=False, in_force=_in_force(order))
    paper = RecallPaper.objects.select_related("request").filter(code=code).first()
    if paper is None:
        return None
    revocation = Revocation.objects.select_related("request").filter(request_id=paper.request_id).first()
    return Checked(
        PaperKind.label_of(paper.kind),
        paper.number,
        london_date(paper.made_at),
        newer=paper.request.papers.filter(kind=paper.kind, number__gt=paper.number).exists(),
        in_force=revocation is not None and _in_force(revocation),
    )


def _in_force(order: Revocation) -> bool:
    over = order.returned_at is not None or order.warrant_cancelled_at is not None
    return order.request.licence_is_revoked and not over
