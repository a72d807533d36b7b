"""Choose the type of recall, with the tests of fixed-term suitability as they were answered, and its length."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from django.db import transaction

from probation.accounts.models import User
from probation.transitions import record
from probation.working_days import london_date
from recall import permissions as may
from recall.models import RecallRequest
from recall.policy.acts.choosing import ChoosingFacts, choosing
from recall.policy.acts.rosh import is_high
from recall.queries.suitability import suitability_now
from recall.vocabulary import WRITING, RecallType

from .locking import lock_request


@dataclass(frozen=True, kw_only=True)
class TypeChoice:
    """The type, why, and why though policy is against it. ``charged``, ``convicted``: as the rule asks them."""

    recall_type: str
    reason: str
    override_reason: str = ""
    charged: str = "unknown"
    convicted: str = "unknown"


@transaction.atomic
def choose_type(
    request: RecallRequest, *, choice: TypeChoice, by: User, at: datetime, version: int | None = None
) -> RecallRequest:
    """While Part A is being written. Raises Refused (every reason), StateConflict, NotAdmitted."""
    locked = lock_request(request.pk)
    today = london_date(at)
    suitable = suitability_now(locked, charged=choice.charged, convicted=choice.convicted, on=today)
    facts = ChoosingFacts(
        being_written=locked.state in WRITING,
        recall_type=choice.recall_type,
        reason=choice.reason,
        outcome=suitable.outcome,
        against_policy=suitable.against_policy,
        override_reason=choice.override_reason,
        is_emergency=bool(locked.is_emergency),
        rosh_high=is_high(locked.person.rosh),
    )
    decision = choosing.decide(facts, on=today)
    fixed = choice.recall_type == RecallType.FIXED
    record(
        locked,
        verb="choose_type",
        permission=may.write_report,
        by=by,
        at=at,
        crn=locked.crn,
        why=choice.reason,
        version=version,
        decision=decision,
        changes={
            "recall_type": choice.recall_type,
            "type_reason": choice.reason,
            "override_reason": choice.override_reason,
            "length_days": suitable.length_days if fixed else None,
            "suitability": suitable.kept(),
        },
    )
    return locked
