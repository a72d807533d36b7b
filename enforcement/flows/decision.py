"""
SM-C: the enforcement decision on a failure without reasonable excuse (enforcement.md §4.4).

First and not serious → WARN. Second within a live warning, or serious → DECISION_DUE, and by the sixth working day
BREACH_DECIDED or, by a changed finding or with a manager's authority, NOT_BREACHED.
"""

from datetime import date, datetime
from typing import TYPE_CHECKING

from enforcement import permissions as may
from enforcement.models import EnforcementDecision
from enforcement.vocabulary import DecisionState as S
from probation.flow import step
from probation.policy import Decision

if TYPE_CHECKING:
    from probation.accounts.models import User


class DecisionFlow(EnforcementDecision):
    """The arrows of SM-C."""

    class Meta:
        proxy = True
        default_permissions = ()

    @step(S.OPINION, S.WARN, may.judge)
    def warn(self, *, decision: Decision, by: "User", at: datetime) -> None:
        """The first unreasonable failure, not serious: warn."""
        self.state_changed_at = at

    @step(S.OPINION, S.DECISION_DUE, may.judge)
    def fall_due(self, *, decision: Decision, by: "User", at: datetime, due_on: date) -> None:
        """The second within a live warning, or serious: the sixth-working-day clock decides by when."""
        self.due_on, self.state_changed_at = due_on, at

    @step(S.DECISION_DUE, S.BREACH_DECIDED, may.decide)
    def decide_to_breach(self, *, decision: Decision, by: "User", at: datetime) -> None:
        """Breach, with every reason recorded."""
        self.decided_at, self.decided_by, self.state_changed_at = at, by, at

    @step(S.DECISION_DUE, S.NOT_BREACHED, may.decide)
    def decide_not_to_breach(self, *, decision: Decision, by: "User", at: datetime, is_referral_not_made: bool) -> None:
        """No breach: the finding has changed, or a manager authorises a deferral."""
        self.is_referral_not_made = is_referral_not_made
        self.decided_at, self.decided_by, self.state_changed_at = at, by, at
