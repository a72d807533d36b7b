"""The decision-maker revokes the licence: the order and the arrest warrant issue, once (recall.md P5, P6, P8, P9)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import datetime

from django.db import transaction

from probation.accounts.models import User
from probation.clocks.kinds import Level
from probation.policy import Decision, Reason
from probation.provider_settings.reading import policy_of
from probation.transitions import perform, record
from probation.working_days import london_date
from recall import ladders
from recall.actions.clocks import stop
from recall.actions.telling import PROBATION, tell
from recall.flows import PpcsRecall
from recall.models import Casework, RecallRequest, Revocation, Signature
from recall.permissions import casework as may
from recall.policy.acts.sending import senior_required
from recall.policy.casework import DecidingFacts, deciding, type_decided
from recall.policy.fixed_term.suitability import reasons_against_choice
from recall.policy.rule_sets import rule_set_for
from recall.queries.booking.papers import licence_there
from recall.queries.recallable import against_recalling
from recall.queries.suitability import answers_kept, kept, suitability_now
from recall.vocabulary import RecallOutcome, RecallType
from recall.vocabulary.casework import Custody

from .issue_order import issue_order
from .locking import casework_of, lock_at_ppcs


@dataclass(frozen=True, kw_only=True)
class Endorsement:
    """What the decision-maker records. ``custody``: confirmed at the moment of the decision; ``place_of_custody`` where
    it is not the one booked."""

    decision: str
    detail: str
    conditions_breached: str
    custody: str
    reasons: Sequence[str] = field(default=())
    reasons_other: str = ""
    place_of_custody: str = ""


@transaction.atomic
def issue_revocation(
    request: RecallRequest, *, endorsement: Endorsement, by: User, at: datetime, version: int | None = None
) -> Revocation:
    """From now on a person at large is unlawfully at large. Raises Refused (every reason), StateConflict (somebody
    decided first), NotAdmitted.
    """
    locked = lock_at_ppcs(request.pk)
    decided = type_decided(locked.recall_type, endorsement.decision)
    is_fixed = decided == RecallType.FIXED
    answers = answers_kept(locked)
    suitable = suitability_now(locked, answers=answers, on=london_date(at))
    # The test of suitability again, of the type as it would be (P6).
    against = reasons_against_choice(suitable, fixed=is_fixed, override_reason=endorsement.detail)
    decision = deciding.decide(_facts(locked, endorsement, against, at=at), on=london_date(at))
    # What holds is the law of the day of revocation, whatever it was when the type was chosen.
    locked.length_days = suitable.length_days if is_fixed else None
    locked.suitability = kept(suitable, answers)
    locked.rule_set = rule_set_for(revoked_on=london_date(at))
    perform(
        locked.revoke_licence,
        by=by,
        at=at,
        decision=decision,
        crn=locked.crn,
        why=endorsement.detail,
        version=version,
        then=[
            *stop(locked, "licence revoked", ladders.EMERGENCY, ladders.PPCS_DECISION),
            tell(locked, "revoked", _told(decided, locked.recall_type), *PROBATION, level=Level.RED),
        ],
        outcome=RecallOutcome.FIXED_TERM if is_fixed else RecallOutcome.STANDARD,
    )
    casework = _keep(locked, endorsement, decided, decision, by=by, at=at)
    return issue_order(locked, casework, decision, by=by, at=at)


def _facts(
    request: PpcsRecall, endorsement: Endorsement, against_type: Sequence[Reason], *, at: datetime
) -> DecidingFacts:
    today = london_date(at)
    casework = casework_of(request) if request.submitted_at else None
    settings = policy_of(request.sentence.provider, on=london_date(request.submitted_at or at))
    live = Signature.objects.filter(report__request_id=request.pk, voided_at__isnull=True)
    return DecidingFacts(
        booked=casework is not None and casework.booked_at is not None,
        licence_there=licence_there(request),
        decision=endorsement.decision,
        asked=request.recall_type,
        detail=endorsement.detail,
        reasons=tuple(endorsement.reasons),
        reasons_other=endorsement.reasons_other,
        conditions_breached=endorsement.conditions_breached,
        revoked_on=today,
        today=today,
        signatures=live.values("signed_by").distinct().count(),
        needed=1 + senior_required(request.chart, crc_requires=settings.crc_senior_endorsement_required),
        custody=endorsement.custody,
        place_of_custody=_place(endorsement, casework),
        against=(
            *against_recalling(request.sentence, on=today),
            *(Reason(reason.text, "decision") for reason in against_type),
        ),
    )


def _keep(
    request: PpcsRecall, endorsement: Endorsement, decided: str, decision: Decision, *, by: User, at: datetime
) -> Casework:
    casework = casework_of(request)
    changes = {
        "decided_at": at,
        "decided_by": by,
        # Whoever assessed it need not make the dossier: that is assigned anew.
        "assigned_to": None,
        "decision": endorsement.decision,
        "recall_type": decided,
        "decision_detail": endorsement.detail,
        "reasons": list(endorsement.reasons),
        "reasons_other": endorsement.reasons_other,
        "conditions_breached": endorsement.conditions_breached,
        "custody": endorsement.custody,
        "place_of_custody": _place(endorsement, casework),
    }
    kept: Casework = record(
        casework,
        verb="decide",
        permission=may.keep,
        by=by,
        at=at,
        crn=request.crn,
        decision=decision,
        changes=changes,
    )
    return kept


def _place(endorsement: Endorsement, casework: Casework | None) -> str:
    if endorsement.custody == Custody.AT_LARGE:
        return ""
    return endorsement.place_of_custody or (casework.place_of_custody if casework else "")


def _told(decided: str, asked: str) -> str:
    changed = "" if decided == asked else f" PPCS has changed the type to {RecallType(decided).label.lower()}."
    return f"The licence is revoked.{changed} Tell PPCS at once of anything that affects the recall."
