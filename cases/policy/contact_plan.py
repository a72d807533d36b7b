"""Whether a plan of contact is reasoned: no frequency is prescribed, but each of the three grounds is (§3.8)."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from probation.policy import Citation, Reason, Rule

LONGEST_INTERVAL_DAYS = 92


@dataclass(frozen=True)
class ContactPlanFacts:
    """How often, in calendar days, and why."""

    interval_days: int
    rosh_rationale: str
    reoffending_rationale: str
    need_rationale: str


planning: Rule[ContactPlanFacts] = Rule("cases.plan_contact", keyed_on="the day it is planned")


@planning.in_force_from(
    "2014-06-01",
    Citation("HMI Probation, Enforcement and Recall (2018)", "questions 5 to 7"),
    name="reasoned by risk and need",
)
def _planning(facts: ContactPlanFacts) -> Iterator[Reason]:
    if not 1 <= facts.interval_days <= LONGEST_INTERVAL_DAYS:
        yield Reason(f"Enter the days between appointments, from 1 to {LONGEST_INTERVAL_DAYS}.", "interval_days")
    grounds = {
        "rosh_rationale": ("the risk of serious harm", facts.rosh_rationale),
        "reoffending_rationale": ("the likelihood of reoffending", facts.reoffending_rationale),
        "need_rationale": ("the person’s needs", facts.need_rationale),
    }
    for field, (ground, written) in grounds.items():
        if not written.strip():
            yield Reason(f"Enter how the contact answers {ground}.", field)
