"""What a manager on duty hears at night: a recall instigated out of hours, with or without an emergency."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta

from enforcement.demonstration.case import Case
from recall.actions.instigate_out_of_hours import OutOfHours, instigate_out_of_hours
from recall.models import RecallRequest
from recall.vocabulary import ConcernSource

from .acts import PPCS_OFFICER
from .signatories import manager_of, senior_of
from .signing import SENIOR_LINE


@dataclass(frozen=True, kw_only=True)
class Night:
    """What the manager on duty heard, and what they made of it. ``condition``: the code of the one broken."""

    source: ConcernSource
    concern: str
    rationale: str
    condition: str
    is_emergency: bool = False


HOSTEL = Night(
    source=ConcernSource.PREMISES,
    concern="Came back to the hostel drunk at 8:30pm and said that he would set it alight.",
    rationale="He drinks before each fire. Eighteen residents are asleep in the building tonight.",
    condition="alcohol",
)
THREATS = Night(
    source=ConcernSource.POLICE,
    concern="The police were called to his former partner’s street at 8:40pm. He left before they came.",
    rationale="He said that he will come back tonight, and he knows where she sleeps.",
    condition="no-contact",
    is_emergency=True,
)


def instigates(case: Case, night: Night, *, agreed_at: datetime, at: datetime) -> RecallRequest:
    """PPCS is telephoned ten minutes later, and approves an emergency."""
    noted = OutOfHours(
        agreed_at=agreed_at,
        source=night.source,
        concern=night.concern,
        rationale=night.rationale,
        is_emergency=night.is_emergency,
        ppcs_officer=PPCS_OFFICER,
        ppcs_alerted_at=agreed_at + timedelta(minutes=10),
        ppcs_approved=night.is_emergency or None,
        reachable_number=SENIOR_LINE,
        senior=str(senior_of(case.officer.organisation)),
        conditions=list(case.sentence.conditions.filter(code=night.condition)),
    )
    return instigate_out_of_hours(case.sentence, noted=noted, by=manager_of(case.officer), at=at)
