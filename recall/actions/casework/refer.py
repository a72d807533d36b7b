"""PPCS refers a recall to the Parole Board, with its dossier (recall.md P17 and P19)."""

from __future__ import annotations

from datetime import datetime

from django.db import transaction

from probation.accounts.acting import Acting
from probation.accounts.models import User
from probation.refusals import NotAdmitted, StateConflict
from probation.transitions import record
from probation.working_days import london_date
from recall import ladders
from recall.actions.clocks import stop
from recall.actions.telling import Hears, each_time, tell
from recall.models import RecallRequest, Referral
from recall.permissions import review as may
from recall.policy.board import because_of, referring
from recall.queries.review.board_paper import board_paper
from recall.queries.review.held import referral_facts
from recall.queries.standing import standing_of
from recall.vocabulary import RecallState
from recall.vocabulary.custody import PaperKind

from .locking import lock_at_ppcs
from .papers import make_paper


@transaction.atomic
def refer_to_parole_board(request: RecallRequest, *, by: User, at: datetime, version: int | None = None) -> Referral:
    """The dossier for the Board is made, and the clock of the referral stops. Probation is told.

    ``version``: of the request as it was seen.

    Raises Refused (every reason), StateConflict, NotAdmitted.
    """
    locked = lock_at_ppcs(request.pk, version=version, verb="refer_to_parole_board")
    if locked.state != RecallState.REVOKED:
        raise StateConflict(locked, "refer_to_parole_board")
    standing = standing_of(locked)
    facts = referral_facts(standing, on=london_date(at))
    decision = referring.require(facts, on=london_date(at))
    because = because_of(facts)
    reports = [report for report in standing.reports if report.sent_at is not None]
    referral = Referral(
        request_id=locked.pk,
        because=because,
        referred_at=at,
        referred_by=by,
        report=reports[-1] if reports else None,
    )
    referral.request = locked
    if not may.refer(referral, Acting(by, at)):
        raise NotAdmitted("refer_to_parole_board", locked, by)
    paper = board_paper(referral, at=at)
    referral.paper = make_paper(locked, PaperKind.SECONDARY_DOSSIER, paper, by=by, at=at, why=f"{because.label}.")
    text = f"The recall is referred to the Parole Board: {because.label.lower()}."
    kept: Referral = record(
        referral,
        verb="refer",
        permission=may.refer,
        by=by,
        at=at,
        crn=locked.crn,
        why=because.label,
        decision=decision,
        then=[
            *stop(locked, "referred to the Parole Board", ladders.REFERRAL, ladders.ANNUAL_REVIEW),
            tell(locked, each_time("referred-to-board", at), text, Hears.OFFICER, Hears.MANAGERS, Hears.PPCS),
        ],
    )
    return kept
