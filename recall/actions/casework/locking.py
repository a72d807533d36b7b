"""Locking a request on the map of PPCS, its licence before it."""

from __future__ import annotations

from enforcement.actions.locking import lock_sentence
from probation.records import Versioned
from probation.refusals import StateConflict
from recall.flows import PpcsRecall
from recall.models import Casework, RecallRequest, Revocation


def lock_at_ppcs(pk: int, *, version: int | None = None, verb: str = "") -> PpcsRecall:
    """The request ready to be decided. ``version``: as it was seen by whoever does ``verb``; else StateConflict."""
    sentence = lock_sentence(RecallRequest.objects.values_list("sentence_id", flat=True).get(pk=pk))
    request = PpcsRecall.objects.select_for_update(of=("self",)).get(pk=pk)
    request.sentence = sentence
    if version is not None and version != request.version:
        raise StateConflict(request, verb)
    return request


def casework_of(request: RecallRequest) -> Casework:
    """What PPCS has recorded of it, locked; nothing yet where it has just arrived."""
    found = Casework.objects.select_for_update(of=("self",)).filter(request_id=request.pk).first()
    arrived_at = request.submitted_at or request.ppcs_alerted_at
    assert arrived_at is not None, "only a request sent, or told on the telephone, is with PPCS"
    return found or Casework(request_id=request.pk, arrived_at=arrived_at)


def locked_revocation(request: RecallRequest) -> Revocation:
    """The revocation of a request, locked. Raises StateConflict where the licence is not revoked."""
    revocation = revocation_if_any(request)
    if revocation is None:
        raise StateConflict(request, "act on the revocation")
    return revocation


def revocation_if_any(request: RecallRequest) -> Revocation | None:
    """The revocation of a request, locked; None where the licence is not revoked."""
    revocation = Revocation.objects.select_for_update(of=("self",)).filter(request_id=request.pk).first()
    if revocation is not None:
        revocation.request = request
    return revocation


def seen_as(found: Versioned | None, version: int | None, request: RecallRequest, verb: str) -> None:
    """A row that whoever does ``verb`` saw at a version, 0 where there was none. Raises StateConflict: it is another
    by now."""
    if version is not None and version != (found.version if found else 0):
        raise StateConflict(found or request, verb)
