"""The filter of a team's deadlines."""

from __future__ import annotations

from typing import Any

from cases.queries.duty_groups import KINDS, DutyGroup
from probation.govuk import forms as govuk

EVERYTHING = "everything"


class TeamClockFilter(govuk.GovukForm):
    """What has to be done, and whether only what is late is shown."""

    group = govuk.RadiosField(
        [*((str(group), group.label) for group in KINDS), (EVERYTHING, "Everything")],
        label="What has to be done",
        required=False,
        initial=DutyGroup.DECISIONS,
    )
    late = govuk.CheckboxesField([("on", "Only what is late")], label="Clock", small=True, required=False)

    @property
    def kinds(self) -> tuple[str, ...]:
        """The codes of the clocks chosen; none for everything."""
        return () if self.group_chosen == EVERYTHING else KINDS[DutyGroup(self.group_chosen)]

    @property
    def group_chosen(self) -> str:
        """What has to be done: findings and decisions, unless something else is asked for."""
        return str(self._chosen.get("group") or DutyGroup.DECISIONS)

    @property
    def heading(self) -> str:
        """What the list is of."""
        return "Everything" if self.group_chosen == EVERYTHING else DutyGroup(self.group_chosen).label

    @property
    def late_only(self) -> bool:
        return bool(self._chosen.get("late"))

    @property
    def _chosen(self) -> dict[str, Any]:
        return self.cleaned_data if self.is_valid() else {}
