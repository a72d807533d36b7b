"""The acts open to somebody. Custody: the return, the dossier and its disclosure, a fixed term and its end, victims."""

from __future__ import annotations

from collections.abc import Iterator

from probation.accounts.acting import Acting
from recall.permissions import casework as may
from recall.permissions.custody import tells_victim
from recall.queries.review.held import release_ordered_on
from recall.queries.standing import Standing
from recall.vocabulary import RecallType


def acts(standing: Standing, acting: Acting) -> Iterator[str]:
    """Their names, as the pages call them. No query."""
    request = standing.request
    if standing.revocation is not None and tells_victim(request, acting):
        yield "tell_victim"
    if not request.licence_is_revoked or not may.book(request, acting):
        return
    if standing.returned_on is None:
        yield "record_return"
        return
    # Nothing goes to the prison before there is a report (recall.md case 31).
    if request.part_a_is_outstanding:
        yield "release_again"
        return
    yield from _of_the_dossier(standing)
    yield "receive_representations"
    yield "release_again"
    fixed = standing.casework is not None and standing.casework.recall_type == RecallType.FIXED
    if fixed:
        yield "add_days_to_term"
    if fixed and may.decide(request, acting) and release_ordered_on(standing) is None:
        yield "upgrade_fixed_term"


def _of_the_dossier(standing: Standing) -> Iterator[str]:
    yield "prepare_dossier"
    if standing.dossier is None:
        return
    if standing.dossier.issued_at is None:
        yield "issue_dossier"
    else:
        yield "issue_dossier_again"
        yield "record_disclosure"
