"""What is asked after court."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from cases.web.forms.versioned import VersionedForm
from enforcement.policy.breach.after_court import TaskStep
from probation.govuk import forms as govuk


class RecordAfterCourt(VersionedForm):
    """Which step, and when it was done."""

    step = govuk.RadiosField(label="What was done?", error_messages={"required": "Select what was done."})
    done_on = govuk.GovukDateField(label="Date it was done", help_text="For example, 27 3 2017.")

    def __init__(self, *args: Any, tasks: Sequence[TaskStep], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        step: Any = self.fields["step"]
        step.choices = [(task.step.value, task.text) for task in tasks]
