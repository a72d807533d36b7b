"""Back to the person: the result read, the steps after court done, supervision resumed."""

from __future__ import annotations

from typing import Any

from enforcement.actions.breach.read_result import read_result
from enforcement.actions.breach.record_after_court import DONE_ELSEWHERE, record_after_court
from enforcement.actions.breach.resume_supervision import resume_supervision
from enforcement.permissions import breach as may
from enforcement.policy.breach.after_court import Step, steps_after
from enforcement.queries.breach.after_court_facts import after_court_facts

from .forms.after import RecordAfterCourt
from .parts import BreachPart


class ReadResultPage(BreachPart):
    """The responsible officer confirms that they have read the result: its clock stops."""

    admits = staticmethod(may.resume)
    step = "read_result"
    heading, submit_text = "Confirm that you have read the result", "I have read the result"
    done = "Result recorded as read."

    def act(self, data: dict[str, Any]) -> None:
        read_result(self.breach, **self.taken(data))


class RecordAfterCourtPage(BreachPart):
    """One step after court, and the day it was done."""

    form_class = RecordAfterCourt
    admits = staticmethod(may.resume)
    step = "record_after_court"
    heading, submit_text = "Record a step after court", "Save"
    done = "Step recorded."

    def get_form_kwargs(self) -> dict[str, Any]:
        tasks = steps_after(after_court_facts(self.breach))
        left = [task for task in tasks if not task.done and task.step not in DONE_ELSEWHERE]
        return {**super().get_form_kwargs(), "tasks": left}

    def act(self, data: dict[str, Any]) -> None:
        record_after_court(self.breach, step=Step(data["step"]), done_on=data["done_on"], **self.taken(data))


class ResumePage(BreachPart):
    """Everything needed is done and the person has been seen; what is not done is named."""

    admits = staticmethod(may.resume)
    step = "resume_supervision"
    heading, submit_text = "Record supervision as resumed", "Supervision has resumed"
    done = "Supervision recorded as resumed."

    def act(self, data: dict[str, Any]) -> None:
        resume_supervision(self.breach, **self.taken(data))
