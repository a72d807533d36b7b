"""The report's own page: its sections as a task list; and its preview."""

from __future__ import annotations

from typing import Any

from django.urls import reverse

from recall.queries.part_a.preview import preview_of
from recall.queries.part_a.task_list import Task, task_list
from recall.web.pages import RecallView


class ReportPage(RecallView):
    """The sections, how far each has come, and the ways on."""

    part = "recall report"
    template_name = "recall/part_a/report.html"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        tasks = task_list(self.recall, self.acting)
        groups = [(name, [self._item(task) for task in group]) for name, group in tasks.groups]
        return super().get_context_data(recall=self.recall, tasks=tasks, groups=groups, **kwargs)

    def _item(self, task: Task) -> dict[str, Any]:
        """A task as the GOV.UK task list takes it."""
        item: dict[str, Any] = {"title": {"text": f"{task.number}. {task.title}"}}
        if task.opens:
            item["href"] = reverse("recall-report-section", args=[self.person.crn, self.recall.pk, task.code])
        if task.hint:
            item["hint"] = {"text": task.hint}
        tag = {"text": task.status, "classes": f"govuk-tag--{task.colour}"}
        item["status"] = {"tag": tag} if task.colour else {"text": task.status}
        return item


class PreviewPage(RecallView):
    """The report as it would be printed now."""

    part = "recall report"
    template_name = "recall/part_a/preview.html"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        report = preview_of(self.recall, at=self.at)
        return super().get_context_data(recall=self.recall, report=report, **kwargs)
