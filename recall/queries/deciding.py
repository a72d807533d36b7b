"""What a manager sees before they decide: the request as considered, and what a decision not to recall needs."""

from __future__ import annotations

from typing import Any

from probation.accounts.acting import Acting
from probation.accounts.roles import Act
from probation.provider_settings.reading import policy_of
from recall.models import NotRecalled, RecallRequest
from recall.policy.decision_not_to_recall import senior_manager_needed

from .not_recalled import earlier_decisions_not_to_recall

CONTENT = ("considered_because", "behaviour", "reason", "risk_plan", "progress", "view", "actions")


def must_ask_senior(request: RecallRequest, acting: Acting) -> bool:
    """Whether a decision not to recall needs a senior manager, and this is none. Two queries."""
    earlier = earlier_decisions_not_to_recall(request.sentence)
    settings = policy_of(request.sentence.provider, on=acting.today)
    needed = senior_manager_needed(earlier_decisions=earlier, on=acting.today, settings=settings)
    return needed and not acting.may(Act.ENDORSE_RECALL)


def written_not_recalled(request: RecallRequest) -> NotRecalled | None:
    """A decision not to recall that waits for a senior manager. One query."""
    return NotRecalled.objects.select_related("written_by").filter(request_id=request.pk).first()


def as_typed(written: NotRecalled | None) -> dict[str, Any]:
    """What was written, as the form begins with it."""
    if written is None:
        return {}
    return {
        **{name: getattr(written, name) for name in CONTENT},
        "next_appointment": str(written.next_appointment_id),
    }
