"""At court: what the enforcement officer does from the referral to the result, and how the court's day goes."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime
from typing import Any

from cases.models import Court
from enforcement.actions.breach.accept_referral import accept_referral
from enforcement.actions.breach.execute_warrant import Executed, execute_warrant
from enforcement.actions.breach.heard import Heard
from enforcement.actions.breach.issue_process import Issued, issue_process
from enforcement.actions.breach.lay_information import Information, lay_information
from enforcement.actions.breach.record_hearing import record_hearing
from enforcement.actions.breach.record_result import record_result
from enforcement.actions.breach.return_referral import return_referral
from enforcement.actions.breach.serve_summons import serve_summons
from enforcement.models import BreachCase
from enforcement.policy.breach.results import Ordered
from enforcement.vocabulary import Execution, HearingOutcome, Plea, ProcessKind, ReturnReason, SummonsService
from probation.accounts.models import User
from probation.working_days import london_date

MAGISTRATES, CROWN = "BHAMMC", "BHAMCC"
PLEAS = {HearingOutcome.ADMITTED: Plea.ADMITS, HearingOutcome.DENIED: Plea.DENIES}


def accepts_referral(breach: BreachCase, eo: User, note: str = "", *, at: datetime) -> None:
    accept_referral(breach, note=note, by=eo, at=at)


def returns(breach: BreachCase, eo: User, because: Sequence[ReturnReason], needed: str, *, at: datetime) -> None:
    return_referral(breach, because=because, what_is_needed=needed, by=eo, at=at)


def lays(
    breach: BreachCase,
    eo: User,
    *,
    at: datetime,
    court: str = MAGISTRATES,
    process: ProcessKind = ProcessKind.SUMMONS,
) -> None:
    """The information is laid today."""
    information = Information(laid_on=london_date(at), court=_court(court), process=process)
    lay_information(breach, information, by=eo, at=at)


def summons_issued(
    breach: BreachCase, eo: User, attend_at: datetime, *, at: datetime, court: str = MAGISTRATES
) -> None:
    """The court issues a summons today."""
    issued = Issued(kind=ProcessKind.SUMMONS, issued_on=london_date(at), court=_court(court), attend_at=attend_at)
    issue_process(breach, issued, by=eo, at=at)


def warrant_issued(breach: BreachCase, eo: User, *, at: datetime) -> None:
    """The court issues a warrant today, on an information in writing and on oath."""
    issued = Issued(kind=ProcessKind.WARRANT, issued_on=london_date(at), in_writing=True, on_oath=True)
    issue_process(breach, issued, by=eo, at=at)


def served(
    breach: BreachCase, eo: User, on: date, *, at: datetime, method: SummonsService = SummonsService.POST
) -> None:
    serve_summons(breach, served_on=on, method=method, by=eo, at=at)


def arrested(breach: BreachCase, eo: User, attend_at: datetime, *, at: datetime) -> None:
    """The police execute the warrant today, and bail the person to court."""
    executed = Executed(
        executed_on=london_date(at), outcome=Execution.BAIL, court=_court(MAGISTRATES), attend_at=attend_at
    )
    execute_warrant(breach, executed, by=eo, at=at)


def is_heard(breach: BreachCase, eo: User, outcome: HearingOutcome, *, at: datetime, **different: Any) -> None:
    """The hearing to come is held; the person is there and represented, unless they failed to appear."""
    usual: dict[str, Any] = {
        "outcome": outcome,
        "plea": PLEAS.get(outcome, Plea.NONE),
        "present": outcome != HearingOutcome.FAILED_TO_APPEAR,
        "represented": outcome != HearingOutcome.FAILED_TO_APPEAR,
    }
    record_hearing(breach, Heard(**{**usual, **different}), by=eo, at=at)


def is_resulted(breach: BreachCase, eo: User, ordered: Ordered, *, at: datetime, on: date | None = None) -> None:
    """The court's result, of today unless said."""
    record_result(breach, ordered=ordered, resulted_on=on or london_date(at), by=eo, at=at)


def _court(code: str) -> Court:
    return Court.objects.get(code=code)
