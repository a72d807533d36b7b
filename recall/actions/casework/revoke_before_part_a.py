"""An emergency out of hours: revoked on PPCS's verbal approval, Part A to follow (recall.md §3.3, case 31)."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from django.db import transaction

from probation.accounts.models import User
from probation.clocks.kinds import Level
from probation.policy import Reason
from probation.provider_settings.reading import policy_of
from probation.refusals import StateConflict
from probation.transitions import record
from probation.working_days import london_date
from recall import ladders
from recall.actions.clocks import stop
from recall.actions.telling import PROBATION, tell
from recall.flows import PpcsRecall
from recall.models import Casework, RecallRequest, Revocation
from recall.permissions import casework as may
from recall.policy.casework import BeforePartAFacts, revoking_before_part_a
from recall.policy.fixed_term.facts import SuitabilityOutcome
from recall.policy.fixed_term.suitability import reasons_against_choice
from recall.policy.rule_sets import rule_set_for
from recall.queries.recallable import against_recalling
from recall.queries.suitability import kept, suitability_now
from recall.vocabulary import RecallOutcome, RecallType
from recall.vocabulary.casework import PpcsDecision

from .issue_order import issue_order
from .locking import casework_of, lock_at_ppcs

TOLD = "The licence is revoked on your telephone call. Part A is owed within 24 hours of the agreement."


@dataclass(frozen=True, kw_only=True)
class TelephoneDecision:
    """What the decision-maker on duty records, by telephone: the booking and the decision in one.

    ``charged``, ``convicted``, ``answers``: as the tests of the day ask them; what is left out is unknown.
    """

    recall_type: str
    detail: str
    reasons: Sequence[str]
    conditions_breached: str
    custody: str
    police_force: str
    reasons_other: str = ""
    place_of_custody: str = ""
    police_address: str = ""
    prison_address: str = ""
    charged: str = "unknown"
    convicted: str = "unknown"
    answers: Mapping[str, str] = field(default_factory=dict)


@transaction.atomic
def revoke_before_part_a(
    request: RecallRequest, *, decided: TelephoneDecision, by: User, at: datetime, version: int | None = None
) -> Revocation:
    """From now on a person at large is unlawfully at large; the report goes on through its chart, its clock running.

    Raises Refused (every reason), StateConflict (somebody was first, or Part A has come), NotAdmitted.
    """
    locked = lock_at_ppcs(request.pk, version=version, verb="revoke_before_part_a")
    if locked.is_with_ppcs or not locked.is_live:
        raise StateConflict(locked, "revoke_before_part_a")
    today, fixed = london_date(at), decided.recall_type == RecallType.FIXED
    answers = {**decided.answers, "charged": decided.charged, "convicted": decided.convicted}
    suitable = suitability_now(locked, answers=answers, on=today)
    decision = revoking_before_part_a.decide(_facts(locked, decided, suitable, at=at), on=today)
    record(
        locked,
        verb="revoke_before_part_a",
        permission=may.revoke,
        by=by,
        at=at,
        crn=locked.crn,
        why=decided.detail,
        decision=decision,
        changes={
            "revoked_before_part_a_at": at,
            "recall_type": decided.recall_type,
            "type_reason": locked.type_reason or decided.detail,
            "length_days": suitable.length_days if fixed else None,
            "suitability": kept(suitable, answers),
            "rule_set": rule_set_for(revoked_on=today),
            "outcome": RecallOutcome.FIXED_TERM if fixed else RecallOutcome.STANDARD,
        },
        then=[
            *stop(locked, "licence revoked", ladders.EMERGENCY),
            tell(locked, "revoked", TOLD, *PROBATION, level=Level.RED),
        ],
    )
    casework = _keep(locked, decided, by=by, at=at)
    return issue_order(locked, casework, decision, by=by, at=at)


def _facts(
    request: PpcsRecall, decided: TelephoneDecision, suitable: SuitabilityOutcome, *, at: datetime
) -> BeforePartAFacts:
    today = london_date(at)
    fixed = decided.recall_type == RecallType.FIXED
    against_type = reasons_against_choice(suitable, fixed=fixed, override_reason=decided.detail)
    return BeforePartAFacts(
        out_of_hours=request.out_of_hours,
        is_emergency=bool(request.is_emergency),
        approved=bool(request.ppcs_approved),
        allowed=policy_of(request.sentence.provider, on=today).allow_revocation_before_part_a,
        recall_type=decided.recall_type,
        police_force=decided.police_force,
        detail=decided.detail,
        reasons=tuple(decided.reasons),
        reasons_other=decided.reasons_other,
        conditions_breached=decided.conditions_breached,
        custody=decided.custody,
        place_of_custody=decided.place_of_custody,
        against=(
            *against_recalling(request.sentence, on=today),
            *(Reason(reason.text, "recall_type") for reason in against_type),
        ),
    )


def _keep(request: PpcsRecall, decided: TelephoneDecision, *, by: User, at: datetime) -> Casework:
    changes = {
        "booked_at": at,
        "booked_by": by,
        "custody": decided.custody,
        "place_of_custody": decided.place_of_custody,
        "police_force": decided.police_force,
        "police_address": decided.police_address,
        "prison_address": decided.prison_address,
        "decided_at": at,
        "decided_by": by,
        "decision": PpcsDecision.AGREE,
        "recall_type": decided.recall_type,
        "decision_detail": decided.detail,
        "reasons": list(decided.reasons),
        "reasons_other": decided.reasons_other,
        "conditions_breached": decided.conditions_breached,
    }
    casework = casework_of(request)
    told: dict[str, Any] = {"by": by, "at": at, "crn": request.crn}
    kept_row: Casework = record(casework, verb="decide", permission=may.keep, changes=changes, **told)
    return kept_row
