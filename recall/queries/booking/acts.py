"""The acts open to somebody. Booking on and assessment: who has it, and the documents asked for."""

from __future__ import annotations

from collections.abc import Iterator

from probation.accounts.acting import Acting
from recall.permissions import casework as may
from recall.queries.standing import Standing
from recall.vocabulary import RecallState


def acts(standing: Standing, acting: Acting) -> Iterator[str]:
    """Their names, as the pages call them. No query."""
    request, casework = standing.request, standing.casework
    booked = casework is not None and casework.booked_at is not None
    if request.state == RecallState.SUBMITTED_TO_PPCS and not booked and may.book(request, acting):
        yield "book_on"
