"""The return to custody: when it was, and when PPCS was told of it (§3.4 P11, §8 case 40)."""

from dataclasses import dataclass
from datetime import date, datetime

from probation.policy import Citation, Reason, Rule
from probation.working_days import day_in_words, london_date

SERVICE = Citation("PPCS manage-recalls service (2021-22)", "returned to custody, two times")
PRISON_TOOL = Citation("hmpps-record-a-recall", "return to custody validators")


@dataclass(frozen=True, kw_only=True)
class ReturnFacts:
    """A return about to be recorded. Times are aware; ``now`` is the time of recording."""

    revoked_on: date
    returned_at: datetime
    told_at: datetime
    now: datetime


returning_to_custody: Rule[ReturnFacts] = Rule("recall.return_to_custody", keyed_on="return to custody")


@returning_to_custody.in_force_from("2008-07-14", SERVICE, PRISON_TOOL, name="two times")
def reasons_against(facts: ReturnFacts) -> list[Reason]:
    """Every reason why the times cannot be."""
    reasons = []
    if london_date(facts.returned_at) < facts.revoked_on:
        text = f"The return cannot be before the licence was revoked on {day_in_words(facts.revoked_on)}."
        reasons.append(Reason(text, "returned_at"))
    if facts.returned_at > facts.now:
        reasons.append(Reason("The return cannot be in the future.", "returned_at"))
    if facts.told_at < facts.returned_at:
        reasons.append(Reason("PPCS cannot have been told of the return before it happened.", "told_at"))
    if facts.told_at > facts.now:
        reasons.append(Reason("PPCS cannot have been told in the future.", "told_at"))
    return reasons
