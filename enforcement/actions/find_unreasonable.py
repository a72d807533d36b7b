"""Find no reasonable excuse. The system then works out, and shows, what the law asks for next: it decides nothing."""

from __future__ import annotations

from datetime import date, datetime

from django.db import transaction

from cases.vocabulary import Outcome
from enforcement import deadlines
from enforcement.models import Failure
from enforcement.policy.finding import UnreasonableFacts, unreasonable
from enforcement.queries.facts import Reckoning, failure_facts, reckoning
from probation.accounts.models import User
from probation.policy import NotInForce
from probation.transitions import perform

from .failure_clocks import TO_THE_FINDING, stop
from .follow_finding import amend_outcome, confirm_letters
from .form_opinion import form_opinion
from .locking import lock_failure


def find_unreasonable(
    failure: Failure,
    *,
    reason: str,
    by: User,
    at: datetime,
    serious_reason: str = "",
    is_serious: bool = False,
    no_enquiry_reason: str = "",
    version: int | None = None,
) -> Failure:
    """One transaction. Raises Refused (every reason), StateConflict, NotAdmitted."""
    with transaction.atomic():
        failure = lock_failure(failure.pk)
        counts = reckoning(failure.sentence, at)
        facts = UnreasonableFacts(
            failure=failure_facts(
                failure.sentence,
                occurred_on=failure.occurred_on,
                requirement=failure.requirement,
                contact_type=failure.contact.type if failure.contact else None,
                settings=counts.settings,
            ),
            found_on=counts.on,
            evidence_closes_on=_evidence_closes_on(failure, counts),
            reason=reason,
            answer_received=failure.evidence.exists(),
            serious=is_serious,
            serious_reason=serious_reason,
            enquiries=failure.enquiries.count(),
            enquiries_reason=no_enquiry_reason,
        )
        perform(
            failure.find_unreasonable,
            by=by,
            at=at,
            decision=unreasonable.decide(facts, on=failure.occurred_on),
            crn=failure.crn,
            why="\n".join(filter(None, (reason, no_enquiry_reason))),
            version=version,
            then=[stop(failure, "found to have no reasonable excuse", *TO_THE_FINDING)],
            reason=reason,
            serious_reason=serious_reason,
        )
        if failure.outcome == Outcome.AFTA:
            amend_outcome(failure, outcome=Outcome.UAAB, why=reason, by=by, at=at)
        confirm_letters(failure, by=by, at=at)
        form_opinion(failure, by=by, at=at)
        return failure


def _evidence_closes_on(failure: Failure, counts: Reckoning) -> date:
    try:
        return deadlines.evidence_closes(
            failed_on=failure.occurred_on, calendar=counts.calendar, settings=counts.settings
        ).on
    except NotInForce:
        return failure.occurred_on
