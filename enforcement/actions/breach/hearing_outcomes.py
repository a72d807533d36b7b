"""Where each outcome of a hearing takes the breach. The hearing itself is on the record already."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from enforcement.flows import CourtBreach
from enforcement.models import Hearing, Process
from enforcement.permissions import breach as may
from enforcement.queries.facts import reckoning
from enforcement.vocabulary import BreachLog, BreachState, ClosingCode, HearingOutcome, ProcessKind
from probation.accounts.models import User
from probation.policy import Decision
from probation.transitions import perform, record
from probation.working_days import day_in_words, london_date

from .clocks import result_clock
from .ending import close_breach
from .heard import Heard
from .hearings import list_hearing
from .issue_process import put_out
from .log import write_log
from .telling import Hears, tell
from .withdraw_breach import close_withdrawn


@dataclass(frozen=True)
class Case:
    """A breach before the court, and the hearing just recorded."""

    breach: CourtBreach
    hearing: Hearing
    heard: Heard
    decision: Decision
    by: User
    at: datetime

    @property
    def held_on(self) -> date:
        """The day it is listed for."""
        return london_date(self.hearing.listed_for)

    def take(self, step: Callable[..., None], **facts: Any) -> None:
        """One step of the map, on the judgement of the hearing."""
        why = self.heard.because or self.heard.note
        perform(step, by=self.by, at=self.at, decision=self.decision, crn=self.breach.crn, why=why, **facts)

    def list_next(self, *, is_trial: bool) -> None:
        """The next hearing, in the same court unless said."""
        assert self.heard.next_at
        court = self.heard.next_court or self.hearing.court
        list_hearing(self.breach, listed_for=self.heard.next_at, court=court, is_trial=is_trial, by=self.by, at=self.at)

    def tell(self, text: str) -> None:
        """The responsible officer is told."""
        tell(self.breach, f"hearing/{self.hearing.number}", text, Hears.OFFICER).apply(by=self.by, at=self.at)


def follow_hearing(
    breach: CourtBreach, hearing: Hearing, heard: Heard, *, decision: Decision, by: User, at: datetime
) -> None:
    """Within the hearing's transaction: first the case comes before the court, then goes where the outcome says."""
    case = Case(breach, hearing, heard, decision, by, at)
    before = {
        BreachState.SUMMONSED: breach.come_to_court,
        BreachState.EXECUTED: breach.bring_to_court,
        BreachState.ADJOURNED: breach.resume_hearing,
    }
    if breach.state in before:
        case.take(before[BreachState(breach.state)])
    FOLLOWS[HearingOutcome(heard.outcome)](case)


def _adjourned(case: Case) -> None:
    """A trial adjourned is still at trial."""
    is_trial = case.breach.state == BreachState.TRIAL
    if not is_trial:
        case.take(case.breach.adjourn)
    case.list_next(is_trial=is_trial)


def _failed_to_appear(case: Case) -> None:
    breach, by, at = case.breach, case.by, case.at
    case.take(breach.fail_to_appear)
    warrant = record(
        Process(
            breach=breach,
            kind=ProcessKind.WARRANT,
            court=case.hearing.court,
            asked_for_at=at,
            issued_on=case.held_on,
        ),
        verb="issue",
        permission=lambda process, acting: may.record_court(process.breach, acting),
        by=by,
        at=at,
        crn=breach.crn,
    )
    put_out(warrant, breach, reckoning(breach.sentence, at), by=by, at=at)


def _admitted(case: Case) -> None:
    """An admission at trial proves the breach."""
    case.take(case.breach.prove if case.breach.state == BreachState.TRIAL else case.breach.admit)


def _denied(case: Case) -> None:
    """A trial is fixed; denied at trial again, another day of it."""
    if case.breach.state != BreachState.TRIAL:
        case.take(case.breach.deny)
        case.take(case.breach.fix_trial)
    case.list_next(is_trial=True)
    assert case.heard.next_at
    text = f"The breach is denied: trial on {day_in_words(london_date(case.heard.next_at))}."
    write_log(case.breach, code=BreachLog.ADJOURNED_FOR_TRIAL, text=text, by=case.by, at=case.at)
    case.tell(text)


def _proved(case: Case) -> None:
    case.take(case.breach.prove)


def _not_proved(case: Case) -> None:
    by, at = case.by, case.at
    case.take(case.breach.not_prove)
    text = "The court found the breach not proved."
    closed = close_breach(
        case.breach, code=ClosingCode.ABNP, on=case.held_on, decision=case.decision, because=text, by=by, at=at
    )
    for clock in result_clock(closed, resulted_on=case.held_on, at=at):
        clock.apply(by=by, at=at)
    case.tell(text)


def _withdrawn(case: Case) -> None:
    withdrawal = case.heard.withdrawal
    assert withdrawal
    case.take(
        case.breach.withdraw,
        because=withdrawal.because,
        reason=withdrawal.reason,
        activation_put=withdrawal.activation_put,
    )
    close_withdrawn(case.breach, withdrawal, decision=case.decision, by=case.by, at=case.at, on=case.held_on)


FOLLOWS: dict[HearingOutcome, Callable[[Case], None]] = {
    HearingOutcome.ADJOURNED: _adjourned,
    HearingOutcome.FAILED_TO_APPEAR: _failed_to_appear,
    HearingOutcome.ADMITTED: _admitted,
    HearingOutcome.DENIED: _denied,
    HearingOutcome.PROVED: _proved,
    HearingOutcome.NOT_PROVED: _not_proved,
    HearingOutcome.WITHDRAWN: _withdrawn,
}
