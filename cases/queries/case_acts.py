"""What a member of staff may do to a case: which buttons its pages show."""

from __future__ import annotations

from dataclasses import dataclass

from cases import permissions as may
from cases.models import Person
from probation.accounts.acting import Acting


@dataclass(frozen=True)
class CaseActs:
    """The kinds of act the person acting is admitted to on this case."""

    keep_record: bool
    assess_risk: bool
    arrange_appointment: bool
    record_outcome: bool
    limit_access: bool


def case_acts(person: Person, acting: Acting) -> CaseActs:
    """Ask the permissions. Five queries at most."""
    return CaseActs(
        keep_record=may.keep_record(person, acting),
        assess_risk=may.assess_risk(person, acting),
        arrange_appointment=may.arrange_appointment(person, acting),
        record_outcome=may.record_outcome(person, acting),
        limit_access=may.limit_access(person, acting),
    )
