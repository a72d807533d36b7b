"""The manager decides: recall begins, or it does not, with a senior manager where the rule asks for one."""

from __future__ import annotations

from typing import Any

from rest_framework import serializers

from probation.api.fields import WordField, text
from probation.api.ids import IdField
from probation.api.sent import SentForVersion
from probation.api.views import parted
from recall import permissions as may
from recall.actions.agree_recall import agree_recall
from recall.actions.decide_not_to_recall import NotRecalledContent, ask_senior_not_to_recall, decide_not_to_recall
from recall.models import NotRecalled, RecallRequest
from recall.vocabulary import NotRecallTrigger

from .act import RecallAct
from .named import appointment_named


class AgreementSent(SentForVersion):
    """The manager's rationale, and whether it is an emergency."""

    rationale = text(
        "The immediate risk, who is vulnerable, circumstances, alternatives, protective factors.",
        longest=20_000,
    )
    is_emergency = serializers.BooleanField(
        required=False, allow_null=True, default=None, help_text="Whether it is an emergency recall."
    )
    emergency_reason = text("Why the risk is imminent.")


class NotRecalledSent(SentForVersion):
    """What the decision not to recall says."""

    considered_because = WordField(
        NotRecallTrigger, required=False, allow_blank=True, default="", help_text="Why recall was considered."
    )
    behaviour = text("What was wrong, and why it matters.")
    reason = text("Why the person is not recalled.")
    risk_plan = text("How the risk will be managed.")
    progress = text("Progress made.")
    view = text("The person’s own view.")
    actions = text("What was agreed.")
    next_appointment = IdField(
        required=False, allow_null=True, default=None, help_text="The person’s next appointment, by its id."
    )


class Agree(RecallAct):
    """Agree to start recall: the 24 hours to PPCS begin."""

    takes = AgreementSent
    admits, verb = staticmethod(may.agree), "agree_the_recall"
    do = staticmethod(agree_recall)  # type: ignore[assignment]


class NotRecall(RecallAct):
    """Decide not to recall. A second decision on one licence is a senior manager’s where that rule is in force."""

    takes = NotRecalledSent
    admits, verb = staticmethod(may.not_recall), "decide_not_to_recall"

    def do(self, record: RecallRequest, **act: Any) -> RecallRequest:
        content, acted = self.content(record, act)
        return decide_not_to_recall(record, content=content, **acted)

    def content(self, record: RecallRequest, act: dict[str, Any]) -> tuple[NotRecalledContent, dict[str, Any]]:
        """What is written, and who acts."""
        sent, acted = parted(act)
        appointment = appointment_named(record.sentence, sent.pop("next_appointment"), at=self.at)
        return NotRecalledContent(**sent, next_appointment=appointment), acted


class AskSenior(NotRecall):
    """Write a decision not to recall, and ask a senior manager to endorse it."""

    def do(self, record: RecallRequest, **act: Any) -> NotRecalled:  # type: ignore[override]
        content, acted = self.content(record, act)
        return ask_senior_not_to_recall(record, content=content, **acted)
