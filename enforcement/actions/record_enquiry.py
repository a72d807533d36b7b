"""Record an enquiry into a failure; the first one starts the investigation."""

from __future__ import annotations

from datetime import datetime

from django.db import transaction

from enforcement import permissions as may
from enforcement.models import Enquiry, Failure
from enforcement.policy.enquiry import EnquiryFacts, enquiring
from enforcement.vocabulary import FailureState
from probation.accounts.models import User
from probation.transitions import perform, record
from probation.working_days import london_date

from .locking import lock_failure


def record_enquiry(failure: Failure, *, method: str, result: str, by: User, at: datetime) -> Enquiry:
    """One transaction. Raises Refused, NotAdmitted."""
    decision = enquiring.require(EnquiryFacts(method=method, result=result), on=london_date(at))
    with transaction.atomic():
        failure = lock_failure(failure.pk)
        enquiry: Enquiry = record(
            Enquiry(failure=failure, method=method, result=result, made_at=at, made_by=by),
            verb="make",
            permission=lambda enquiry, acting: may.investigate(enquiry.failure, acting),
            by=by,
            at=at,
            crn=failure.crn,
            decision=decision,
        )
        if failure.state == FailureState.ALLEGED:
            perform(
                failure.investigate, by=by, at=at, decision=decision, crn=failure.crn, why=enquiry.get_method_display()
            )
        return enquiry
