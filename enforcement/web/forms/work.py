"""The filter of the enforcement list."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from enforcement.queries.work import Work, WorkFilters
from probation.clocks.models import Light
from probation.govuk import forms as govuk

LIGHTS = [(Light.RED.value, "Late"), (Light.AMBER.value, "Due soon"), (Light.GREEN.value, "In time")]
MINE, TEAM = "mine", "team"


class WorkFilter(govuk.GovukForm):
    """Whose, what, how pressing, and which officer's."""

    whose = govuk.RadiosField([(MINE, "Mine"), (TEAM, "My team’s")], label="Cases", required=False)
    kind = govuk.CheckboxesField(Work.choices(), label="What waits", small=True, required=False)
    light = govuk.CheckboxesField(LIGHTS, label="Clock", small=True, required=False)
    officer = govuk.SelectField(label="Responsible officer", nothing="Every officer", required=False)

    def __init__(self, *args: Any, officers: Sequence[tuple[int, str]], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        officer: Any = self.fields["officer"]
        officer.choices = [("", officer.nothing), *((str(pk), name) for pk, name in officers)]

    @property
    def filters(self) -> WorkFilters:
        """What was chosen; a value that cannot be narrows nothing."""
        chosen = self.cleaned_data if self.is_valid() else {}
        officer = chosen.get("officer", "")
        return WorkFilters(
            kinds=tuple(chosen.get("kind", ())),
            lights=tuple(chosen.get("light", ())),
            officers=(int(officer),) if officer else (),
        )
