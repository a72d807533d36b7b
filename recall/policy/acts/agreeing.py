"""What the manager must have answered to agree to a recall, in hours or out of them (recall.md 1.5, 2.2, 3.2, 3.9)."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import datetime

from probation.policy import Citation, Mark, Reason, Rule
from recall.vocabulary import Chart

MANAGER_AGREES = Citation("Consider a recall (probation service)", "the manager's agreement starts the 24 hours")
CHART_TITLES = Citation("PI 27/2014", "chart 1: no increase in ROSH to high", Mark.DOUBTFUL)


@dataclass(frozen=True, kw_only=True)
class AgreeingFacts:
    """A recall about to be agreed. ``against``: reasons of the recall test, of what can be
    recalled at all, and of the speed on this chart."""

    chart: str
    rationale: str
    is_emergency: bool | None
    emergency_reason: str
    rosh_high: bool
    against: tuple[Reason, ...] = field(default=())


@dataclass(frozen=True, kw_only=True)
class InstigatingFacts:
    """A recall about to be instigated out of office hours."""

    rationale: str
    agreed_at: datetime
    now: datetime
    ppcs_officer: str
    ppcs_alerted_at: datetime | None
    live_request: bool
    against: tuple[Reason, ...] = field(default=())


agreeing: Rule[AgreeingFacts] = Rule("recall.agree", keyed_on="the day it is agreed")
instigating: Rule[InstigatingFacts] = Rule("recall.instigate_out_of_hours", keyed_on="the day it is agreed")


@agreeing.in_force_from("2014-06-01", MANAGER_AGREES, CHART_TITLES, name="PI 27/2014")
def _agreeing(facts: AgreeingFacts) -> Iterator[Reason]:
    yield from facts.against
    if not facts.rationale.strip():
        yield Reason(
            "Give your rationale: the immediate risk, who is vulnerable, present circumstances, alternatives and "
            "protective factors.",
            "rationale",
        )
    if facts.is_emergency is None:
        yield Reason("Say whether it is an emergency recall.", "is_emergency")
    if facts.is_emergency and not facts.emergency_reason.strip():
        yield Reason("Say why the risk is imminent.", "emergency_reason")
    if facts.chart == Chart.CRC and facts.rosh_high:
        yield Reason("ROSH is high or very high: escalate the request to the NPS (chart 2).")


@instigating.in_force_from("2014-06-01", MANAGER_AGREES, name="PI 27/2014")
def _instigating(facts: InstigatingFacts) -> Iterator[Reason]:
    yield from facts.against
    if facts.live_request:
        yield Reason("A recall request for this licence is open already: go on with that one.")
    if not facts.rationale.strip():
        yield Reason("Give the rationale. The officer collects it on the next working day.", "rationale")
    if facts.agreed_at > facts.now:
        yield Reason("The time the recall was agreed cannot be in the future.", "agreed_at")
    if not facts.ppcs_officer.strip():
        yield Reason("Enter the PPCS officer you spoke to.", "ppcs_officer")
    if facts.ppcs_alerted_at is None:
        yield Reason("Enter when PPCS was telephoned.", "ppcs_alerted_at")
    elif facts.ppcs_alerted_at > facts.now:
        yield Reason("The time PPCS was telephoned cannot be in the future.", "ppcs_alerted_at")
