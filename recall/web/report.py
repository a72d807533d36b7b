"""Part A as a whole: completed, changed after that, and taken up again when it was sent back."""

from __future__ import annotations

from typing import Any

from recall import permissions as may
from recall.actions.complete_part_a import complete_part_a
from recall.actions.reopen_report import reopen_report
from recall.actions.return_report import take_up_rework
from recall.queries.request_page import request_page

from .forms.sending import Complete, Reopen
from .pages import RecallPart


class CompletePage(RecallPart):
    """Its content is frozen as a version, and signing may begin."""

    template_name = "recall/complete.html"
    form_class = Complete
    admits = staticmethod(may.write_report)
    step = "complete_part_a"
    heading, submit_text = "Complete Part A", "Complete Part A"
    done = "Part A completed. The line manager has been asked to countersign it."

    def get_form_kwargs(self) -> dict[str, Any]:
        return {**super().get_form_kwargs(), "is_first": not self.recall.versions.exists()}

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        return super().get_context_data(page=request_page(self.recall, self.acting), **kwargs)

    def act(self, data: dict[str, Any]) -> None:
        complete_part_a(self.recall, why=data.get("why", ""), **self.taken(data))


class ReopenPage(RecallPart):
    """Whatever was signed is void."""

    template_name = "recall/reopen.html"
    form_class = Reopen
    admits = staticmethod(may.write_report)
    step = "reopen_report"
    heading, submit_text = "Change Part A", "Change Part A"
    done = "Part A can be changed. The signatures on the earlier version are void."

    def act(self, data: dict[str, Any]) -> None:
        reopen_report(self.recall, because=data["because"], **self.taken(data))


class TakeUpPage(RecallPart):
    """What was wanted stands above."""

    template_name = "recall/take_up.html"
    admits = staticmethod(may.write_report)
    step = "take_up_rework"
    heading, submit_text = "Take the report up again", "Take it up"
    done = "The report is yours to work on. The 24 hours run on."

    def act(self, data: dict[str, Any]) -> None:
        take_up_rework(self.recall, **self.taken(data))
