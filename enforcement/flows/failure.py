"""
SM-A: a failure to comply, from the outcome recorded to the finding (enforcement.md §4.2).

The appointment's time passes without an outcome → OUTCOME_DUE; the responsible officer records what happened, finds
out why, and finds it acceptable or without reasonable excuse. Nothing here is ever done by the passing of time.
"""

from datetime import datetime
from typing import TYPE_CHECKING

from enforcement import permissions as may
from enforcement.models import Failure
from enforcement.vocabulary import FailureState as S
from enforcement.vocabulary import NotEnforceableReason
from probation.flow import step
from probation.policy import Decision

if TYPE_CHECKING:
    from probation.accounts.models import User


class FailureFlow(Failure):
    """The arrows of SM-A."""

    class Meta:
        proxy = True
        default_permissions = ()

    @step(S.OUTCOME_DUE, S.ALLEGED, may.record_failure)
    def allege(self, *, decision: Decision, by: "User", at: datetime) -> None:
        """A failure to attend or comply is recorded, by the officer or from a provider's report."""
        self.state_changed_at = at

    @step(S.ALLEGED, S.NOT_ENFORCEABLE, may.judge)
    def set_aside(self, *, decision: Decision, by: "User", at: datetime, because: str, reason: str) -> None:
        """The service's fault, in custody, suspended, or a warrant out: not counted."""
        self.not_enforceable_because, self.finding_reason = because, reason
        self.found_at, self.found_by, self.state_changed_at = at, by, at

    @step(S.ALLEGED, S.INVESTIGATING, may.investigate)
    def investigate(self, *, decision: Decision, by: "User", at: datetime) -> None:
        """Enquiries start: phone, text, home visit, third parties."""
        self.state_changed_at = at

    @step([S.ALLEGED, S.INVESTIGATING], S.EVIDENCE_IN, may.investigate)
    def receive_evidence(self, *, decision: Decision, by: "User", at: datetime) -> None:
        """The person's reason or proof is received."""
        self.state_changed_at = at

    @step([S.ALLEGED, S.INVESTIGATING, S.EVIDENCE_IN], S.ACCEPTABLE, may.judge)
    def find_acceptable(self, *, decision: Decision, by: "User", at: datetime, category: str, reason: str) -> None:
        """The officer finds it acceptable."""
        self.acceptable_category, self.finding_reason = category, reason
        self.found_at, self.found_by, self.state_changed_at = at, by, at

    @step([S.ALLEGED, S.INVESTIGATING, S.EVIDENCE_IN], S.UNREASONABLE, may.judge)
    def find_unreasonable(
        self, *, decision: Decision, by: "User", at: datetime, reason: str, serious_reason: str
    ) -> None:
        """The officer finds no reasonable excuse."""
        self.finding_reason, self.serious_reason, self.is_serious = reason, serious_reason, bool(serious_reason)
        self.found_at, self.found_by, self.state_changed_at = at, by, at

    @step([S.ALLEGED, S.INVESTIGATING, S.EVIDENCE_IN], S.NOT_ENFORCEABLE, may.judge)
    def correct(self, *, decision: Decision, by: "User", at: datetime, reason: str) -> None:
        """The outcome was recorded by mistake and is corrected: the person came and complied. Not counted."""
        self.not_enforceable_because, self.finding_reason = NotEnforceableReason.MISTAKE, reason
        self.found_at, self.found_by, self.state_changed_at = at, by, at

    @step(S.UNREASONABLE, S.REVERSED, may.reverse)
    def reverse(self, *, decision: Decision, by: "User", at: datetime, category: str, reason: str) -> None:
        """Late evidence: the failure was acceptable after all."""
        self.acceptable_category, self.finding_reason = category, reason
        self.found_at, self.found_by, self.state_changed_at = at, by, at

    @step(S.UNREASONABLE, S.CHARGED, may.lay_information)
    def charge(self, *, decision: Decision, by: "User", at: datetime) -> None:
        """The enforcement officer puts it in an information; the outcome is locked."""
        self.state_changed_at = at
