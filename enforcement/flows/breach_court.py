"""
SM-D at court: from the information laid to the result, for every lane (enforcement.md §4.5).

A public-sector enforcement officer lays the information while the order is in force; a summons or a sworn warrant is
issued; hearings; admitted, denied, trial, proved, not proved; the result.
"""

from __future__ import annotations

from datetime import date, datetime
from typing import TYPE_CHECKING

from cases.models import Court
from enforcement.models import BreachCase
from enforcement.permissions import breach as may
from enforcement.vocabulary import BreachState as S
from probation.flow import step
from probation.policy import Decision

if TYPE_CHECKING:
    from probation.accounts.models import User


class CourtBreach(BreachCase):
    """The arrows from an accepted referral to the result."""

    class Meta:
        proxy = True
        default_permissions = ()

    @step([S.ACCEPTED, S.REFUSED], S.PROCESS_REQUESTED, may.lay)
    def lay_information(self, *, decision: Decision, by: User, at: datetime, court: Court, on: date) -> None:
        """The information is laid and a summons or warrant asked for."""
        self.court, self.information_laid_on, self.state_changed_at = court, on, at

    @step(S.PROCESS_REQUESTED, S.SUMMONSED, may.record_court)
    def issue_summons(self, *, decision: Decision, by: User, at: datetime) -> None:
        """The court issues a summons, with the place and time to attend."""
        self.state_changed_at = at

    @step(S.PROCESS_REQUESTED, S.WARRANT_OUT, may.record_court)
    def issue_warrant(self, *, decision: Decision, by: User, at: datetime) -> None:
        """The court issues a warrant on an information in writing and on oath."""
        self.state_changed_at = at

    @step(S.PROCESS_REQUESTED, S.REFUSED, may.record_court)
    def refuse(self, *, decision: Decision, by: User, at: datetime, reason: str) -> None:
        """The court refuses the summons or warrant."""
        self.ended_why, self.state_changed_at = reason, at

    @step(S.SUMMONSED, S.HEARING, may.record_court)
    def come_to_court(self, *, decision: Decision, by: User, at: datetime) -> None:
        """The summons is served, or its day has come."""
        self.state_changed_at = at

    @step(S.WARRANT_OUT, S.EXECUTED, may.record_court)
    def execute_warrant(self, *, decision: Decision, by: User, at: datetime) -> None:
        """The police execute the warrant: bail or custody."""
        self.state_changed_at = at

    @step(S.WARRANT_OUT, S.HEARING, may.record_court)
    def withdraw_warrant(self, *, decision: Decision, by: User, at: datetime) -> None:
        """The court withdraws the warrant unexecuted, as when the person comes forward, and lists the case."""
        self.state_changed_at = at

    @step(S.EXECUTED, S.HEARING, may.record_court)
    def bring_to_court(self, *, decision: Decision, by: User, at: datetime) -> None:
        """The person arrested is brought before the court."""
        self.state_changed_at = at

    @step(S.HEARING, S.ADJOURNED, may.record_court)
    def adjourn(self, *, decision: Decision, by: User, at: datetime) -> None:
        """The hearing is adjourned to another day."""
        self.state_changed_at = at

    @step(S.ADJOURNED, S.HEARING, may.record_court)
    def resume_hearing(self, *, decision: Decision, by: User, at: datetime) -> None:
        """The adjourned hearing is listed."""
        self.state_changed_at = at

    @step([S.HEARING, S.TRIAL], S.WARRANT_OUT, may.record_court)
    def fail_to_appear(self, *, decision: Decision, by: User, at: datetime) -> None:
        """The person does not appear: a warrant."""
        self.state_changed_at = at

    @step(S.HEARING, S.ADMITTED, may.record_court)
    def admit(self, *, decision: Decision, by: User, at: datetime) -> None:
        """The person admits the breach."""
        self.state_changed_at = at

    @step(S.HEARING, S.DENIED, may.record_court)
    def deny(self, *, decision: Decision, by: User, at: datetime) -> None:
        """The person denies the breach."""
        self.state_changed_at = at

    @step(S.DENIED, S.TRIAL, may.record_court)
    def fix_trial(self, *, decision: Decision, by: User, at: datetime) -> None:
        """A trial is fixed: the enforcement officer must prove the failure."""
        self.state_changed_at = at

    @step(S.TRIAL, S.PROVED, may.record_court)
    def prove(self, *, decision: Decision, by: User, at: datetime) -> None:
        """The court finds the breach proved."""
        self.state_changed_at = at

    @step(S.TRIAL, S.NOT_PROVED, may.record_court)
    def not_prove(self, *, decision: Decision, by: User, at: datetime) -> None:
        """The court finds the breach not proved."""
        self.state_changed_at = at

    @step([S.ADMITTED, S.PROVED], S.RESULT, may.record_court)
    def give_result(self, *, decision: Decision, by: User, at: datetime, on: date, code: str) -> None:
        """The court gives its result: the breach ends and the count begins again."""
        self.closed_on, self.closing_code, self.state_changed_at = on, code, at

    @step(
        [
            S.PROCESS_REQUESTED,
            S.REFUSED,
            S.SUMMONSED,
            S.WARRANT_OUT,
            S.EXECUTED,
            S.HEARING,
            S.ADJOURNED,
            S.TRIAL,
        ],
        S.WITHDRAWN,
        may.withdraw_at_court,
    )
    def withdraw(
        self, *, decision: Decision, by: User, at: datetime, because: str, reason: str, activation_put: str
    ) -> None:
        """The enforcement officer withdraws it, asked by the officer and a manager."""
        self.withdrawn_because, self.ended_why, self.activation_put = because, reason, activation_put
        self.state_changed_at = at

    @step([S.NOT_PROVED, S.WITHDRAWN], S.CLOSED, may.close)
    def close(self, *, decision: Decision, by: User, at: datetime, on: date, code: str) -> None:
        """The breach ends: the count begins again, even though nothing was proved."""
        self.closed_on, self.closing_code, self.state_changed_at = on, code, at
