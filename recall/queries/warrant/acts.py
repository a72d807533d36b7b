"""The acts open to somebody. The revocation: its order, papers and notices, the police, a person at large."""

from __future__ import annotations

from collections.abc import Iterator

from probation.accounts.acting import Acting
from recall.permissions import casework as may
from recall.queries.standing import Standing
from recall.vocabulary import RecallState


def acts(standing: Standing, acting: Acting) -> Iterator[str]:
    """Their names, as the pages call them. No query."""
    request, casework, revocation = standing.request, standing.casework, standing.revocation
    booked = casework is not None and casework.booked_at is not None
    with_ppcs = request.state in (RecallState.SUBMITTED_TO_PPCS, RecallState.REVOKED)
    if with_ppcs and may.decide(request, acting):
        yield "stop_recall"
        if request.state == RecallState.SUBMITTED_TO_PPCS:
            yield "reject_request"
            if booked:
                yield "revoke_licence"
    at_large = revocation is not None and standing.returned_on is None
    told = revocation is not None and revocation.police_received_at is not None
    if request.state == RecallState.REVOKED and at_large and not told and may.book(request, acting):
        yield "record_receipt"
