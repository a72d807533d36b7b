"""The escalation to the NPS as the record would write it: ROSH before, ROSH now by group, and the evidence."""

from __future__ import annotations

from cases.vocabulary import RoshLevel
from enforcement.queries.risk_now import risk_now
from recall.models import RecallRequest


def escalation_text(request: RecallRequest) -> str:
    """To start the manager's own from. Two queries."""
    now = risk_now(request.person)
    before = RoshLevel.label_of(request.rosh_before) if request.rosh_before else "Not assessed"
    groups = "; ".join(f"{group}: {level}" for group, level in now.by_group)
    evidence = request.rosh_review.rationale if request.rosh_review else ""
    return "\n".join(filter(None, (f"ROSH before: {before}.", f"ROSH now: {now.rosh}. {groups}.", evidence)))
