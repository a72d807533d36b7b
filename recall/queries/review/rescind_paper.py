"""The decision on a request to rescind a recall, as it is printed (recall.md §6)."""

from __future__ import annotations

from datetime import datetime

from enforcement.queries.documents.letterhead import full_name
from probation.accounts.models import User
from probation.documents.court_paper import CourtPaperData
from probation.documents.paper import Paper, paper_of
from probation.working_days import london_date
from recall.models import RescindRequest


def rescind_paper(asked: RescindRequest, *, by: User, at: datetime) -> Paper:
    """Every word of it, from a request that is decided."""
    request = asked.request
    person = request.person
    return paper_of(
        CourtPaperData(
            paper="rescind-decision",
            provider="Public Protection Casework Section",
            team="HM Prison and Probation Service",
            phone="",
            dated=london_date(at),
            reference=f"{person.crn}/{request.pk}",
            court="",
            signed=(f"{by.first_name} {by.last_name}", "For the Secretary of State"),
            facts={
                "person_name": full_name(person),
                "crn": person.crn,
                "revoked": request.revocation.revoked_on,
                "asked": london_date(asked.asked_at),
                "details": asked.details,
                "decision": asked.decision,
                "approved": bool(asked.approved),
            },
        )
    )
