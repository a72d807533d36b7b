"""Days unlawfully at large: from the day after revocation to the day before the return (§3.4)."""

from dataclasses import dataclass
from datetime import date, timedelta

from probation.policy import Citation, Rule

AT_LARGE = Citation("CJA 2003", "s.254(6)")
PRISON_TOOL = Citation("hmpps-record-a-recall", "days unlawfully at large")
ONE_DAY = timedelta(days=1)


@dataclass(frozen=True)
class AtLargeFacts:
    """A revocation and the return to custody; the return is not before it. ``rescinded``: as if it never happened."""

    revoked_on: date
    returned_on: date
    rescinded: bool = False


@dataclass(frozen=True)
class AtLarge:
    """How many days, and which: none, and no first day, where the return was the same or the next day."""

    days: int
    first_day: date | None
    last_day: date | None


at_large: Rule[AtLargeFacts] = Rule("recall.unlawfully_at_large", keyed_on="revocation")


@at_large.in_force_from("2005-04-04", AT_LARGE, PRISON_TOOL, name="CJA 2003")
def at_large_of(facts: AtLargeFacts) -> AtLarge:
    """The days, which put off the end of the sentence. A rescinded recall has none (§8 case 37)."""
    days = max(0, (facts.returned_on - facts.revoked_on).days - 1)
    if facts.rescinded or not days:
        return AtLarge(0, None, None)
    return AtLarge(days, facts.revoked_on + ONE_DAY, facts.returned_on - ONE_DAY)
