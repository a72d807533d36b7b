"""Who may do what at PPCS: caseworkers book on, decision-makers decide and revoke, and never on their own signature."""

from __future__ import annotations

from probation.accounts.acting import Acting
from probation.accounts.models import Sector
from probation.accounts.roles import Act
from recall.models import Casework, RecallRequest, Revocation
from recall.vocabulary import RecallState

from . import escalate, submit

__all__ = [
    "book",
    "decide",
    "keep",
    "record_return",
    "release",
    "rescind",
    "revoke",
    "stop",
    "take_in_part_a",
    "takes_part",
]


def book(request: RecallRequest, acting: Acting) -> bool:
    """A caseworker or a decision-maker of PPCS."""
    return acting.may(Act.BOOK_RECALL) and _is_ppcs(acting)


def takes_part(request: RecallRequest, acting: Acting) -> bool:
    """PPCS, the officer with the case, or a manager of it."""
    return book(request, acting) or escalate(request, acting)


def keep(casework: Casework, acting: Acting) -> bool:
    """What PPCS records of a request."""
    return book(casework.request, acting)


def decide(request: RecallRequest, acting: Acting) -> bool:
    """A decision-maker of PPCS, who did not sign the request."""
    signed = (request.completed_by_id, request.countersigned_by_id, request.endorsed_by_id)
    return acting.may(Act.ISSUE_REVOCATION) and _is_ppcs(acting) and acting.user.pk not in signed


def revoke(request: RecallRequest, acting: Acting) -> bool:
    """The decision-maker alone issues the revocation order and the arrest warrant."""
    return decide(request, acting)


def take_in_part_a(request: RecallRequest, acting: Acting) -> bool:
    """Whoever sends it, where the licence was revoked before."""
    return request.revoked_before_part_a_at is not None and submit(request, acting)


def stop(request: RecallRequest, acting: Acting) -> bool:
    """The decision-maker, of what is with PPCS: to be decided, or revoked."""
    with_ppcs = request.state == RecallState.SUBMITTED_TO_PPCS or request.licence_is_revoked
    return with_ppcs and decide(request, acting)


def rescind(request: RecallRequest, acting: Acting) -> bool:
    """The decision-maker, of a licence that is revoked."""
    return request.licence_is_revoked and decide(request, acting)


def release(request: RecallRequest, acting: Acting) -> bool:
    """A caseworker or a decision-maker, of a licence that is revoked."""
    return request.licence_is_revoked and book(request, acting)


def record_return(revocation: Revocation, acting: Acting) -> bool:
    """PPCS records what the police and the prison report."""
    return book(revocation.request, acting)


def _is_ppcs(acting: Acting) -> bool:
    organisation = acting.user.organisation
    return organisation is not None and organisation.sector == Sector.PPCS
