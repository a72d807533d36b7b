"""The court's result, with the figures its limits are about."""

from __future__ import annotations

from typing import Any

from rest_framework import serializers

from cases.policy.requirement_limits import RequirementFacts
from cases.vocabulary import RequirementCategory
from enforcement.actions.breach.record_result import record_result
from enforcement.models import BreachCase, CourtResult
from enforcement.permissions import breach as may
from enforcement.policy.breach.results import Ordered
from enforcement.vocabulary import ResultKind
from probation.api.fields import DayField, NumberField, WordField, text
from probation.api.sent import Sent, SentForVersion
from probation.api.views import parted
from probation.working_days import Term

from .act import BreachAct

MOST_REQUIREMENTS = 10
PARTS = ("category", "starts_on", "ends_on", "hours", "hours_a_day", "days", "place", "detail", "consent")


class TermField(serializers.CharField):
    """A term of custody, such as 8 weeks or 3 months."""

    def to_internal_value(self, data: Any) -> Any:
        """The term. Raises ValidationError."""
        try:
            return Term.parse(super().to_internal_value(data))
        except ValueError as error:
            raise serializers.ValidationError(str(error)) from error


def _number(help_text: str) -> NumberField:
    return NumberField(required=False, allow_null=True, default=None, help_text=help_text)


def _day(help_text: str) -> DayField:
    return DayField(required=False, allow_null=True, default=None, help_text=help_text)


class RequirementSent(Sent):
    """A requirement the court added."""

    category = WordField(RequirementCategory, help_text="Which requirement.")
    ends_on = _day("The last day of it.")
    hours = _number("Hours in all; of unpaid work, the hours added.")
    hours_a_day = _number("Hours a day.")
    days = _number("Days in all.")
    place = text("The place.", longest=400)
    detail = text("What is required.", longest=400)
    consent = serializers.BooleanField(
        required=False, allow_null=True, default=None, help_text="Whether the person agreed to treatment."
    )


class ResultSent(SentForVersion):
    """What the court did: one result, and only the figures that belong to it."""

    resulted_on = DayField(help_text="The day of the result.")
    result = WordField(ResultKind, help_text="What the court did.")
    fine = serializers.DecimalField(
        max_digits=8, decimal_places=2, required=False, allow_null=True, default=None, help_text="The fine, in pounds."
    )
    requirements = RequirementSent(many=True, required=False, help_text="The requirements added.")
    new_ends_on = _day("The new end of the order, or of the operational period.")
    new_supervision_ends_on = _day("The new end of the supervision period.")
    term = TermField(required=False, allow_null=True, default=None, help_text="The term of custody.")
    committal_days = _number("Days of committal.")
    default_order_hours = _number("A supervision default order: hours of unpaid work.")
    default_order_curfew_days = _number("A supervision default order: days of curfew.")
    default_order_curfew_hours = _number("A supervision default order: hours of curfew a day.")
    default_order_ends_on = _day("A supervision default order: the day the curfew ends.")
    resentence = text("The sentence that replaces a revoked order.", longest=400)
    wilful_and_persistent = serializers.BooleanField(
        required=False, default=False, help_text="Whether the court found the breach wilful and persistent."
    )
    unjust_because = text("Why activation would be unjust, where a suspended sentence was not activated.")

    def validate_requirements(self, lines: list[dict[str, Any]]) -> list[dict[str, Any]]:
        if len(lines) > MOST_REQUIREMENTS:
            raise serializers.ValidationError(f"Send {MOST_REQUIREMENTS} requirements at most.")
        return lines


class RecordResult(BreachAct):
    """Record the result. Every limit it breaks is told at once (422). It changes the order and ends the breach."""

    takes = ResultSent
    called = {
        f"requirements-{number}-{part}": f"requirements.{number}.{part}"
        for number in range(MOST_REQUIREMENTS)
        for part in PARTS
    }
    admits, verb = staticmethod(may.record_court), "record_the_result"

    def do(self, record: BreachCase, **act: Any) -> CourtResult:
        sent, acted = parted(act)
        resulted_on, lines = sent.pop("resulted_on"), sent.pop("requirements", [])
        requirements = tuple(RequirementFacts(starts_on=resulted_on, **line) for line in lines)
        ordered = Ordered(**sent, requirements=requirements)
        return record_result(record, ordered=ordered, resulted_on=resulted_on, **acted)
