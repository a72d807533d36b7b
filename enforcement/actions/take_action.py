"""Take an enforcement action on a failure (§3.3). A letter sent stops the letter clock."""

from __future__ import annotations

from datetime import date, datetime, timedelta

from django.db import transaction

from enforcement import permissions as may
from enforcement.models import EnforcementAction, Failure
from enforcement.policy.action import ActionFacts, acting
from enforcement.vocabulary import ActionCode
from probation.accounts.models import User
from probation.policy import Decision, ProviderPolicy
from probation.provider_settings.reading import policy_of
from probation.transitions import record
from probation.working_days import london_date

from .failure_clocks import LETTER, stop
from .locking import lock_failure

LETTERS = (ActionCode.EA02, ActionCode.EA03, ActionCode.EA05, ActionCode.EA08, ActionCode.LCL)


def take_action(
    failure: Failure, *, code: str, by: User, at: datetime, note: str = "", respond_by: date | None = None
) -> EnforcementAction:
    """One transaction. Raises Refused, NotAdmitted."""
    with transaction.atomic():
        failure = lock_failure(failure.pk)
        settings = policy_of(failure.sentence.provider, on=london_date(at))
        facts = ActionFacts(
            code=code, note=note, respond_by=respond_by, taken_on=london_date(at), kind=failure.sentence.kind
        )
        decision = acting.require(facts, on=london_date(at))
        return note_action(
            failure,
            code=ActionCode(code),
            by=by,
            at=at,
            settings=settings,
            note=note,
            respond_by=respond_by,
            decision=decision,
        )


def note_action(
    failure: Failure,
    *,
    code: ActionCode,
    by: User,
    at: datetime,
    settings: ProviderPolicy,
    note: str = "",
    respond_by: date | None = None,
    decision: Decision | None = None,
) -> EnforcementAction:
    """Put an action on a failure, within the caller's transaction; the response date is the provider's default."""
    if code == ActionCode.EA12 and respond_by is None:
        respond_by = london_date(at) + timedelta(days=settings.response_by_days)
    then = [stop(failure, "letter sent", LETTER)] if code in LETTERS else []
    action: EnforcementAction = record(
        EnforcementAction(failure=failure, code=code, note=note, respond_by=respond_by, taken_at=at, taken_by=by),
        verb="take",
        permission=lambda action, acting: may.act_on_failure(action.failure, acting),
        by=by,
        at=at,
        crn=failure.crn,
        why=note,
        decision=decision,
        then=then,
    )
    return action
