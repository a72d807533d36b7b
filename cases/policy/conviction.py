"""Whether the facts of a conviction can be true together, and whether the case has somebody to go to."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from probation.policy import Citation, Mark, Reason, Rule

COURTS_COME_AFTER = Citation("Domain reference: enforcement", "§2 and §4.1", Mark.DECIDED)


@dataclass(frozen=True)
class ConvictionFacts:
    """An offence and what the court did, and the team and officer the sentence goes to."""

    offence: str
    offence_on: date
    convicted_on: date
    sentenced_on: date
    local_justice_area: str
    officer_is_of_team: bool
    today: date


convicting: Rule[ConvictionFacts] = Rule("cases.conviction", keyed_on="sentence")


@convicting.in_force_from("2005-04-04", COURTS_COME_AFTER, name="in the order of events")
def _convicting(facts: ConvictionFacts) -> Iterator[Reason]:
    if not facts.offence.strip():
        yield Reason("Enter the offence.", "offence")
    if facts.convicted_on < facts.offence_on:
        yield Reason("The conviction cannot be before the offence.", "convicted_on")
    if facts.sentenced_on < facts.convicted_on:
        yield Reason("The sentence cannot be before the conviction.", "sentenced_on")
    if facts.sentenced_on > facts.today:
        yield Reason("The day of sentence cannot be in the future.", "sentenced_on")
    if not facts.local_justice_area.strip():
        yield Reason("Enter the local justice area named in the order.", "local_justice_area")
    if not facts.officer_is_of_team:
        yield Reason("Choose an officer of the team.", "officer")
