"""The day of a result: not before the hearing at which the breach was admitted or proved, and not to come (§4.8)."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from probation.policy import Citation, Mark, Reason, Rule
from probation.working_days import day_in_words

RECORD = Citation("Domain reference: enforcement", "§4.5 and §4.8", Mark.DECIDED)


@dataclass(frozen=True, kw_only=True)
class ResultDayFacts:
    """A result about to be recorded. ``established_on``: the day the breach was admitted or proved."""

    resulted_on: date
    established_on: date
    today: date


result_day: Rule[ResultDayFacts] = Rule("enforcement.result_day", keyed_on="breach hearing")


@result_day.in_force_from("2005-04-04", RECORD, name="on the day it was given")
def reasons_against(facts: ResultDayFacts) -> Iterator[Reason]:
    """Every reason against that day."""
    if facts.resulted_on > facts.today:
        yield Reason("The day of the result must be today or earlier.", "resulted_on")
    if facts.resulted_on < facts.established_on:
        established = day_in_words(facts.established_on)
        yield Reason(f"The breach was admitted or proved on {established}; no result came before.", "resulted_on")
