"""Whether an address may be recorded: somewhere to find the person, from a day that follows what is known."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from probation.policy import Citation, Mark, Reason, Rule

POSTCODE = re.compile(r"[A-Z]{1,2}[0-9][A-Z0-9]? ?[0-9][A-Z]{2}")


@dataclass(frozen=True)
class AddressFacts:
    """An address from a day on. ``present_from``: the day the present main address began, if it would end."""

    no_fixed_abode: bool
    lines: str
    postcode: str
    from_date: date
    present_from: date | None
    today: date


moving: Rule[AddressFacts] = Rule("cases.move_address", keyed_on="the day it is recorded")


@moving.in_force_from(
    "2005-04-04",
    Citation("CJA 2003", "s.220A", Mark.KNOWN),
    Citation("CJA 2003", "s.256AB(1)(e)"),
    name="where the person is",
)
def _moving(facts: AddressFacts) -> Iterator[Reason]:
    if not facts.lines.strip():
        what = "where the person can be found" if facts.no_fixed_abode else "the address"
        yield Reason(f"Enter {what}.", "lines")
    if facts.postcode and not POSTCODE.fullmatch(facts.postcode.upper()):
        yield Reason("Enter a full postcode, like B3 2PE.", "postcode")
    if facts.from_date > facts.today:
        yield Reason("The day it began cannot be in the future.", "from_date")
    if facts.present_from is not None and facts.from_date < facts.present_from:
        yield Reason("The day is before the present main address began.", "from_date")
