"""The manager agrees to start recall: the 24 hours to PPCS begin at that instant (recall.md §4, T_24)."""

from __future__ import annotations

from datetime import datetime

from django.db import transaction

from probation.accounts.models import User
from probation.provider_settings.reading import policy_of
from probation.transitions import perform
from probation.working_days import london_date
from recall.models import RecallRequest
from recall.policy.acts.agreeing import AgreeingFacts, agreeing
from recall.policy.acts.rosh import is_high
from recall.policy.emergency import SpeedFacts, speed
from recall.queries.recall_test import against_agreeing

from .clocks import agreed_clocks
from .locking import Flow, lock_request, step_of_chart
from .telling import Hears, tell


@transaction.atomic
def agree_recall(
    request: RecallRequest,
    *,
    rationale: str,
    is_emergency: bool | None,
    emergency_reason: str = "",
    by: User,
    at: datetime,
    version: int | None = None,
) -> RecallRequest:
    """Raises Refused (every reason: the recall test, what can be recalled, chart 1 has no emergency), StateConflict,
    NotAdmitted."""
    locked = lock_request(request.pk)
    facts = _facts(locked, rationale, is_emergency, emergency_reason, at)
    locked.is_emergency, locked.emergency_reason = is_emergency, emergency_reason
    perform(
        step_of_chart(locked, "agree"),
        by=by,
        at=at,
        decision=agreeing.decide(facts, on=london_date(at)),
        crn=locked.crn,
        why=rationale,
        version=version,
        then=[
            *agreed_clocks(locked, agreed_at=at, is_emergency=bool(is_emergency), at=at),
            tell(locked, "agreed", _told(by, is_emergency), Hears.OFFICER),
        ],
        rationale=rationale,
    )
    return locked


def _facts(
    request: Flow, rationale: str, is_emergency: bool | None, emergency_reason: str, at: datetime
) -> AgreeingFacts:
    on = london_date(at)
    fast = SpeedFacts(
        chart=request.chart,
        is_emergency=bool(is_emergency),
        settings=policy_of(request.sentence.provider, on=on),
        recall_type=request.recall_type,
        reason=request.override_reason,
    )
    return AgreeingFacts(
        chart=request.chart,
        rationale=rationale,
        is_emergency=is_emergency,
        emergency_reason=emergency_reason,
        rosh_high=is_high(request.person.rosh),
        against=(*against_agreeing(request, on=on), *speed.decide(fast, on=on).reasons),
    )


def _told(by: User, is_emergency: bool | None) -> str:
    speed = "Telephone PPCS before you send anything. " if is_emergency else ""
    return f"{by} has agreed the recall. {speed}The report must reach PPCS within 24 hours."
