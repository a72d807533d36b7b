"""The filter of a list of cases."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from cases.queries.case_list import CaseFilters
from cases.vocabulary import RoshLevel, SentenceKind
from probation.clocks.models import Light
from probation.govuk import forms as govuk

MINE, TEAM = "mine", "team"
LIGHTS = [(Light.RED.value, "Late"), (Light.AMBER.value, "Due soon"), (Light.GREEN.value, "In time")]


class CaseFilter(govuk.GovukForm):
    """Whose cases, at what risk, under what, how pressing, and whose officer."""

    whose = govuk.RadiosField([(MINE, "My cases"), (TEAM, "Team cases")], label="Cases", required=False)
    light = govuk.CheckboxesField(LIGHTS, label="Open enforcement", small=True, required=False)
    rosh = govuk.CheckboxesField(
        list(reversed(RoshLevel.choices())), label="Risk of serious harm (ROSH)", small=True, required=False
    )
    kind = govuk.CheckboxesField(SentenceKind.choices(), label="Sentence", small=True, required=False)
    officer = govuk.SelectField(label="Responsible officer", nothing="Every officer", required=False)
    unseen = govuk.CheckboxesField([("on", "No future appointment")], label="Next contact", small=True, required=False)

    def __init__(self, *args: Any, officers: Sequence[tuple[int, str]], has_own: bool, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        officer: Any = self.fields["officer"]
        officer.choices = [("", officer.nothing), *((str(pk), name) for pk, name in officers)]
        if not officers:
            del self.fields["officer"]
        if not has_own:
            del self.fields["whose"]

    def show_whose(self, whose: str) -> None:
        """Mark whose cases are listed, also where the address does not say."""
        shown: Any = self.data.copy()  # type: ignore[attr-defined]
        shown["whose"] = whose
        self.data = shown

    @property
    def filters(self) -> CaseFilters:
        """What was chosen; a value that cannot be narrows nothing."""
        chosen = self.cleaned_data if self.is_valid() else {}
        officer = chosen.get("officer", "")
        return CaseFilters(
            rosh=tuple(chosen.get("rosh", ())),
            kinds=tuple(chosen.get("kind", ())),
            lights=tuple(chosen.get("light", ())),
            officers=(int(officer),) if officer else (),
            no_future_appointment=bool(chosen.get("unseen")),
        )
