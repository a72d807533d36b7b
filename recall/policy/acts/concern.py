"""Whether a concern is recorded well enough to be considered (recall.md 1.1, 2.1, 3.1)."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date, timedelta

from probation.policy import Citation, Mark, Reason, Rule
from recall.vocabulary import ConcernSource

CHARTS = Citation("PI 27/2014", "process charts, as reconstructed in the domain reference §3", Mark.DECIDED)
RECENT = timedelta(weeks=12)
"""How far back the appointments go that are seen before recall is considered [D]."""
STOP_AND_THINK = Citation("HMI Probation, Enforcement and Recall (2018)", "why people stop coming")


@dataclass(frozen=True, kw_only=True)
class ConcernFacts:
    """A concern about to be raised. ``live_request``: the licence has a recall request that has not ended.

    ``against``: why nobody can be recalled from this sentence, such as that it is post-sentence supervision.
    """

    concern_on: date
    today: date
    released_on: date | None
    source: str
    concern: str
    conditions: int
    risk_only_reason: str
    live_request: bool
    against: tuple[Reason, ...] = field(default=())


@dataclass(frozen=True, kw_only=True)
class ConsideringFacts:
    """What the officer writes before a manager is asked. ``alternatives``: how many were really tried."""

    trigger: str
    unmanageable: str
    response: str
    protective_factors: str
    adjustments_considered: str
    has_needs: bool
    alternatives: int
    no_alternatives_reason: str
    manager_named: bool


raising: Rule[ConcernFacts] = Rule("recall.raise_concern", keyed_on="the day it is raised")
considering: Rule[ConsideringFacts] = Rule("recall.consider", keyed_on="the day it is considered")


@raising.in_force_from("2014-06-01", CHARTS, name="PI 27/2014")
def _raising(facts: ConcernFacts) -> Iterator[Reason]:
    yield from facts.against
    if facts.live_request:
        yield Reason("A recall request for this licence is open already: go on with that one.")
    if facts.concern_on > facts.today:
        yield Reason("The event cannot be in the future.", "concern_on")
    elif facts.released_on and facts.concern_on < facts.released_on:
        yield Reason("The event cannot be before the person was released on licence.", "concern_on")
    if facts.source not in list(ConcernSource):
        yield Reason("Select where the concern comes from.", "source")
    if not facts.concern.strip():
        yield Reason("Enter what happened.", "concern")
    if not facts.conditions and not facts.risk_only_reason.strip():
        yield Reason("Select the conditions broken, or say why recall is considered for risk alone.", "conditions")


@considering.in_force_from("2014-06-01", CHARTS, STOP_AND_THINK, name="PI 27/2014")
def _considering(facts: ConsideringFacts) -> Iterator[Reason]:
    asked = {
        "trigger": "Enter what led to considering recall.",
        "unmanageable": "Say why the risk can or cannot be managed in the community.",
        "response": "Describe the person's response to supervision.",
        "protective_factors": "Enter the protective factors, or that there are none.",
    }
    for name, text in asked.items():
        if not getattr(facts, name).strip():
            yield Reason(text, name)
    if facts.has_needs and not facts.adjustments_considered.strip():
        yield Reason("Say how the person's needs and adjustments were taken into account.", "adjustments_considered")
    if not facts.alternatives and not facts.no_alternatives_reason.strip():
        yield Reason("Add an alternative that was tried, or say why none was.", "alternatives")
    if not facts.manager_named:
        yield Reason("Choose the manager to ask.", "manager")
