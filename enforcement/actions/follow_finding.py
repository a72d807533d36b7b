"""What a finding does to the contact's outcome and to letters already sent, within the finding's transaction."""

from __future__ import annotations

from datetime import datetime

from cases.actions.change_outcome import change_outcome
from cases.vocabulary import Outcome
from enforcement import permissions as may
from enforcement.models import Failure, Warning
from enforcement.vocabulary import FailureState, WarningState
from probation.accounts.models import User
from probation.transitions import record
from probation.working_days import london_date

from .end_warning import withdraw_locked
from .locking import lock_warning

OUTSTANDING = (WarningState.REQUESTED, WarningState.GIVEN)


def amend_outcome(failure: Failure, *, outcome: Outcome, why: str, by: User, at: datetime) -> None:
    """Give the contact the outcome found; one missed on two orders stays unacceptable while one finding is."""
    if failure.contact is None or failure.contact.outcome == outcome:
        return
    others = failure.contact.failures.exclude(pk=failure.pk).filter(state=FailureState.UNREASONABLE)
    if outcome == Outcome.UAAB or not others.exists():
        change_outcome(failure.contact, outcome=outcome, reason=why, by=by, at=at)


def withdraw_letters(failure: Failure, *, because: str, by: User, at: datetime) -> None:
    """Withdraw the warnings that rest on this failure alone (WLS to EA06 to EA07)."""
    for pk in failure.warnings.filter(state__in=OUTSTANDING).values_list("pk", flat=True):
        warning = lock_warning(pk)
        rests_on_another = warning.failures.exclude(pk=failure.pk).filter(state=FailureState.UNREASONABLE).exists()
        if not rests_on_another:
            withdraw_locked(warning, because=because, by=by, at=at)


def confirm_letters(failure: Failure, *, by: User, at: datetime) -> None:
    """A letter sent while the failure was alleged is confirmed by the finding (§4.3)."""
    for warning in Warning.objects.select_for_update().filter(failures=failure, confirmed_on__isnull=True):
        record(
            warning,
            verb="confirm",
            permission=may.confirm_warning,
            by=by,
            at=at,
            crn=failure.crn,
            changes={"confirmed_on": london_date(at)},
        )
