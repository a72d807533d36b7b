"""The list of the rules explained, and the page of one."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from django.http import Http404
from django.utils import timezone
from django.views.generic import TemplateView

from probation.bank_holidays.calendars import calendar_known_at
from probation.govuk.house_style import day, day_and_time
from probation.policy import NotInForce, ProviderPolicy
from probation.rules import Answer, BadInput, UnknownRule, ask, rule_named, rules

from .form import QuestionForm, label_of


class RuleList(TemplateView):
    """Every question the service answers. Open to every role."""

    template_name = "rules/rules.html"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        return super().get_context_data(rules=rules(), **kwargs)


class RulePage(TemplateView):
    """A question, and its answer when its keys are in the address. The same as ``manage.py rule`` and the API give."""

    template_name = "rules/rule.html"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        try:
            rule = rule_named(self.kwargs["name"])
        except UnknownRule as unknown:
            raise Http404(str(unknown)) from unknown
        form = QuestionForm(rule, self.request.GET or None)
        answer = self.answer(rule.name, form) if form.is_bound and form.is_valid() else None
        shown = {"rule": rule, "form": form, "answer": answer, "values": _values(answer) if answer else []}
        return super().get_context_data(**{**kwargs, **shown})

    def answer(self, name: str, form: QuestionForm) -> Answer | None:
        """The answer; what is wrong with the question goes beside its fields."""
        calendar = calendar_known_at(timezone.now())
        try:
            return ask(name, form.given, calendar=calendar, settings=ProviderPolicy.default())
        except BadInput as bad:
            for problem in bad.problems:
                form.add_error(problem.key if problem.key in form.fields else None, problem.sentence)
        except NotInForce as never:
            form.add_error(None, str(never))
        return None


def _values(answer: Answer) -> list[tuple[str, str, str]]:
    """Each value under its name, as it is read, with what its ``_label`` says of it."""
    values = answer.values
    return [
        (label_of(name), _written(value), str(values.get(f"{name}_label", "")))
        for name, value in values.items()
        if not name.endswith("_label")
    ]


def _written(value: Any) -> str:
    if isinstance(value, bool):
        return "Yes" if value else "No"
    if isinstance(value, tuple):
        return " ".join(value) or "None"
    if value is None:
        return "None"
    if isinstance(value, datetime):
        return day_and_time(value)
    return str(value) if isinstance(value, str | int) else day(value)
