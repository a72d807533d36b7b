"""
Recall, PPCS: what the Secretary of State decides of a request (PI 27/2014; recall.md §3.4, P5 to P8).

A request submitted is decided once: revoked, rejected, or stopped with its reason. An emergency out of hours may be
revoked before its Part A comes: that is recorded beside the chart, which the report then goes on through. Where it
stands on the way, and after a revocation, is computed from what is recorded.
"""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

from probation.flow import step
from probation.policy import Decision
from recall.models import RecallRequest
from recall.permissions import casework as may
from recall.vocabulary import RecallOutcome
from recall.vocabulary import RecallState as S

if TYPE_CHECKING:
    from probation.accounts.models import User


WITHOUT_PART_A = (
    S.OOH_INSTIGATED,
    S.INITIATED,
    S.PPCS_ALERTED,
    S.PART_A_COMPLETED,
    S.RETURNED_FOR_REWORK,
    S.PART_A_COUNTERSIGNED,
    S.ENDORSED,
)
"""Where the report may be of a licence revoked out of hours; who may, asks that it is."""


class PpcsRecall(RecallRequest):
    """The arrows of PPCS."""

    class Meta:
        proxy = True
        default_permissions = ()

    @step(S.SUBMITTED_TO_PPCS, S.REVOKED, may.revoke)
    def revoke_licence(self, *, decision: Decision, by: User, at: datetime, outcome: str) -> None:
        """The decision-maker revokes the licence: the order and the arrest warrant issue."""
        self.outcome, self.state_changed_at = outcome, at

    @step(S.SUBMITTED_TO_PPCS, S.REVOKED, may.take_in_part_a)
    def take_in_part_a(self, *, decision: Decision, by: User, at: datetime) -> None:
        """The licence was revoked out of hours, before Part A was written: now it has come."""
        self.state_changed_at = at

    @step(S.SUBMITTED_TO_PPCS, S.REJECTED_BY_PPCS, may.decide)
    def reject_request(self, *, decision: Decision, by: User, at: datetime, reason: str) -> None:
        """PPCS rejects the request: it goes back to probation, which may ask anew."""
        self.closed_at, self.outcome, self.ended_why = at, RecallOutcome.REJECTED_BY_PPCS, reason
        self.state_changed_at = at

    @step([S.SUBMITTED_TO_PPCS, S.REVOKED, *WITHOUT_PART_A], S.STOPPED, may.stop)
    def stop_recall(self, *, decision: Decision, by: User, at: datetime, reason: str) -> None:
        """PPCS stops it, with one of the listed reasons: final."""
        self.closed_at, self.ended_why, self.state_changed_at = at, reason, at

    @step([S.REVOKED, *WITHOUT_PART_A], S.STOPPED, may.rescind)
    def rescind_recall(self, *, decision: Decision, by: User, at: datetime) -> None:
        """The revocation is cancelled, every condition having been kept: the recall is as if it never happened."""
        self.closed_at, self.ended_why, self.state_changed_at = at, "Rescinded", at

    @step([S.REVOKED, *WITHOUT_PART_A], S.RELEASED, may.release)
    def release_again(self, *, decision: Decision, by: User, at: datetime) -> None:
        """Released again on the licence, which goes on: the recall is over."""
        self.closed_at, self.state_changed_at = at, at
