"""A list narrowed to one's own cases or the team's, and to one officer's."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from probation.govuk import forms as govuk

MINE, TEAM = "mine", "team"


class WhoseFilter(govuk.GovukForm):
    """A filter with the fields ``whose`` and ``officer``: each is left out where there is nothing to choose."""

    def __init__(self, *args: Any, officers: Sequence[tuple[int, str]], has_own: bool, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        officer: Any = self.fields["officer"]
        officer.choices = [("", officer.nothing), *((str(pk), name) for pk, name in officers)]
        if not officers:
            del self.fields["officer"]
        if not has_own:
            del self.fields["whose"]

    def show_whose(self, whose: str) -> None:
        """Mark whose are listed, also where the address does not say."""
        shown: Any = self.data.copy()  # type: ignore[attr-defined]
        shown["whose"] = whose
        self.data = shown

    @property
    def chosen(self) -> dict[str, Any]:
        """What was chosen; a value that cannot be narrows nothing."""
        return self.cleaned_data if self.is_valid() else {}

    @property
    def officers(self) -> tuple[int, ...]:
        """The officer chosen, if any."""
        officer = self.chosen.get("officer", "")
        return (int(officer),) if officer else ()
