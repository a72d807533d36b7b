"""Days that put off the end of a fixed term: at large within it, or added by the prison after the return (§2.5)."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from probation.policy import Citation, Reason, Rule

RELEASE_DATES = Citation("calculate-release-dates-api", "fixed-term recall: days at large in the term, added days")
MOST_ADDED = 999


@dataclass(frozen=True, kw_only=True)
class TermDays:
    """Calendar days in all since the return: of escape within the term, and awarded by the prison."""

    days_at_large_in_term: int = 0
    added_days: int = 0


@dataclass(frozen=True, kw_only=True)
class TermDaysFacts:
    """What is about to be recorded, and what was before."""

    days: TermDays
    before: TermDays
    returned_on: date
    today: date
    why: str


adding_to_term: Rule[TermDaysFacts] = Rule("recall.add_days_to_term", keyed_on="the day it is recorded")


@adding_to_term.in_force_from("2008-07-14", RELEASE_DATES, name="served as well")
def _adding_to_term(facts: TermDaysFacts) -> Iterator[Reason]:
    at_large, added = facts.days.days_at_large_in_term, facts.days.added_days
    if at_large < 0 or at_large > max(0, (facts.today - facts.returned_on).days - 1):
        text = "The days at large lie between the return to custody and today."
        yield Reason(text, "days_at_large_in_term")
    if not 0 <= added <= MOST_ADDED:
        yield Reason(f"The days added are a number from 0 to {MOST_ADDED}.", "added_days")
    if facts.days == facts.before:
        yield Reason("These days are recorded already.", "added_days")
    if not facts.why.strip():
        yield Reason("Say when the person was at large, or why days were added.", "why")
