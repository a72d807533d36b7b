"""The letters of custody: to probation on the return and the release, to the Governor and to the custody office."""

from __future__ import annotations

from datetime import date

from enforcement.queries.documents.letterhead import full_name
from probation.accounts.models import User
from probation.documents.paper import Paper
from probation.documents.wording import Facts
from probation.working_days import london_date
from recall.models import Casework, RecallRequest, Revocation
from recall.queries.letterhead import letter_to_probation
from recall.vocabulary import RecallType


def returned_letter(
    request: RecallRequest, casework: Casework, revocation: Revocation, *, part_b_on: date | None, on: date, by: User
) -> Paper:
    """The person is back: when a fixed term ends, or by when Part B is owed."""
    person = request.person
    returned_at = revocation.returned_at
    facts: Facts = {
        "person_name": full_name(person),
        "crn": person.crn,
        "returned": london_date(returned_at) if returned_at else revocation.revoked_on,
        "prison": revocation.prison,
        "prison_number": person.prison_number,
        "arrested_by": revocation.arrested_by,
        "release_on": revocation.release_on if casework.recall_type == RecallType.FIXED else None,
        "part_b_on": part_b_on,
        "ends": request.sentence.licence_expires_on,
        "days_at_large": str(revocation.days_at_large) if revocation.days_at_large else "",
    }
    return letter_to_probation("recall-returned", request, on=on, facts=facts, by=by)
