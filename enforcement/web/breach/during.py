"""While a breach runs: a failure found since is added to it."""

from __future__ import annotations

from typing import Any

from enforcement.actions.breach.add_failure import add_failure
from enforcement.permissions import breach as may
from enforcement.queries.breach.failures_to_add import failures_to_add
from enforcement.queries.naming import failure_name

from .forms.during import AddFailure
from .parts import BreachPart


class AddFailurePage(BreachPart):
    """The officer adds it to the referral; once the information is laid, the enforcement officer to that."""

    form_class = AddFailure
    admits = staticmethod(may.add_failure)
    step = "add_failure"
    heading, submit_text = "Add a failure to the breach", "Add the failure"
    done = "Failure added to the breach."

    def get_form_kwargs(self) -> dict[str, Any]:
        self.failures = {str(failure.pk): failure for failure in failures_to_add(self.breach)}
        named = [(pk, f"{failure_name(failure)}: {failure.of_what}") for pk, failure in self.failures.items()]
        return {**super().get_form_kwargs(), "failures": named}

    def act(self, data: dict[str, Any]) -> None:
        add_failure(self.breach, self.failures[data["failure"]], **self.taken(data))
