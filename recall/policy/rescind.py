"""Rescinding a recall: only where every condition of the licence was kept (§3.4, §8 cases 36 to 38).

A person who broke a condition but need not be held is released by executive release, not by rescinding.
"""

from dataclasses import dataclass

from probation.policy import Citation, Reason, Rule

CANCEL = Citation("CJA 2003", "s.254(2A) to (2C)")
SERVICE = Citation("PPCS manage-recalls service (2021-22)", "one undecided rescind request at a time")
OFFER_EXECUTIVE_RELEASE = (
    "A recall is rescinded only where every licence condition was kept. A condition was broken: consider executive "
    "release instead."
)


@dataclass(frozen=True, kw_only=True)
class RescindRequestFacts:
    """A request to rescind. ``stopped``: the recall is stopped already."""

    undecided_request: bool
    stopped: bool
    details: str


@dataclass(frozen=True, kw_only=True)
class RescindDecisionFacts:
    """A decision on a request. ``every_condition_kept``: None where that is not answered."""

    approve: bool
    already_decided: bool
    every_condition_kept: bool | None
    details: str


@dataclass(frozen=True, kw_only=True)
class Consequences:
    """What approval brings: the recall is treated as never having happened."""

    days_at_large: int = 0
    cancel_warrant: bool = False
    restore_licence: bool = True
    new_licence: bool = False


requesting: Rule[RescindRequestFacts] = Rule("recall.request_rescind", keyed_on="the day it is asked")
deciding: Rule[RescindDecisionFacts] = Rule("recall.decide_rescind", keyed_on="the day it is decided")


@requesting.in_force_from("2012-12-03", CANCEL, SERVICE, name="LASPO 2012")
def reasons_against_request(facts: RescindRequestFacts) -> list[Reason]:
    """Every reason against asking."""
    reasons = []
    if facts.undecided_request:
        reasons.append(Reason("A request to rescind this recall waits for its decision already."))
    if facts.stopped:
        reasons.append(Reason("The recall is stopped, which is final."))
    if not facts.details.strip():
        reasons.append(Reason("Say why every licence condition was kept.", "details"))
    return reasons


@deciding.in_force_from("2012-12-03", CANCEL, SERVICE, name="LASPO 2012")
def reasons_against_decision(facts: RescindDecisionFacts) -> list[Reason]:
    """Every reason against the decision. A refusal needs only its details."""
    reasons = []
    if facts.already_decided:
        reasons.append(Reason("The request is decided, and cannot be decided again."))
    if facts.approve and facts.every_condition_kept is None:
        reasons.append(Reason("Say whether every licence condition was kept.", "every_condition_kept"))
    if facts.approve and facts.every_condition_kept is False:
        reasons.append(Reason(OFFER_EXECUTIVE_RELEASE, "every_condition_kept"))
    if not facts.details.strip():
        reasons.append(Reason("Give the reasons for the decision.", "details"))
    return reasons


def consequences_of(*, at_large: bool) -> Consequences:
    """What approval brings; ``at_large``: the person is wanted, so the warrant is cancelled."""
    return Consequences(cancel_warrant=at_large)
