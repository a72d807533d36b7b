"""A caseworker books a request on: where the person is, the police force, and the papers that did not come."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import datetime

from django.db import transaction

from probation.accounts.acting import Acting
from probation.accounts.models import User
from probation.refusals import StateConflict
from probation.transitions import record
from probation.working_days import london_date
from recall.models import Casework, RecallRequest
from recall.permissions import casework as may
from recall.permissions.booking import may_assess
from recall.policy.casework import BookingFacts, booking
from recall.vocabulary import RecallState

from .document_queries import ask_for_documents
from .locking import casework_of, lock_at_ppcs


@dataclass(frozen=True, kw_only=True)
class Booking:
    """What is booked. ``missing``: what probation is asked for, in words; ``documents``: which, those missing if none.

    The addresses are those the notices go to.
    """

    custody: str
    place_of_custody: str = ""
    police_force: str = ""
    police_address: str = ""
    prison_address: str = ""
    missing: str = ""
    documents: Sequence[str] = field(default=())


@transaction.atomic
def book_on(request: RecallRequest, *, noted: Booking, by: User, at: datetime, version: int | None = None) -> Casework:
    """A caseworker who had it leaves it to a decision-maker. Raises Refused (every reason), StateConflict (booked on
    already), NotAdmitted.
    """
    locked = lock_at_ppcs(request.pk, version=version, verb="book_on")
    if locked.submitted_at is None:
        raise StateConflict(locked, "book_on")
    casework = casework_of(locked)
    if casework.booked_at is not None:
        raise StateConflict(casework, "book_on")
    missing = tuple(name for name, why in locked.attachments.items() if why)
    facts = BookingFacts(
        submitted=locked.state == RecallState.SUBMITTED_TO_PPCS,
        custody=noted.custody,
        place_of_custody=noted.place_of_custody,
        police_force=noted.police_force,
        missing_papers=missing,
        chased=bool(noted.missing.strip()),
    )
    casework.booked_at, casework.booked_by = at, by
    casework.custody, casework.place_of_custody = noted.custody, noted.place_of_custody
    casework.police_force = noted.police_force
    casework.police_address, casework.prison_address = noted.police_address, noted.prison_address
    if casework.assigned_to and not may_assess(locked, Acting(casework.assigned_to, at)):
        casework.assigned_to = None
    kept: Casework = record(
        casework,
        verb="book_on",
        permission=may.keep,
        by=by,
        at=at,
        crn=locked.crn,
        why=noted.missing,
        decision=booking.decide(facts, on=london_date(at)),
    )
    if noted.missing.strip():
        ask_for_documents(locked, documents=noted.documents or missing, why=noted.missing, by=by, at=at)
    return kept
