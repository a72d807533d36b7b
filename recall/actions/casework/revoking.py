"""What every revocation rests on and records, whether the report has come or not (recall.md P5, P6, P8)."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from probation.accounts.models import User
from probation.policy import Reason
from probation.working_days import london_date
from recall.models import RecallRequest
from recall.policy.fixed_term.suitability import reasons_against_choice
from recall.policy.rule_sets import rule_set_for
from recall.queries.recallable import against_recalling
from recall.queries.suitability import kept, suitability_now
from recall.vocabulary import RecallOutcome, RecallType


@dataclass(frozen=True, kw_only=True)
class Endorsed:
    """What the decision-maker says of every revocation. ``custody``: confirmed at the moment of the decision."""

    detail: str
    conditions_breached: str
    custody: str
    reasons: Sequence[str] = field(default=())
    reasons_other: str = ""
    place_of_custody: str = ""

    def facts(self, *, place: str) -> dict[str, Any]:
        """For the rule. ``place``: where the person is held."""
        return {
            "detail": self.detail,
            "reasons": tuple(self.reasons),
            "reasons_other": self.reasons_other,
            "conditions_breached": self.conditions_breached,
            "custody": self.custody,
            "place_of_custody": place,
        }

    def casework(self, *, recall_type: str, decision: str, place: str, by: User, at: datetime) -> dict[str, Any]:
        """For the record of PPCS. ``recall_type``: as decided."""
        return {
            "decided_at": at,
            "decided_by": by,
            "decision": decision,
            "recall_type": recall_type,
            "decision_detail": self.detail,
            "reasons": list(self.reasons),
            "reasons_other": self.reasons_other,
            "conditions_breached": self.conditions_breached,
            "custody": self.custody,
            "place_of_custody": place,
        }


@dataclass(frozen=True)
class Law:
    """The law of the day of revocation: what it gives the request, and every reason against recalling so."""

    given: Mapping[str, Any]
    against: tuple[Reason, ...]


def law_of_the_day(
    request: RecallRequest, recall_type: str, *, answers: Mapping[str, str], detail: str, beside: str, at: datetime
) -> Law:
    """Whatever it was when the type was chosen: the tests asked again, of the type as it would be (P6).

    ``detail``: why, though policy is against it; ``beside``: the field its reasons stand beside. Raises NotInForce.
    """
    today, fixed = london_date(at), recall_type == RecallType.FIXED
    suitable = suitability_now(request, answers=answers, on=today)
    against = reasons_against_choice(suitable, fixed=fixed, override_reason=detail)
    return Law(
        given={
            "length_days": suitable.length_days if fixed else None,
            "suitability": kept(suitable, answers),
            "rule_set": rule_set_for(revoked_on=today),
        },
        against=(
            *against_recalling(request.sentence, on=today),
            *(Reason(reason.text, beside) for reason in against),
        ),
    )


def outcome_of(recall_type: str) -> RecallOutcome:
    """How a request ends that was revoked for a type."""
    return RecallOutcome.FIXED_TERM if recall_type == RecallType.FIXED else RecallOutcome.STANDARD
