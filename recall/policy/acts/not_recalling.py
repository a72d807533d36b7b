"""What a decision not to recall must hold, and who decides a second one on a licence (recall.md §3.6, case 60)."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from probation.policy import Citation, Mark, Reason, Rule
from recall.vocabulary import NotRecallTrigger

LETTER = Citation("Consider a recall (probation service)", "decision not to recall letter")
RECORD = Citation("Domain reference: recall", "§3.6: the same data before 2022", Mark.DOUBTFUL)
REPEAT = Citation("Consider a recall (probation service)", "repeat decisions not to recall (2023)")


@dataclass(frozen=True, kw_only=True)
class NotRecallingFacts:
    """A decision not to recall. ``senior_needed``: it is not the first on the licence (decision_not_to_recall)."""

    considered_because: str
    behaviour: str
    reason: str
    risk_plan: str
    actions: str
    appointment_to_come: bool
    senior_needed: bool
    is_senior: bool


not_recalling: Rule[NotRecallingFacts] = Rule("recall.decide_not_to_recall", keyed_on="the day it is decided")


def _content(facts: NotRecallingFacts) -> Iterator[Reason]:
    if facts.considered_because not in list(NotRecallTrigger):
        yield Reason("Select why recall was considered.", "considered_because")
    asked = {
        "behaviour": "Enter which behaviour was wrong, and why it matters.",
        "reason": "Say why the person is not recalled.",
        "risk_plan": "Enter how the risk will be managed.",
        "actions": "Enter what was agreed.",
    }
    for field, text in asked.items():
        if not getattr(facts, field).strip():
            yield Reason(text, field)
    if not facts.appointment_to_come:
        yield Reason("Choose the person's next appointment, which must be in the future.", "next_appointment")


@not_recalling.in_force_from("2014-06-01", RECORD, LETTER, REPEAT, name="PI 27/2014")
def _not_recalling(facts: NotRecallingFacts) -> Iterator[Reason]:
    yield from _content(facts)
    if facts.senior_needed and not facts.is_senior:
        yield Reason("Recall was decided against on this licence before: a senior manager must endorse it. Ask one to.")
