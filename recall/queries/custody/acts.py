"""The acts open to somebody. Custody: the return, the dossier and its disclosure, a fixed term and its end, victims."""

from __future__ import annotations

from collections.abc import Iterator

from probation.accounts.acting import Acting
from recall.permissions import casework as may
from recall.queries.standing import Standing
from recall.vocabulary import RecallState


def acts(standing: Standing, acting: Acting) -> Iterator[str]:
    """Their names, as the pages call them. No query."""
    if standing.request.state != RecallState.REVOKED or not may.book(standing.request, acting):
        return
    yield "record_return" if standing.returned_on is None else "release_again"
