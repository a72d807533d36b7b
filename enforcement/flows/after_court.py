"""
SM-E: after court, back to the person (enforcement.md §4.6).

The result is on record; the responsible officer reads it, reviews the assessment and plan, and sees the person again.
"""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

from enforcement.models import BreachCase
from enforcement.permissions import breach as may
from enforcement.vocabulary import BreachState as S
from probation.flow import step
from probation.policy import Decision

if TYPE_CHECKING:
    from probation.accounts.models import User


class AfterCourt(BreachCase):
    """The arrows from the result to supervision resumed."""

    class Meta:
        proxy = True
        default_permissions = ()

    @step(S.RESULT, S.RE_ENGAGE, may.record_court)
    def send_back(self, *, decision: Decision, by: User, at: datetime) -> None:
        """The order goes on: the officer has the result to read, and the person to see."""
        self.state_changed_at = at

    @step(S.RESULT, S.ENDED, may.record_court)
    def end_order(self, *, decision: Decision, by: User, at: datetime) -> None:
        """The order was revoked or the sentence activated: supervision of it ends."""
        self.state_changed_at = at

    @step(S.RE_ENGAGE, S.RESUMED, may.resume)
    def resume(self, *, decision: Decision, by: User, at: datetime) -> None:
        """Assessment and plan are reviewed and the person has been seen: supervision has resumed."""
        self.state_changed_at = at
