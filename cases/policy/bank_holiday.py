"""Whether a bank holiday may be added to the calendar (enforcement.md §5: the calendar is data)."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from probation.policy import Citation, Mark, Reason, Rule


@dataclass(frozen=True)
class BankHolidayFacts:
    """A day about to be announced."""

    title: str
    known_already: bool


announcing: Rule[BankHolidayFacts] = Rule("cases.announce_bank_holiday", keyed_on="the day it is announced")


@announcing.in_force_from(
    "2005-04-04",
    Citation("Banking and Financial Dealings Act 1971", "s.1", Mark.KNOWN),
    Citation("Domain reference: enforcement", "§5 and §9 case 8", Mark.DECIDED),
    name="once",
)
def _announcing(facts: BankHolidayFacts) -> Iterator[Reason]:
    if facts.known_already:
        yield Reason("That day is a bank holiday already.", "date")
    if not facts.title.strip():
        yield Reason("Enter what the bank holiday is called.", "title")
