"""Set a failure aside as not enforceable: the service's fault, in custody, suspended, a warrant out. Not counted."""

from __future__ import annotations

from datetime import datetime

from django.db import transaction

from cases.vocabulary import Outcome
from enforcement.models import Failure
from enforcement.policy.setting_aside import SettingAsideFacts, setting_aside
from enforcement.vocabulary import NotEnforceableReason
from probation.accounts.models import User
from probation.transitions import perform
from probation.working_days import london_date

from .failure_clocks import stop
from .follow_finding import amend_outcome, withdraw_letters
from .locking import lock_failure

OUTCOMES = {
    NotEnforceableReason.SERVICE_FAULT: Outcome.AASD,
    NotEnforceableReason.IN_CUSTODY: Outcome.AARC,
    NotEnforceableReason.SUSPENDED: Outcome.CO40,
    NotEnforceableReason.WARRANT_OUT: Outcome.CO38,
}


def set_aside(
    failure: Failure, *, because: str, reason: str, by: User, at: datetime, version: int | None = None
) -> Failure:
    """One transaction. Raises Refused (every reason), StateConflict, NotAdmitted."""
    with transaction.atomic():
        failure = lock_failure(failure.pk)
        facts = SettingAsideFacts(because=because, reason=reason)
        perform(
            failure.set_aside,
            by=by,
            at=at,
            decision=setting_aside.decide(facts, on=london_date(at)),
            crn=failure.crn,
            why=reason,
            version=version,
            then=[stop(failure, "not enforceable")],
            because=because,
            reason=reason,
        )
        withdraw_letters(failure, because=reason, by=by, at=at)
        amend_outcome(failure, outcome=OUTCOMES[NotEnforceableReason(because)], why=reason, by=by, at=at)
        return failure
