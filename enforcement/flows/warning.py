"""
SM-B: a warning, from the request to the end of its twelve months (enforcement.md §4.3).

REQUESTED → GIVEN → one of EXPIRED, SPENT, WITHDRAWN, RETURNED. Post that comes back is served again.
"""

from datetime import date, datetime
from typing import TYPE_CHECKING

from enforcement import permissions as may
from enforcement.models import Warning
from enforcement.vocabulary import WarningState as S
from probation.flow import step
from probation.policy import Decision

if TYPE_CHECKING:
    from probation.accounts.models import User


class WarningFlow(Warning):
    """The arrows of SM-B."""

    class Meta:
        proxy = True
        default_permissions = ()

    @step(S.REQUESTED, S.GIVEN, may.send_warning)
    def give(
        self, *, decision: Decision, by: "User", at: datetime, given_on: date, last_live_day: date, delivery: str
    ) -> None:
        """The letter is sent or handed over."""
        self.given_on, self.last_live_day, self.delivery = given_on, last_live_day, delivery
        self.given_by, self.state_changed_at = by, at

    @step(S.GIVEN, S.EXPIRED, may.run_clocks)
    def expire(self, *, decision: Decision, by: "User", at: datetime, on: date, because: str) -> None:
        """Its twelve months are over."""
        self.ended_on, self.ended_because, self.state_changed_at = on, because, at

    @step(S.GIVEN, S.SPENT, may.spend_warning)
    def spend(self, *, decision: Decision, by: "User", at: datetime, on: date, because: str) -> None:
        """It is used for a referral to the enforcement officer."""
        self.ended_on, self.ended_because, self.state_changed_at = on, because, at

    @step([S.REQUESTED, S.GIVEN], S.WITHDRAWN, may.withdraw_warning)
    def withdraw(self, *, decision: Decision, by: "User", at: datetime, on: date, because: str) -> None:
        """A reason is found acceptable: the warning is withdrawn and the person told."""
        self.ended_on, self.ended_because, self.state_changed_at = on, because, at

    @step(S.GIVEN, S.RETURNED, may.send_warning)
    def come_back(self, *, decision: Decision, by: "User", at: datetime, on: date, because: str) -> None:
        """The post returns it: check the address, and serve it again."""
        self.ended_on, self.ended_because, self.state_changed_at = on, because, at

    @step(S.RETURNED, S.GIVEN, may.send_warning)
    def serve_again(
        self, *, decision: Decision, by: "User", at: datetime, given_on: date, last_live_day: date, delivery: str
    ) -> None:
        """It is served again, or handed over: its twelve months begin then."""
        self.served_again_on = self.given_on = given_on
        self.last_live_day, self.delivery, self.ended_on, self.ended_because = last_live_day, delivery, None, ""
        self.given_by, self.state_changed_at = by, at
