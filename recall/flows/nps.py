"""
Recall, chart 3: NPS, fixed-term, standard or emergency, determinate (PI 27/2014; recall.md §3.3).

The officer asks the manager, who agrees (or, out of hours, a manager on duty instigates and the officer collects the
rationale); Part A is written, countersigned, endorsed by a senior manager, and goes to PPCS.
"""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

from probation.flow import step
from probation.policy import Decision
from recall import permissions as may
from recall.models import RecallRequest
from recall.vocabulary import RecallOutcome
from recall.vocabulary import RecallState as S

if TYPE_CHECKING:
    from probation.accounts.models import User


class NpsRecall(RecallRequest):
    """The arrows of chart 3."""

    class Meta:
        proxy = True
        default_permissions = ()

    @step(S.CONCERN_RAISED, S.UNDER_CONSIDERATION, may.consider)
    def consider(self, *, decision: Decision, by: User, at: datetime) -> None:
        """The officer weighs recall against its alternatives, and asks the manager."""
        self.asked_at, self.asked_by, self.state_changed_at = at, by, at

    @step(S.OOH_INSTIGATED, S.INITIATED, may.write_report)
    def collect_rationale(self, *, decision: Decision, by: User, at: datetime) -> None:
        """The officer collects the out-of-hours rationale, and writes Part A."""
        self.collected_at, self.collected_by, self.state_changed_at = at, by, at

    @step(S.UNDER_CONSIDERATION, S.INITIATED, may.agree)
    def agree(self, *, decision: Decision, by: User, at: datetime, rationale: str) -> None:
        """The manager agrees to start recall: the 24 hours to PPCS begin."""
        self.decided_at, self.decided_by, self.rationale, self.state_changed_at = at, by, rationale, at

    @step(S.UNDER_CONSIDERATION, S.NOT_RECALLED, may.not_recall)
    def decide_not_to_recall(self, *, decision: Decision, by: User, at: datetime) -> None:
        """The manager decides not to recall: reasons, a plan for the risk, the next appointment."""
        self.closed_at, self.state_changed_at = at, at

    @step(S.INITIATED, S.PPCS_ALERTED, may.alert_ppcs)
    def alert_ppcs(self, *, decision: Decision, by: User, at: datetime) -> None:
        """Emergency only: PPCS is telephoned before anything is sent."""
        self.state_changed_at = at

    @step([S.INITIATED, S.PPCS_ALERTED], S.PART_A_COMPLETED, may.write_report)
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
        """A senior manager endorses the recall and the quality of the report, after the countersignature."""
        self.endorsed_at, self.endorsed_by, self.state_changed_at = at, by, at

    @step(S.PART_A_COUNTERSIGNED, S.REJECTED_BY_SENIOR_MANAGER, may.endorse)
    def reject_as_senior(self, *, decision: Decision, by: User, at: datetime, reason: str) -> None:
        """The senior manager does not endorse the recall."""
        self.closed_at, self.ended_why, self.state_changed_at = at, reason, at

    @step(S.ENDORSED, S.SUBMITTED_TO_PPCS, may.submit)
    def submit(self, *, decision: Decision, by: User, at: datetime) -> None:
        """The report and its papers go to PPCS: the 24 hours stop."""
        self.submitted_at, self.submitted_by, self.state_changed_at = at, by, at

    @step(
        [
            S.CONCERN_RAISED,
            S.UNDER_CONSIDERATION,
            S.OOH_INSTIGATED,
            S.INITIATED,
            S.PPCS_ALERTED,
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
