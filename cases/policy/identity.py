"""Whether a person's names and numbers are sound enough to be registered or kept."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from probation.policy import Citation, Mark, Reason, Rule

CRN = re.compile(r"[A-Z][0-9]{6}")
PNC = re.compile(r"[0-9]{4}/[0-9]{7}[A-Z]")
PRISON_NUMBER = re.compile(r"[A-Z][0-9]{4}[A-Z]{2}")
# The age of criminal responsibility is 10 (CYPA 1933 s.50); nobody under supervision is older than this.
YOUNGEST, OLDEST = 10, 110


@dataclass(frozen=True)
class IdentityFacts:
    """Who is to be registered. ``crn_taken``: another record has this CRN already.

    ``pnc_of`` and ``prison_number_of``: the CRN of another record with that number; None where there is none, and
    empty where whoever registers may not see it.
    """

    crn: str
    first_name: str
    last_name: str
    date_of_birth: date
    pnc: str
    prison_number: str
    crn_taken: bool
    today: date
    pnc_of: str | None = None
    prison_number_of: str | None = None


identifying: Rule[IdentityFacts] = Rule("cases.identify_person", keyed_on="the day of the entry")


@identifying.in_force_from(
    "2005-04-04",
    Citation("Domain reference: features", "§3 wording", Mark.DECIDED),
    Citation("CYPA 1933", "s.50", Mark.KNOWN),
    name="sound names and numbers",
)
def _identifying(facts: IdentityFacts) -> Iterator[Reason]:
    if not CRN.fullmatch(facts.crn):
        yield Reason("Enter a CRN: a letter and six figures, like X123456.", "crn")
    elif facts.crn_taken:
        yield Reason(f"A person with the CRN {facts.crn} is registered already.", "crn")
    if not facts.first_name.strip():
        yield Reason("Enter the first name.", "first_name")
    if not facts.last_name.strip():
        yield Reason("Enter the last name.", "last_name")
    if facts.pnc and not PNC.fullmatch(facts.pnc):
        yield Reason("Enter a PNC number like 2001/0012345A.", "pnc")
    elif facts.pnc_of is not None:
        yield Reason(f"A person with this PNC number is registered already{_as(facts.pnc_of)}.", "pnc")
    if facts.prison_number and not PRISON_NUMBER.fullmatch(facts.prison_number):
        yield Reason("Enter a prison number like A1234BC.", "prison_number")
    elif facts.prison_number_of is not None:
        text = f"A person with this prison number is registered already{_as(facts.prison_number_of)}."
        yield Reason(text, "prison_number")
    if not YOUNGEST <= _whole_years(facts.date_of_birth, facts.today) <= OLDEST:
        yield Reason(f"Enter a date of birth that makes the person {YOUNGEST} to {OLDEST} years old.", "date_of_birth")


def _as(crn: str) -> str:
    return f" with the CRN {crn}" if crn else ", on a record you may not see: ask your manager"


def _whole_years(born: date, day: date) -> int:
    return day.year - born.year - ((day.month, day.day) < (born.month, born.day))
