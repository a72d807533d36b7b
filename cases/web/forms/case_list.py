"""The filter of a list of cases."""

from __future__ import annotations

from cases.queries.case_list import CaseFilters
from cases.vocabulary import RoshLevel, SentenceKind
from probation.clocks.models import Light
from probation.govuk import forms as govuk

from .whose import MINE, TEAM, WhoseFilter

LIGHTS = [(Light.RED.value, "Late"), (Light.AMBER.value, "Due soon"), (Light.GREEN.value, "In time")]


class CaseFilter(WhoseFilter):
    """Whose cases, at what risk, under what, how pressing, and whose officer."""

    whose = govuk.RadiosField([(MINE, "My cases"), (TEAM, "Team cases")], label="Cases", required=False)
    light = govuk.CheckboxesField(LIGHTS, label="Open enforcement", small=True, required=False)
    rosh = govuk.CheckboxesField(
        list(reversed(RoshLevel.choices())), label="Risk of serious harm (ROSH)", small=True, required=False
    )
    kind = govuk.CheckboxesField(SentenceKind.choices(), label="Sentence", small=True, required=False)
    officer = govuk.SelectField(label="Responsible officer", nothing="Every officer", required=False)
    unseen = govuk.CheckboxesField([("on", "No future appointment")], label="Next contact", small=True, required=False)

    @property
    def filters(self) -> CaseFilters:
        """What was chosen; a value that cannot be narrows nothing."""
        chosen = self.chosen
        return CaseFilters(
            rosh=tuple(chosen.get("rosh", ())),
            kinds=tuple(chosen.get("kind", ())),
            lights=tuple(chosen.get("light", ())),
            officers=self.officers,
            no_future_appointment=bool(chosen.get("unseen")),
        )
