"""Whether a sentence may be ended, or a death recorded."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from cases.vocabulary import EndReason
from probation.policy import Citation, Mark, Reason, Rule
from probation.working_days import day_in_words


@dataclass(frozen=True)
class EndFacts:
    """A sentence about to end. ``unpaid_work_hours_left`` keep a community order in force past its end (LASPO s.66)."""

    because: str
    starts_on: date
    ended_on: date
    already_ended: bool
    unpaid_work_hours_left: int
    today: date


@dataclass(frozen=True)
class DeathFacts:
    """A death about to be recorded."""

    born_on: date
    died_on: date
    today: date


ending: Rule[EndFacts] = Rule("cases.end_sentence", keyed_on="the day it is recorded")
death: Rule[DeathFacts] = Rule("cases.record_death", keyed_on="the day it is recorded")


@ending.in_force_from(
    "2005-04-04",
    Citation("CJA 2003", "s.177"),
    Citation("LASPO 2012", "s.66"),
    Citation("Domain reference: enforcement", "§9 case 23", Mark.DECIDED),
    name="after it began",
)
def _ending(facts: EndFacts) -> Iterator[Reason]:
    if facts.already_ended:
        yield Reason("The sentence has ended already.", "ended_on")
    if facts.because == EndReason.DIED:
        yield Reason("Record the death instead: it ends every sentence.", "because")
    elif facts.because not in tuple(EndReason):
        yield Reason("Choose why the sentence ended.", "because")
    elif facts.because == EndReason.COMPLETED and facts.unpaid_work_hours_left:
        left = facts.unpaid_work_hours_left
        yield Reason(f"The order stays in force until its unpaid work is done: {left} hours are left.", "because")
    if facts.ended_on < facts.starts_on:
        yield Reason(f"The sentence began on {day_in_words(facts.starts_on)}: it cannot end before.", "ended_on")
    if facts.ended_on > facts.today:
        yield Reason("The day it ended cannot be in the future.", "ended_on")


@death.in_force_from(
    "2005-04-04", Citation("Domain reference: enforcement", "§9 case 54", Mark.DECIDED), name="clocks stop"
)
def _death(facts: DeathFacts) -> Iterator[Reason]:
    if facts.died_on > facts.today:
        yield Reason("The day of death cannot be in the future.", "died_on")
    if facts.died_on < facts.born_on:
        yield Reason("The day of death cannot be before the date of birth.", "died_on")
