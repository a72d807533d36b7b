"""Recall considered against its alternatives; the out-of-hours rationale collected; ROSH reviewed; escalated."""

from __future__ import annotations

from typing import Any

from rest_framework import serializers

from cases.actions.assess_risk import RoshLevels
from cases.vocabulary import RoshLevel
from probation.api.fields import DayField, WordField, text
from probation.api.ids import IdField
from probation.api.sent import Sent, SentForVersion
from probation.api.views import parted
from recall import permissions as may
from recall.actions.consider import Consideration, Tried, consider
from recall.actions.escalate_request import escalate_request
from recall.actions.instigate_out_of_hours import collect_rationale
from recall.actions.review_rosh import RoshReview, review_rosh
from recall.models import RecallRequest
from recall.vocabulary import AlternativeKind

from .act import RecallAct
from .named import contact_of, manager_named, warning_of

MOST_TRIED = 50
GROUPS = ("overall", "public", "known_adult", "children", "staff", "prisoners")


class TriedSent(Sent):
    """An alternative that was really tried."""

    kind = WordField(AlternativeKind, help_text="What it was.")
    detail = serializers.CharField(max_length=4000, help_text="What was tried, and what came of it.")
    tried_on = DayField(required=False, allow_null=True, default=None, help_text="When.")
    contact = IdField(required=False, allow_null=True, default=None, help_text="The contact it rests on, by its id.")
    warning = IdField(required=False, allow_null=True, default=None, help_text="The warning it rests on, by its id.")


class ConsiderationSent(SentForVersion):
    """What the officer writes before the manager decides."""

    trigger = text("What led to considering recall.")
    unmanageable = text("Why the risk can or cannot be managed in the community.")
    response = text("The response to supervision.")
    protective_factors = text("The protective factors, or that there are none.")
    adjustments_considered = text("How the person’s needs were taken into account.")
    alternatives = TriedSent(many=True, required=False, help_text="What was really tried.")
    no_alternatives_reason = text("Why nothing was tried.")
    manager = text("The line manager asked to decide, by user name.", longest=150)

    def validate_alternatives(self, lines: list[dict[str, Any]]) -> list[dict[str, Any]]:
        if len(lines) > MOST_TRIED:
            raise serializers.ValidationError(f"Send {MOST_TRIED} alternatives at most.")
        return lines


class ReviewSent(SentForVersion):
    """The mandatory question, the levels it rests on, and OASys."""

    risen = serializers.BooleanField(
        required=False, allow_null=True, default=None, help_text="Whether ROSH has risen to high or very high."
    )
    overall = WordField(RoshLevel, help_text="ROSH overall, assessed now.")
    public = WordField(RoshLevel, help_text="To the public.")
    known_adult = WordField(RoshLevel, help_text="To a known adult.")
    children = WordField(RoshLevel, help_text="To children.")
    staff = WordField(RoshLevel, help_text="To staff.")
    prisoners = WordField(
        RoshLevel, required=False, allow_null=True, default=None, help_text="To prisoners; only in custody."
    )
    rationale = text("Why these levels.")
    oasys_reviewed_on = DayField(
        required=False, allow_null=True, default=None, help_text="When OASys was reviewed; null: it was not."
    )
    oasys_not_reviewed_reason = text("Why it was not.")


class EscalationSent(SentForVersion):
    """Why the NPS must have it."""

    evidence = text("The evidence that ROSH has risen.")
    suspected = serializers.BooleanField(
        required=False, default=False, help_text="It is suspected to be high, and not yet assessed as such."
    )


class Consider(RecallAct):
    """Write down the alternatives, needs and risk, and ask the manager to decide."""

    takes = ConsiderationSent
    admits, verb = staticmethod(may.consider), "consider_recall"

    def do(self, record: RecallRequest, **act: Any) -> RecallRequest:
        sent, acted = parted(act)
        manager = manager_named(record.sentence, sent.pop("manager"))
        tried = [self._tried(record, number, line) for number, line in enumerate(sent.pop("alternatives", []))]
        return consider(record, consideration=Consideration(**sent, alternatives=tried), manager=manager, **acted)

    def _tried(self, record: RecallRequest, number: int, line: dict[str, Any]) -> Tried:
        at, sentence = f"alternatives.{number}", record.sentence
        line["contact"] = contact_of(sentence, line["contact"], user=self.user, field=f"{at}.contact")
        line["warning"] = warning_of(sentence, line["warning"], field=f"{at}.warning")
        return Tried(**line)


class Collect(RecallAct):
    """Collect the rationale of a recall instigated out of hours: Part A is yours to write."""

    takes = SentForVersion
    admits, verb = staticmethod(may.write_report), "collect_the_rationale"
    do = staticmethod(collect_rationale)  # type: ignore[assignment]


class ReviewRosh(RecallAct):
    """Answer whether ROSH has risen to high. On chart 1 a rise passes the request to chart 2."""

    takes = ReviewSent
    admits, verb = staticmethod(may.escalate), "review_rosh"

    def do(self, record: RecallRequest, **act: Any) -> RecallRequest:
        sent, acted = parted(act)
        levels = RoshLevels(**{group: sent.pop(group) for group in GROUPS})
        return review_rosh(record, review=RoshReview(levels=levels, **sent), **acted)


class Escalate(RecallAct):
    """Pass the request to chart 2: ROSH has risen, or may have. What was done stands and the clocks run on."""

    takes = EscalationSent
    admits, verb = staticmethod(may.escalate), "escalate"
    do = staticmethod(escalate_request)  # type: ignore[assignment]
