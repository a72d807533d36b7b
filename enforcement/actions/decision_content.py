"""What the officer writes when deciding: kept on the decision as typed, and read back as the record the rules judge."""

from __future__ import annotations

from dataclasses import asdict, dataclass
from datetime import date

from enforcement.models import EnforcementDecision
from enforcement.policy.decision_record import DecisionRecord


@dataclass(frozen=True, kw_only=True)
class DecisionContent:
    """The seven things a decision records, with what belongs to them."""

    rationale: str = ""
    rosh_view: str = ""
    reoffending_view: str = ""
    alternatives: tuple[str, ...] = ()
    alternatives_detail: str = ""
    home_visit: str = ""
    home_visit_reason: str = ""
    diversity: str = ""
    proportionality: str = ""
    late_reason: str = ""

    def write_on(self, decision: EnforcementDecision) -> None:
        """Keep the content on a locked decision; the door saves it."""
        for name, value in asdict(self).items():
            setattr(decision, name, list(value) if name == "alternatives" else value)


def recorded(decision: EnforcementDecision, *, decided_on: date, late_reason: str = "") -> DecisionRecord:
    """The decision's content as the record the rules judge."""
    assert decision.due_on is not None
    return DecisionRecord(
        decided_on=decided_on,
        due_on=decision.due_on,
        rationale=decision.rationale,
        rosh_view=decision.rosh_view,
        reoffending_view=decision.reoffending_view,
        alternatives=tuple(decision.alternatives),
        home_visit=decision.home_visit,
        home_visit_reason=decision.home_visit_reason,
        diversity=decision.diversity,
        proportionality=decision.proportionality,
        late_reason=late_reason or decision.late_reason,
    )
