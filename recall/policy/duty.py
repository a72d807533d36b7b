"""A turn of duty of PPCS out of office hours (recall.md §1, PPCS_OOH)."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime

from probation.policy import Citation, Mark, Reason, Rule

PROPOSED = Citation("Domain reference: recall", "§1, PPCS out-of-hours duty officer", Mark.DECIDED)


@dataclass(frozen=True, kw_only=True)
class DutyFacts:
    """A turn about to be recorded. ``decides``: the officer is a decision-maker; ``overlaps``: with another turn."""

    decides: bool
    starts_at: datetime
    ends_at: datetime
    phone: str
    overlaps: bool
    now: datetime


duty: Rule[DutyFacts] = Rule("recall.ppcs_duty", keyed_on="the day it is recorded")


@duty.in_force_from("2014-06-01", PROPOSED, name="proposed")
def _duty(facts: DutyFacts) -> Iterator[Reason]:
    if not facts.decides:
        yield Reason("Choose a decision-maker of PPCS: only they can revoke.", "officer")
    if facts.ends_at <= facts.starts_at:
        yield Reason("The turn must end after it starts.", "ends_on")
    elif facts.ends_at <= facts.now:
        yield Reason("The turn must end in the future.", "ends_on")
    if facts.overlaps:
        yield Reason("Somebody is on duty then already.", "starts_on")
    if not facts.phone.strip():
        yield Reason("Enter the telephone number they answer.", "phone")
