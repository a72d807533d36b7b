"""The acts open to somebody. Booking on and assessment: who has it, and the documents asked for."""

from __future__ import annotations

from collections.abc import Iterator

from probation.accounts.acting import Acting
from recall.permissions import booking as may_booking
from recall.permissions import casework as may
from recall.queries.standing import Standing
from recall.vocabulary import RecallState


def acts(standing: Standing, acting: Acting) -> Iterator[str]:
    """Their names, as the pages call them. No query."""
    request, casework = standing.request, standing.casework
    booked = casework is not None and casework.booked_at is not None
    undecided = request.state == RecallState.SUBMITTED_TO_PPCS
    is_open = undecided or request.licence_is_revoked
    if is_open and may.book(request, acting):
        yield "assign_casework"
        yield "add_received_document"
        if undecided and not booked:
            yield "book_on"
        if undecided and booked and standing.open_query is None:
            yield "ask_documents"
    if is_open and standing.open_query is not None and may_booking.answer_of_request(request, acting):
        yield "answer_documents"
