"""
Recall, chart 1: CRC, fixed-term or standard, no increase in ROSH to high (PI 27/2014; recall.md §3.1).

The officer raises the concern and asks the manager; ROSH is reviewed; the manager agrees; Part A is written,
countersigned, endorsed by a senior manager where the provider asks it, and goes to PPCS. No emergency: that is chart 2.
"""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

from probation.flow import step
from probation.policy import Decision
from recall import permissions as may
from recall.models import RecallRequest
from recall.vocabulary import Chart, RecallOutcome
from recall.vocabulary import RecallState as S

if TYPE_CHECKING:
    from probation.accounts.models import User


class CrcRecall(RecallRequest):
    """The arrows of chart 1."""

    class Meta:
        proxy = True
        default_permissions = ()

    @step(S.CONCERN_RAISED, S.UNDER_CONSIDERATION, may.consider)
    def consider(self, *, decision: Decision, by: User, at: datetime) -> None:
        """The officer weighs recall against its alternatives, and asks the manager."""
        self.asked_at, self.asked_by, self.state_changed_at = at, by, at

    @step(S.UNDER_CONSIDERATION, S.ROSH_REVIEW, may.consider)
    def review_rosh(self, *, decision: Decision, by: User, at: datetime, risen: bool) -> None:
        """The mandatory question: has ROSH risen to high or very high?"""
        self.rosh_risen, self.state_changed_at = risen, at

    @step(
        [S.ROSH_REVIEW, S.INITIATED, S.PART_A_COMPLETED, S.RETURNED_FOR_REWORK, S.PART_A_COUNTERSIGNED, S.ENDORSED],
        S.ESCALATED_TO_NPS,
        may.escalate,
    )
    def escalate(self, *, decision: Decision, by: User, at: datetime) -> None:
        """ROSH has risen to high, or may have: chart 2 takes over, and no clock is reset."""
        self.chart, self.rosh_risen, self.state_changed_at = Chart.CRC_RAISED, True, at

    @step(S.ROSH_REVIEW, S.INITIATED, may.agree)
    def agree(self, *, decision: Decision, by: User, at: datetime, rationale: str) -> None:
        """The manager agrees to start recall: the 24 hours to PPCS begin."""
        self.decided_at, self.decided_by, self.rationale, self.state_changed_at = at, by, rationale, at

    @step(S.ROSH_REVIEW, S.NOT_RECALLED, may.not_recall)
    def decide_not_to_recall(self, *, decision: Decision, by: User, at: datetime) -> None:
        """The manager decides not to recall: reasons, a plan for the risk, the next appointment."""
        self.closed_at, self.state_changed_at = at, at

    @step(S.INITIATED, S.PART_A_COMPLETED, may.write_report)
    def complete_part_a(self, *, decision: Decision, by: User, at: datetime) -> None:
        """Every mandatory field of Part A is filled."""
        self.completed_at, self.completed_by, self.returned_why, self.state_changed_at = at, by, "", at

    @step(S.PART_A_COMPLETED, S.RETURNED_FOR_REWORK, may.countersign)
    def return_for_rework(self, *, decision: Decision, by: User, at: datetime, needed: str) -> None:
        """The manager wants more before countersigning. The 24 hours run on."""
        self.returned_why, self.state_changed_at = needed, at

    @step(S.PART_A_COUNTERSIGNED, S.RETURNED_FOR_REWORK, may.return_as_senior)
    def return_as_senior(self, *, decision: Decision, by: User, at: datetime, needed: str) -> None:
        """The senior manager wants more before endorsing. The 24 hours run on."""
        self.returned_why, self.state_changed_at = needed, at

    @step(S.RETURNED_FOR_REWORK, S.INITIATED, may.write_report)
    def take_up_rework(self, *, decision: Decision, by: User, at: datetime) -> None:
        """The officer takes the report up again; what was signed of it is void."""
        self.completed_at = self.completed_by = None
        self.countersigned_at = self.countersigned_by = None
        self.state_changed_at = at

    @step([S.PART_A_COMPLETED, S.PART_A_COUNTERSIGNED, S.ENDORSED], S.INITIATED, may.write_report)
    def reopen_report(self, *, decision: Decision, by: User, at: datetime) -> None:
        """A change to a complete report: a new version follows, and signatures on the old one are void."""
        self.completed_at = self.completed_by = None
        self.countersigned_at = self.countersigned_by = None
        self.endorsed_at = self.endorsed_by = None
        self.state_changed_at = at

    @step(S.PART_A_COMPLETED, S.PART_A_COUNTERSIGNED, may.countersign)
    def countersign(self, *, decision: Decision, by: User, at: datetime) -> None:
        """A manager who did not write it countersigns, with the four statements."""
        self.countersigned_at, self.countersigned_by, self.state_changed_at = at, by, at

    @step(S.PART_A_COUNTERSIGNED, S.ENDORSED, may.endorse)
    def endorse(self, *, decision: Decision, by: User, at: datetime) -> None:
        """A senior manager authorises the recall and the report, where the provider asks it."""
        self.endorsed_at, self.endorsed_by, self.state_changed_at = at, by, at

    @step([S.PART_A_COUNTERSIGNED, S.ENDORSED], S.SUBMITTED_TO_PPCS, may.submit)
    def submit(self, *, decision: Decision, by: User, at: datetime) -> None:
        """The report and its papers go to PPCS: the 24 hours stop."""
        self.submitted_at, self.submitted_by, self.state_changed_at = at, by, at

    @step(
        [
            S.CONCERN_RAISED,
            S.UNDER_CONSIDERATION,
            S.ROSH_REVIEW,
            S.INITIATED,
            S.PART_A_COMPLETED,
            S.RETURNED_FOR_REWORK,
            S.PART_A_COUNTERSIGNED,
            S.ENDORSED,
            S.SUBMITTED_TO_PPCS,
        ],
        S.WITHDRAWN,
        may.withdraw,
    )
    def withdraw(self, *, decision: Decision, by: User, at: datetime, reason: str) -> None:
        """The officer, with a manager, withdraws the request before the licence is revoked."""
        self.closed_at, self.outcome, self.ended_why, self.state_changed_at = at, RecallOutcome.WITHDRAWN, reason, at
