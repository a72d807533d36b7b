"""The filter of a team's deadlines."""

from __future__ import annotations

from typing import Any

from django import forms

from cases.queries.duty_groups import KINDS, DutyGroup
from probation.govuk import forms as govuk


class TeamClockFilter(govuk.GovukForm):
    """What has to be done, and whether only what is late is shown."""

    group = govuk.CheckboxesField(
        [(str(group), group.label) for group in KINDS], label="What has to be done", small=True, required=False
    )
    late = forms.BooleanField(label="Only what is late", required=False)

    @property
    def kinds(self) -> tuple[str, ...]:
        """The codes of the clocks chosen; none for all. A value that cannot be narrows nothing."""
        return tuple(kind for group in self._chosen.get("group", ()) for kind in KINDS[DutyGroup(group)])

    @property
    def late_only(self) -> bool:
        return bool(self._chosen.get("late"))

    @property
    def _chosen(self) -> dict[str, Any]:
        return self.cleaned_data if self.is_valid() else {}
