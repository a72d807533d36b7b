"""
Recall, chart 2: CRC, fixed-term, standard or emergency, ROSH increased to high (PI 27/2014; recall.md §3.2).

The CRC writes and countersigns Part A and refers it to the NPS; a senior manager of the NPS endorses it and the NPS
sends it to PPCS. The case transfers beside it. A request escalated from chart 1 keeps what was done and its clock.
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


class CrcRaisedRecall(RecallRequest):
    """The arrows of chart 2."""

    class Meta:
        proxy = True
        default_permissions = ()

    @step(S.ESCALATED_TO_NPS, S.ROSH_INCREASE_IDENTIFIED, may.escalate)
    def identify_rosh_increase(self, *, decision: Decision, by: User, at: datetime) -> None:
        """Escalated before anything was agreed: the CRC believes ROSH is now high."""
        self.state_changed_at = at

    @step(S.ESCALATED_TO_NPS, S.INITIATED, may.escalate)
    def carry_over_agreed(self, *, decision: Decision, by: User, at: datetime) -> None:
        """Escalated after the manager agreed: what was agreed stands, and the clock runs on."""
        self.state_changed_at = at

    @step(S.ESCALATED_TO_NPS, S.PART_A_COMPLETED, may.escalate)
    def carry_over_completed(self, *, decision: Decision, by: User, at: datetime) -> None:
        """Escalated with Part A complete: the report stands."""
        self.state_changed_at = at

    @step(S.ESCALATED_TO_NPS, S.PART_A_COUNTERSIGNED, may.escalate)
    def carry_over_countersigned(self, *, decision: Decision, by: User, at: datetime) -> None:
        """Escalated with Part A countersigned: the signature stands, and the NPS must endorse."""
        self.endorsed_at = self.endorsed_by = None
        self.state_changed_at = at

    @step(S.ROSH_INCREASE_IDENTIFIED, S.INITIATED, may.agree)
    def agree(self, *, decision: Decision, by: User, at: datetime, rationale: str) -> None:
        """The manager agrees to start recall: the 24 hours to PPCS begin."""
        self.decided_at, self.decided_by, self.rationale, self.state_changed_at = at, by, rationale, at

    @step(S.ROSH_INCREASE_IDENTIFIED, S.NOT_RECALLED, may.not_recall)
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

    @step(S.PART_A_COUNTERSIGNED, S.REFERRED_TO_NPS, may.refer_to_nps)
    def refer_to_nps(self, *, decision: Decision, by: User, at: datetime) -> None:
        """The CRC manager refers the recall and the escalation to the NPS."""
        self.referred_at, self.referred_by, self.state_changed_at = at, by, at

    @step(S.REFERRED_TO_NPS, S.ENDORSED, may.endorse_for_nps)
    def endorse(self, *, decision: Decision, by: User, at: datetime) -> None:
        """A senior manager of the NPS accepts that ROSH is high, and endorses."""
        self.endorsed_at, self.endorsed_by, self.state_changed_at = at, by, at

    @step(S.REFERRED_TO_NPS, S.REJECTED_BY_NPS, may.answer_nps)
    def reject_for_nps(self, *, decision: Decision, by: User, at: datetime, because: str, reason: str) -> None:
        """The NPS refuses: ROSH is not high, or it is and no recall is needed."""
        self.closed_at, self.outcome, self.nps_refusal = at, RecallOutcome.REJECTED_BY_NPS, because
        self.ended_why, self.state_changed_at = reason, at

    @step(S.REFERRED_TO_NPS, S.RETURNED_FOR_REWORK, may.answer_nps)
    def return_papers(self, *, decision: Decision, by: User, at: datetime, needed: str) -> None:
        """The papers are not good enough: back to the CRC. The 24 hours run on."""
        self.returned_why, self.state_changed_at = needed, at

    @step(S.ENDORSED, S.SUBMITTED_TO_PPCS, may.submit_for_nps)
    def submit(self, *, decision: Decision, by: User, at: datetime) -> None:
        """The report and its papers go to PPCS: the 24 hours stop."""
        self.submitted_at, self.submitted_by, self.state_changed_at = at, by, at

    @step(
        [
            S.ROSH_INCREASE_IDENTIFIED,
            S.INITIATED,
            S.PPCS_ALERTED,
            S.PART_A_COMPLETED,
            S.RETURNED_FOR_REWORK,
            S.PART_A_COUNTERSIGNED,
            S.REFERRED_TO_NPS,
            S.ENDORSED,
            S.SUBMITTED_TO_PPCS,
        ],
        S.WITHDRAWN,
        may.withdraw,
    )
    def withdraw(self, *, decision: Decision, by: User, at: datetime, reason: str) -> None:
        """The officer, with a manager, withdraws the request before the licence is revoked."""
        self.closed_at, self.outcome, self.ended_why, self.state_changed_at = at, RecallOutcome.WITHDRAWN, reason, at
