"""Choose the type of recall, with the tests of fixed-term suitability as they were answered, and its length."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime

from django.db import transaction

from probation.accounts.models import User
from probation.policy import Reason
from probation.provider_settings.reading import policy_of
from probation.transitions import record
from probation.working_days import london_date
from recall import permissions as may
from recall.models import RecallRequest
from recall.policy.acts.choosing import ChoosingFacts, choosing
from recall.policy.acts.rosh import is_high
from recall.policy.emergency import SpeedFacts, speed
from recall.policy.fixed_term.facts import SuitabilityOutcome
from recall.policy.fixed_term.suitability import reasons_against_choice
from recall.queries.suitability import kept, suitability_now
from recall.vocabulary import WRITING, RecallType

from .locking import Flow, lock_request


@dataclass(frozen=True, kw_only=True)
class TypeChoice:
    """The type, why, and why though policy is against it. ``charged``, ``convicted``: as the rule asks them.

    ``answers``: to each Question the rule set of the day asks, yes, no or unknown; what is left out is unknown.
    """

    recall_type: str
    reason: str
    override_reason: str = ""
    charged: str = "unknown"
    convicted: str = "unknown"
    answers: Mapping[str, str] = field(default_factory=dict)


@transaction.atomic
def choose_type(
    request: RecallRequest, *, choice: TypeChoice, by: User, at: datetime, version: int | None = None
) -> RecallRequest:
    """While Part A is being written. Raises Refused (every reason), StateConflict, NotAdmitted."""
    locked = lock_request(request.pk)
    today = london_date(at)
    revoked_at = locked.revoked_before_part_a_at
    answers = {**choice.answers, "charged": choice.charged, "convicted": choice.convicted}
    suitable = suitability_now(locked, answers=answers, on=london_date(revoked_at or at))
    facts = ChoosingFacts(
        being_written=locked.state in WRITING,
        recall_type=choice.recall_type,
        reason=choice.reason,
        override_reason=choice.override_reason,
        rosh_high=is_high(locked.person.rosh),
        against=_against(locked, choice, suitable, on=today),
        revoked_as=locked.recall_type if locked.part_a_is_outstanding else "",
    )
    decision = choosing.decide(facts, on=today)
    length = suitable.length_days if choice.recall_type == RecallType.FIXED else None
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
            "length_days": locked.length_days if revoked_at else length,
            "suitability": kept(suitable, answers),
        },
    )
    return locked


def _against(request: Flow, choice: TypeChoice, suitable: SuitabilityOutcome, *, on: date) -> tuple[Reason, ...]:
    fixed = choice.recall_type == RecallType.FIXED
    fast = SpeedFacts(
        chart=request.chart,
        is_emergency=bool(request.is_emergency),
        settings=policy_of(request.sentence.provider, on=on),
        recall_type=choice.recall_type,
        reason=choice.override_reason,
    )
    # What PPCS has decided out of hours stands: the tests are noted, and bar nothing.
    if request.part_a_is_outstanding:
        return speed.decide(fast, on=on).reasons
    unsuitable = reasons_against_choice(suitable, fixed=fixed, override_reason=choice.override_reason)
    return (*unsuitable, *speed.decide(fast, on=on).reasons)
