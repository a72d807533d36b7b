"""End a warning: withdrawn on an acceptable reason, returned by the post, expired, or spent on a referral."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime

from django.db import transaction

from cases.models import Clock
from enforcement.flows import WarningFlow
from enforcement.models import Warning
from enforcement.policy.ending import EndingFacts, ending
from enforcement.queries.facts import reckoning
from enforcement.vocabulary import ActionCode, WarningState
from probation.accounts.models import User
from probation.clocks.changes import Stop
from probation.transitions import perform
from probation.working_days import london_date

from .give_warning import subject
from .locking import lock_warning
from .take_action import note_action


def withdraw_warning(warning: Warning, *, because: str, by: User, at: datetime, version: int | None = None) -> Warning:
    """The person is told the warning is withdrawn. Raises Refused, StateConflict, NotAdmitted."""
    with transaction.atomic():
        return withdraw_locked(lock_warning(warning.pk), because=because, by=by, at=at, version=version)


def withdraw_locked(
    warning: WarningFlow, *, because: str, by: User, at: datetime, version: int | None = None
) -> WarningFlow:
    """Within the caller's transaction, on a locked warning."""
    was_sent = warning.state == WarningState.GIVEN
    _end(warning, warning.withdraw, because=because, by=by, at=at, version=version)
    settings = reckoning(warning.sentence, at).settings
    for failure in warning.failures.all() if was_sent else ():
        failure.sentence = warning.sentence
        note_action(failure, code=ActionCode.EA06, by=by, at=at, settings=settings, note=because)
    return warning


def return_warning(warning: Warning, *, because: str, by: User, at: datetime, version: int | None = None) -> Warning:
    """The letter came back: the address is in doubt, and the warning is not live until served again (setting)."""
    with transaction.atomic():
        warning = lock_warning(warning.pk)
        return _end(warning, warning.come_back, because=because, by=by, at=at, version=version)


def spend_warning(warning: Warning, *, because: str, by: User, at: datetime) -> Warning:
    """It is used for a referral to the enforcement officer."""
    with transaction.atomic():
        warning = lock_warning(warning.pk)
        return _end(warning, warning.spend, because=because, by=by, at=at)


def expire_warning(warning: Warning, *, by: User, at: datetime) -> Warning:
    """Its twelve months are over."""
    with transaction.atomic():
        warning = lock_warning(warning.pk)
        return _end(warning, warning.expire, because="Its twelve months are over.", by=by, at=at)


def _end(
    warning: WarningFlow,
    step: Callable[..., None],
    *,
    because: str,
    by: User,
    at: datetime,
    version: int | None = None,
) -> WarningFlow:
    on = london_date(at)
    facts = EndingFacts(because=because)
    perform(
        step,
        by=by,
        at=at,
        decision=ending.decide(facts, on=on),
        crn=warning.crn,
        why=because,
        version=version,
        on=on,
        because=because,
    )
    if warning.given_on:
        Stop(Clock, f"{subject(warning)}/{warning.given_on.isoformat()}", because[:200]).apply(by=by, at=at)
    return warning
