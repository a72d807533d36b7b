"""A recall is rescinded, every licence condition having been kept: asked for, and decided by another (cases 36 to 38).

Approved, the recall is as if it never happened; refused, executive release may be considered instead.
"""

from __future__ import annotations

from datetime import datetime
from typing import Any

from django.db import transaction

from probation.accounts.acting import Acting
from probation.accounts.models import User
from probation.clocks.kinds import Level
from probation.policy import Decision
from probation.refusals import NotAdmitted, StateConflict
from probation.transitions import perform, record
from probation.webhooks.facts import Fact
from probation.working_days import london_date
from recall.actions.clocks import stop_all
from recall.actions.facts_told import fact
from recall.actions.telling import PROBATION, Hears, each_time, tell
from recall.flows import PpcsRecall
from recall.models import RecallRequest, RescindRequest
from recall.permissions import casework as may_keep
from recall.permissions import review as may
from recall.policy.rescind import RescindDecisionFacts, RescindRequestFacts, consequences_of, deciding, requesting
from recall.queries.review.rescind_paper import rescind_paper
from recall.vocabulary import RecallState
from recall.vocabulary.casework import CaseworkState, StopReason
from recall.vocabulary.custody import PaperKind

from .close_query import close_open_query
from .locking import casework_of, lock_at_ppcs, locked_revocation
from .papers import make_paper
from .release_notice import release_now
from .sentence_end import bring_end_back
from .warrant_cancelled import cancellation_then

ANSWERS = (Hears.PPCS, Hears.DECIDERS)
INSTEAD = " Executive release may be considered instead."


@transaction.atomic
def ask_to_rescind(
    request: RecallRequest, *, details: str, by: User, at: datetime, version: int | None = None
) -> RescindRequest:
    """PPCS is told. ``version``: of the request as it was seen.

    Raises Refused (one waits already, the recall is over), StateConflict, NotAdmitted.
    """
    locked = lock_at_ppcs(request.pk, version=version, verb="ask_to_rescind")
    if not (locked.licence_is_revoked or locked.state == RecallState.STOPPED):
        raise StateConflict(locked, "ask_to_rescind")
    facts = RescindRequestFacts(
        undecided_request=locked.rescind_requests.filter(decided_at__isnull=True).exists(),
        stopped=locked.state == RecallState.STOPPED,
        details=details,
    )
    asked = RescindRequest(request_id=locked.pk, details=details, asked_at=at, asked_by=by)
    asked.request = locked
    text = f"Rescinding the recall is asked for: {details}"
    kept: RescindRequest = record(
        asked,
        verb="ask",
        permission=may.ask_rescind,
        by=by,
        at=at,
        crn=locked.crn,
        why=details,
        decision=requesting.decide(facts, on=london_date(at)),
        then=[tell(locked, each_time("rescind-asked", at), text, *ANSWERS, *PROBATION, level=Level.RED)],
    )
    return kept


@transaction.atomic
def decide_rescind(
    request: RecallRequest,
    *,
    approve: bool,
    every_condition_kept: bool | None,
    details: str,
    by: User,
    at: datetime,
    version: int | None = None,
) -> RescindRequest:
    """Approved, the recall stops as rescinded, the warrant is cancelled, no day was at large, the licence stands; the
    prison that holds the person is told to release them.

    ``version``: of the request as it was seen. Raises Refused (every reason), StateConflict (nothing was asked, or the
    recall is over), NotAdmitted (who asked does not decide).
    """
    locked = lock_at_ppcs(request.pk, version=version, verb="decide_rescind")
    asked = RescindRequest.objects.select_for_update(of=("self",)).filter(request_id=locked.pk).last()
    if asked is None or (asked.decided_at is None and not locked.licence_is_revoked):
        raise StateConflict(locked, "decide_rescind")
    asked.request = locked
    facts = RescindDecisionFacts(
        approve=approve,
        already_decided=asked.decided_at is not None,
        every_condition_kept=every_condition_kept,
        details=details,
    )
    if not may.decide_rescind(asked, Acting(by, at)):
        raise NotAdmitted("decide_rescind", locked, by)
    decision = deciding.require(facts, on=london_date(at))
    decided = {"approved": approve, "every_condition_kept": every_condition_kept, "decision": details}
    kept: RescindRequest = record(
        asked,
        verb="decide",
        permission=may.decide_rescind,
        by=by,
        at=at,
        crn=locked.crn,
        why=details,
        decision=decision,
        changes={**decided, "decided_at": at, "decided_by": by},
        then=[] if approve else [_refused(locked, details, at=at)],
    )
    why = f"Request of {london_date(asked.asked_at)}."
    make_paper(locked, PaperKind.RESCIND_DECISION, rescind_paper(kept, by=by, at=at), by=by, at=at, why=why)
    if approve:
        _rescind(locked, details, decision, by=by, at=at)
    return kept


def _refused(request: RecallRequest, details: str, *, at: datetime) -> Any:
    text = f"Rescinding the recall is refused: {details}{INSTEAD}"
    return tell(request, each_time("rescind-refused", at), text, *PROBATION, Hears.PPCS)


def _rescind(request: PpcsRecall, details: str, decision: Decision, *, by: User, at: datetime) -> None:
    revocation, casework = locked_revocation(request), casework_of(request)
    at_large = not revocation.in_custody and revocation.returned_at is None
    brings = consequences_of(at_large=at_large)
    cancelled = (
        cancellation_then(request, revocation, "the recall is rescinded", at=at) if brings.cancel_warrant else []
    )
    text = f"The recall is rescinded, as if it never happened: the licence goes on. {details}"
    # The clock of the wanted record starts after the others have stopped.
    perform(
        request.rescind_recall,
        by=by,
        at=at,
        decision=decision,
        crn=request.crn,
        why=details,
        then=[
            *stop_all(request, "rescinded"),
            *close_open_query(request, "rescinded"),
            *cancelled,
            *release_now(request, revocation, "the recall is rescinded", at=at),
            tell(request, "rescinded", text, *PROBATION, Hears.PPCS, level=Level.RED),
            fact(request, Fact.OUTCOME, outcome=CaseworkState.RESCINDED),
        ],
    )
    record(
        casework,
        verb="rescind",
        permission=may_keep.keep,
        by=by,
        at=at,
        crn=request.crn,
        changes={"stopped_because": StopReason.RESCINDED},
    )
    bring_end_back(request, revocation, by=by, at=at)
