"""After court: the result read, the steps it asks for, supervision resumed."""

from __future__ import annotations

from typing import Any

from rest_framework import serializers

from enforcement.actions.breach.read_result import read_result
from enforcement.actions.breach.record_after_court import DONE_ELSEWHERE, record_after_court
from enforcement.actions.breach.resume_supervision import resume_supervision
from enforcement.models import BreachCase
from enforcement.permissions import breach as may
from enforcement.policy.breach.after_court import TEXTS, Step
from probation.api.fields import DayField
from probation.api.sent import SentForVersion

from .act import BreachAct


class StepSent(SentForVersion):
    """A step after court, and the day it was done."""

    step = serializers.ChoiceField(
        [(step.value, text) for step, text in TEXTS.items() if step not in DONE_ELSEWHERE], help_text="Which step."
    )
    done_on = DayField(help_text="The day it was done.")


class ReadResult(BreachAct):
    """Confirm that you have read the result. Its clock stops."""

    takes = SentForVersion
    admits, verb = staticmethod(may.resume), "read_the_result"
    do = staticmethod(read_result)  # type: ignore[assignment]


class RecordAfterCourt(BreachAct):
    """Record a step after court as done."""

    takes = StepSent
    admits, verb = staticmethod(may.resume), "record_a_step_after_court"

    def do(self, record: BreachCase, **act: Any) -> BreachCase:
        return record_after_court(record, **{**act, "step": Step(act["step"])})


class Resume(BreachAct):
    """Record supervision as resumed. What is not done yet is told at once (422)."""

    takes = SentForVersion
    admits, verb = staticmethod(may.resume), "resume_supervision"
    do = staticmethod(resume_supervision)  # type: ignore[assignment]
