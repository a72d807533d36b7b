"""Whether a case may be asked to go to another provider, and be taken over by it (PI 57/2014)."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from probation.policy import Citation, Mark, Reason, Rule

RISK_ESCALATION = Citation("PI 57/2014", "CRC to NPS risk review")
ONE_OWNER = Citation("Domain reference: recall", "chart 2, 2.10", Mark.DECIDED)


@dataclass(frozen=True)
class AskingFacts:
    """A transfer about to be asked."""

    same_provider: bool
    to_supervises: bool
    already_asked: bool
    ended: bool
    reason: str
    risk_plan: str


@dataclass(frozen=True)
class AcceptingFacts:
    """A transfer about to be accepted: the officer must be named. ``still_theirs``: open, with whoever asked."""

    officer_is_of_team: bool
    officer_may_supervise: bool
    team_is_of_provider: bool
    still_theirs: bool = True


asking: Rule[AskingFacts] = Rule("cases.ask_transfer", keyed_on="the day it is asked")
accepting: Rule[AcceptingFacts] = Rule("cases.accept_transfer", keyed_on="the day it is accepted")
declining: Rule[str] = Rule("cases.decline_transfer", keyed_on="the day it is declined")


@asking.in_force_from("2014-06-01", RISK_ESCALATION, name="PI 57/2014")
def _asking(facts: AskingFacts) -> Iterator[Reason]:
    if facts.same_provider:
        yield Reason("The case is with this provider already.", "to_provider")
    elif not facts.to_supervises:
        yield Reason("Choose a provider that supervises people on probation.", "to_provider")
    if facts.already_asked:
        yield Reason("A transfer of this case is waiting for an answer.")
    if facts.ended:
        yield Reason("The sentence has ended.")
    if not facts.reason.strip():
        yield Reason("Enter why the case should transfer.", "reason")
    if not facts.risk_plan.strip():
        yield Reason("Enter how risk is managed until the transfer is answered.", "risk_plan")


@accepting.in_force_from("2014-06-01", RISK_ESCALATION, ONE_OWNER, name="PI 57/2014")
def _accepting(facts: AcceptingFacts) -> Iterator[Reason]:
    if not facts.still_theirs:
        yield Reason("The sentence has ended, or is no longer with the provider that asked: decline the transfer.")
    if not facts.team_is_of_provider:
        yield Reason("Choose a team of your provider.", "team")
    if not facts.officer_is_of_team:
        yield Reason("Name the officer who takes the case over, from the team.", "officer")
    elif not facts.officer_may_supervise:
        yield Reason("Choose a responsible officer or a line manager.", "officer")


@declining.in_force_from("2014-06-01", RISK_ESCALATION, name="PI 57/2014")
def _declining(reason: str) -> Iterator[Reason]:
    if not reason.strip():
        yield Reason("Enter why the transfer is declined.", "answer")
