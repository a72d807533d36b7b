"""The acts open to somebody. The revocation: its order, papers and notices, the police, a person at large."""

from __future__ import annotations

from collections.abc import Iterator

from probation.accounts.acting import Acting
from recall.models import RecallRequest, Revocation
from recall.permissions import casework as may
from recall.permissions import warrant as may_follow
from recall.queries.standing import Standing
from recall.vocabulary import RecallState


def acts(standing: Standing, acting: Acting) -> Iterator[str]:
    """Their names, as the pages call them. No query."""
    request, casework, revocation = standing.request, standing.casework, standing.revocation
    booked = casework is not None and casework.booked_at is not None
    with_ppcs = request.state == RecallState.SUBMITTED_TO_PPCS or request.licence_is_revoked
    if with_ppcs and may.decide(request, acting):
        yield "stop_recall"
        if request.state == RecallState.SUBMITTED_TO_PPCS:
            yield "reject_request"
            if booked:
                yield "revoke_licence"
    if request.waits_for_order and may.revoke(request, acting):
        yield "revoke_before_part_a"
    if revocation is not None and may.book(request, acting):
        yield "tell_by_telephone"
    is_at_large = request.licence_is_revoked and standing.returned_on is None
    if revocation is not None and not revocation.in_custody:
        yield "see_at_large" if is_at_large else "see_time_at_large"
    if revocation is not None and is_at_large:
        yield from _of_a_person_at_large(request, revocation, acting)


def _of_a_person_at_large(request: RecallRequest, revocation: Revocation, acting: Acting) -> Iterator[str]:
    if revocation.police_received_at is None and may.book(request, acting):
        yield "record_receipt"
    if may_follow.follow(request, acting):
        yield "add_at_large_entry"
        yield "record_told"
