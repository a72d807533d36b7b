"""The decision-maker revokes the licence: the order and the arrest warrant issue, once (recall.md P5, P6, P8, P9)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from django.db import transaction

from probation.accounts.models import User
from probation.clocks.kinds import Level
from probation.policy import Decision
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
from recall.queries.booking.papers import licence_there
from recall.queries.suitability import answers_kept
from recall.vocabulary import RecallType
from recall.vocabulary.casework import Custody

from .issue_order import issue_order
from .locking import casework_of, lock_at_ppcs
from .revoking import Endorsed, Law, law_of_the_day, outcome_of


@dataclass(frozen=True, kw_only=True)
class Endorsement(Endorsed):
    """``decision``: of the type probation asked for. ``place_of_custody``: where it is not the one booked."""

    decision: str


@transaction.atomic
def issue_revocation(
    request: RecallRequest, *, endorsement: Endorsement, by: User, at: datetime, version: int | None = None
) -> Revocation:
    """From now on a person at large is unlawfully at large. Raises Refused (every reason), StateConflict (somebody
    decided first), NotAdmitted.
    """
    locked = lock_at_ppcs(request.pk)
    decided = type_decided(locked.recall_type, endorsement.decision)
    law = law_of_the_day(
        locked, decided, answers=answers_kept(locked), detail=endorsement.detail, beside="decision", at=at
    )
    decision = deciding.decide(_facts(locked, endorsement, law, at=at), on=london_date(at))
    for name, value in law.given.items():
        setattr(locked, name, value)
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
        outcome=outcome_of(decided),
    )
    casework = _keep(locked, endorsement, decided, decision, by=by, at=at)
    return issue_order(locked, casework, decision, by=by, at=at)


def _facts(request: PpcsRecall, endorsement: Endorsement, law: Law, *, at: datetime) -> DecidingFacts:
    today = london_date(at)
    casework = casework_of(request) if request.submitted_at else None
    settings = policy_of(request.sentence.provider, on=london_date(request.submitted_at or at))
    live = Signature.objects.filter(report__request_id=request.pk, voided_at__isnull=True)
    return DecidingFacts(
        booked=casework is not None and casework.booked_at is not None,
        licence_there=licence_there(request),
        decision=endorsement.decision,
        asked=request.recall_type,
        revoked_on=today,
        today=today,
        signatures=live.values("signed_by").distinct().count(),
        needed=1 + senior_required(request.chart, crc_requires=settings.crc_senior_endorsement_required),
        against=law.against,
        **endorsement.facts(place=_place(endorsement, casework)),
    )


def _keep(
    request: PpcsRecall, endorsement: Endorsement, decided: str, decision: Decision, *, by: User, at: datetime
) -> Casework:
    casework = casework_of(request)
    place = _place(endorsement, casework)
    said = endorsement.casework(recall_type=decided, decision=endorsement.decision, place=place, by=by, at=at)
    kept: Casework = record(
        casework,
        verb="decide",
        permission=may.keep,
        by=by,
        at=at,
        crn=request.crn,
        decision=decision,
        # Whoever assessed it need not make the dossier: that is assigned anew.
        changes={**said, "assigned_to": None},
    )
    return kept


def _place(endorsement: Endorsement, casework: Casework | None) -> str:
    if endorsement.custody == Custody.AT_LARGE:
        return ""
    return endorsement.place_of_custody or (casework.place_of_custody if casework else "")


def _told(decided: str, asked: str) -> str:
    changed = "" if decided == asked else f" PPCS has changed the type to {RecallType(decided).label.lower()}."
    return f"The licence is revoked.{changed} Tell PPCS at once of anything that affects the recall."
