"""Add a failure found during an open breach: to the referral by the officer, or, once laid, to the information."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime

from django.db import transaction

from enforcement.actions.failure_clocks import stop as stop_clocks
from enforcement.actions.locking import lock_failure
from enforcement.flows import CourtBreach
from enforcement.models import BreachCase, Failure
from enforcement.permissions import begin_breach
from enforcement.permissions import breach as may
from enforcement.policy.breach.opening import opening
from enforcement.queries.breach.opening_facts import opening_facts
from enforcement.queries.facts import reckoning
from enforcement.vocabulary import BreachState, FailureState
from probation.accounts.acting import Acting
from probation.accounts.models import User
from probation.policy import Decision
from probation.refusals import StateConflict
from probation.transitions import Tell, perform, record

from .clocks import OF_THE_FAILURE
from .locking import lock_at_court

BEFORE_REFERRAL = (
    BreachState.INITIATED,
    BreachState.PACK_REQUESTED,
    BreachState.PACK_PREPARED,
    BreachState.PACK_CHECKED,
    BreachState.RETURNED,
)


def add_failure(
    breach: BreachCase, failure: Failure, *, by: User, at: datetime, version: int | None = None
) -> CourtBreach:
    """A failure of the same sentence. Raises Refused, NotAdmitted, and StateConflict where either has moved on."""
    with transaction.atomic():
        locked = lock_at_court(breach.pk)
        if locked.closed_on or failure.sentence_id != locked.sentence_id:
            raise StateConflict(locked, "add_failure")
        added = lock_failure(failure.pk)
        if added.state != FailureState.UNREASONABLE:
            raise StateConflict(added, "add_failure")
        decision = _add(locked, added, permission=may.add_failure, by=by, at=at, version=version)
        if locked.information_laid_on:
            perform(added.charge, by=by, at=at, decision=decision, crn=locked.crn)
        return locked


def join_failure(breach: BreachCase, failure: Failure, *, by: User, at: datetime) -> None:
    """Within the decision's transaction: it joins the open breach, or, laid already, the enforcement officer is asked.

    The clocks of the decision stop where the referral they are for has been sent.
    """
    if breach.information_laid_on:
        Tell("failure.in_open_breach", f"failure/{failure.pk}/in-breach", failure=failure.pk).apply(by=by, at=at)
    else:
        _add(breach, failure, permission=_begin, by=by, at=at)
    if breach.state not in BEFORE_REFERRAL:
        stop_clocks(failure, "breach referred already", *OF_THE_FAILURE).apply(by=by, at=at)


def _begin(breach: BreachCase, acting: Acting) -> bool:
    return begin_breach(breach.sentence, acting)


def _add(
    breach: BreachCase,
    failure: Failure,
    *,
    permission: Callable[[BreachCase, Acting], bool],
    by: User,
    at: datetime,
    version: int | None = None,
) -> Decision:
    counts = reckoning(breach.sentence, at)
    decision = opening.decide(opening_facts(breach.sentence, [failure], counts), on=failure.occurred_on)
    record(
        breach,
        verb="add_failure",
        permission=permission,
        by=by,
        at=at,
        crn=breach.crn,
        why=str(failure),
        version=version,
        decision=decision,
    )
    breach.failures.add(failure.pk)
    return decision
