"""Whether a case may go to an officer, and who may cover (enforcement.md §1: CRCs have low and medium ROSH)."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from cases.vocabulary import RoshLevel
from probation.policy import Citation, Mark, Reason, Rule

REPORT = Citation("HMI Probation, Enforcement and Recall (2018)", "NPS and CRC cases")
FOR_THE_NPS = (RoshLevel.HIGH, RoshLevel.VERY_HIGH)


@dataclass(frozen=True)
class AllocationFacts:
    """A case about to change hands. ``enters_a_crc``: it goes to a CRC that does not supervise it now."""

    enters_a_crc: bool
    rosh: str
    is_mappa: bool
    officer_is_of_team: bool
    officer_may_supervise: bool
    changes_anything: bool
    reason: str


@dataclass(frozen=True)
class CoverFacts:
    """An absence about to be covered."""

    same_organisation: bool
    same_person: bool
    cover_may_supervise: bool
    starts_on: date
    ends_on: date | None
    reason: str


allocating: Rule[AllocationFacts] = Rule("cases.allocate", keyed_on="the day of allocation")
covering: Rule[CoverFacts] = Rule("cases.arrange_cover", keyed_on="the day it is arranged")


@allocating.in_force_from("2014-06-01", REPORT, Citation("ORA 2014", "Sch 4"), name="NPS and CRCs")
def _allocating(facts: AllocationFacts) -> Iterator[Reason]:
    if not facts.changes_anything:
        yield Reason("The case is with this team and officer already.", "officer")
    if not facts.officer_is_of_team:
        yield Reason("Choose an officer of the team.", "officer")
    elif not facts.officer_may_supervise:
        yield Reason("Choose a responsible officer or a line manager.", "officer")
    if facts.enters_a_crc and facts.rosh in FOR_THE_NPS:
        yield Reason("A person at high or very high ROSH is supervised by the NPS.", "provider")
    if facts.enters_a_crc and facts.is_mappa:
        yield Reason("A person under MAPPA is supervised by the NPS.", "provider")
    if not facts.reason.strip():
        yield Reason("Enter why the case is allocated.", "reason")


@covering.in_force_from(
    "2014-06-01", Citation("Domain reference: enforcement", "§9 case 48", Mark.DECIDED), name="a colleague covers"
)
def _covering(facts: CoverFacts) -> Iterator[Reason]:
    if facts.same_person:
        yield Reason("Choose somebody else to cover.", "covered_by")
    elif not facts.same_organisation:
        yield Reason("Choose somebody of the same organisation to cover.", "covered_by")
    elif not facts.cover_may_supervise:
        yield Reason("Choose a responsible officer or a line manager to cover.", "covered_by")
    if facts.ends_on is not None and facts.ends_on < facts.starts_on:
        yield Reason("The absence cannot end before it starts.", "ends_on")
    if not facts.reason.strip():
        yield Reason("Enter why cover is needed.", "reason")
