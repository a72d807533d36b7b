"""An enforcement decision as it stands in a list."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

from enforcement.models import EnforcementDecision
from enforcement.vocabulary import DecisionState, Ground

from .states import StateTag, tag_of


@dataclass(frozen=True)
class DecisionRow:
    """What followed a finding of no reasonable excuse: the step, its ground and why, and what was decided."""

    pk: int
    failure_pk: int
    tag: StateTag
    ground: str
    why: str
    must_refer: bool
    opinion_on: date
    due_on: date | None
    decided_at: datetime | None
    is_referral_not_made: bool

    @property
    def is_due(self) -> bool:
        """Waiting to be decided."""
        return self.tag.state == DecisionState.DECISION_DUE


def decision_row(decision: EnforcementDecision) -> DecisionRow:
    """A decision as it stands."""
    return DecisionRow(
        pk=decision.pk,
        failure_pk=decision.failure_id,
        tag=tag_of(DecisionState(decision.state)),
        ground=Ground.label_of(decision.ground),
        why=decision.why,
        must_refer=decision.must_refer,
        opinion_on=decision.opinion_on,
        due_on=decision.due_on,
        decided_at=decision.decided_at,
        is_referral_not_made=decision.is_referral_not_made,
    )
