"""An emergency out of hours: revoked on PPCS's verbal approval, Part A to follow (recall.md §3.3, case 31)."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from django.db import transaction

from probation.accounts.models import User
from probation.clocks.kinds import Level
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
from recall.vocabulary.casework import PpcsDecision

from .issue_order import issue_order
from .locking import casework_of, lock_at_ppcs
from .revoking import Endorsed, Law, law_of_the_day, outcome_of

TOLD = "The licence is revoked on your telephone call. Part A is owed within 24 hours of the agreement."


@dataclass(frozen=True, kw_only=True)
class TelephoneDecision(Endorsed):
    """What the decision-maker on duty records, by telephone: the booking and the decision in one.

    ``charged``, ``convicted``, ``answers``: as the tests of the day ask them; what is left out is unknown.
    """

    recall_type: str
    police_force: str
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
    answers = {**decided.answers, "charged": decided.charged, "convicted": decided.convicted}
    law = law_of_the_day(
        locked, decided.recall_type, answers=answers, detail=decided.detail, beside="recall_type", at=at
    )
    decision = revoking_before_part_a.decide(_facts(locked, decided, law, at=at), on=london_date(at))
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
            "outcome": outcome_of(decided.recall_type),
            **law.given,
        },
        then=[
            *stop(locked, "licence revoked", ladders.EMERGENCY),
            tell(locked, "revoked", TOLD, *PROBATION, level=Level.RED),
        ],
    )
    casework = _keep(locked, decided, by=by, at=at)
    return issue_order(locked, casework, decision, by=by, at=at)


def _facts(request: PpcsRecall, decided: TelephoneDecision, law: Law, *, at: datetime) -> BeforePartAFacts:
    settings = policy_of(request.sentence.provider, on=london_date(at))
    return BeforePartAFacts(
        out_of_hours=request.out_of_hours,
        is_emergency=bool(request.is_emergency),
        approved=bool(request.ppcs_approved),
        allowed=settings.allow_revocation_before_part_a,
        recall_type=decided.recall_type,
        police_force=decided.police_force,
        against=law.against,
        **decided.facts(place=decided.place_of_custody),
    )


def _keep(request: PpcsRecall, decided: TelephoneDecision, *, by: User, at: datetime) -> Casework:
    place, recall_type = decided.place_of_custody, decided.recall_type
    changes = {
        "booked_at": at,
        "booked_by": by,
        "police_force": decided.police_force,
        "police_address": decided.police_address,
        "prison_address": decided.prison_address,
        **decided.casework(recall_type=recall_type, decision=PpcsDecision.AGREE, place=place, by=by, at=at),
    }
    casework = casework_of(request)
    told: dict[str, Any] = {"by": by, "at": at, "crn": request.crn}
    kept_row: Casework = record(casework, verb="decide", permission=may.keep, changes=changes, **told)
    return kept_row
