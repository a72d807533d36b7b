"""Withdraw the breach: before an information by a manager, after it by the enforcement officer (BRE06, ABWD)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

from django.db import transaction

from enforcement.flows import CourtBreach
from enforcement.models import BreachCase
from enforcement.policy.breach.withdrawal import WithdrawalFacts, withdrawing
from enforcement.queries.facts import reckoning
from enforcement.vocabulary import ClosingCode, WithdrawalReason
from probation.accounts.models import User
from probation.accounts.roles import Act
from probation.policy import Decision
from probation.transitions import perform

from .clocks import result_clock
from .ending import close_breach
from .hearings import end_hearing
from .locking import lock_at_court, lock_before_court
from .processes import end_processes
from .telling import Hears, tell


@dataclass(frozen=True, kw_only=True)
class Withdrawal:
    """Why: ``because`` is a WithdrawalReason. ``activation_put``: what the court that passed a new sentence said."""

    because: str
    reason: str
    activation_put: str = ""

    @property
    def in_words(self) -> str:
        """The reason chosen, then what was written, for the log and for whoever is told."""
        label = WithdrawalReason.label_of(self.because)
        return " ".join(filter(None, (f"{label}.", self.reason, self.activation_put)))


def withdraw_breach(
    breach: BreachCase, withdrawal: Withdrawal, *, by: User, at: datetime, version: int | None = None
) -> BreachCase:
    """It closes at once, and the count begins again. Raises Refused (every reason), StateConflict, NotAdmitted."""
    with transaction.atomic():
        locked = lock_at_court(breach.pk)
        decision = decide_withdrawal(locked, withdrawal, by=by, at=at)
        step = locked.withdraw if locked.information_laid_on else lock_before_court(breach.pk).withdraw_before_court
        perform(
            step,
            by=by,
            at=at,
            decision=decision,
            crn=locked.crn,
            why=withdrawal.in_words,
            version=version,
            because=withdrawal.because,
            reason=withdrawal.reason,
            activation_put=withdrawal.activation_put,
        )
        return close_withdrawn(locked, withdrawal, decision=decision, by=by, at=at)


def decide_withdrawal(breach: BreachCase, withdrawal: Withdrawal, *, by: User, at: datetime) -> Decision:
    """The judgement: a manager agrees by withdrawing before court, by having asked for it after."""
    laid = breach.information_laid_on is not None
    facts = WithdrawalFacts(
        kind=breach.sentence.kind,
        because=withdrawal.because,
        reason=withdrawal.reason,
        manager_agrees=breach.withdrawal_asked_at is not None if laid else by.may(Act.AUTHORISE),
        laid=laid,
        by_enforcement_officer=by.may(Act.LAY_INFORMATION),
        activation_put=withdrawal.activation_put,
    )
    return withdrawing.decide(facts, on=reckoning(breach.sentence, at).on)


def close_withdrawn(
    breach: BreachCase, withdrawal: Withdrawal, *, decision: Decision, by: User, at: datetime, on: date | None = None
) -> CourtBreach:
    """Close a breach just withdrawn, today unless said, with its summons or warrant; and tell the officer."""
    on = on or reckoning(breach.sentence, at).on
    end_hearing(breach, by=by, at=at)
    end_processes(breach, because=withdrawal.in_words, on=on, by=by, at=at)
    closed = close_breach(
        breach, code=ClosingCode.ABWD, on=on, decision=decision, because=withdrawal.in_words, by=by, at=at
    )
    text = f"The breach was withdrawn: {withdrawal.in_words}"
    tell(closed, "withdrawn", text, Hears.OFFICER, Hears.ENFORCEMENT_OFFICER).apply(by=by, at=at)
    if closed.information_laid_on and withdrawal.because != WithdrawalReason.DEATH:
        for clock in result_clock(closed, resulted_on=on, at=at):
            clock.apply(by=by, at=at)
    return closed
