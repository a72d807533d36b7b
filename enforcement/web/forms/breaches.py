"""The filter of the list of breaches."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from cases.vocabulary import SentenceKind
from enforcement.queries.breach.officer_list import BreachFilters
from probation.govuk import forms as govuk

MINE, TEAM = "mine", "team"
BREACHED = [(value, label) for value, label in SentenceKind.choices() if value != SentenceKind.LICENCE]


class BreachFilter(govuk.GovukForm):
    """Whose breaches, of what sentence, and whose officer."""

    whose = govuk.RadiosField([(MINE, "Mine"), (TEAM, "My team’s")], label="Cases", required=False)
    kind = govuk.CheckboxesField(BREACHED, label="Sentence", small=True, required=False)
    officer = govuk.SelectField(label="Responsible officer", nothing="Every officer", required=False)

    def __init__(self, *args: Any, officers: Sequence[tuple[int, str]], has_own: bool, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        officer: Any = self.fields["officer"]
        officer.choices = [("", officer.nothing), *((str(pk), name) for pk, name in officers)]
        if not officers:
            del self.fields["officer"]
        if not has_own:
            del self.fields["whose"]

    def show_whose(self, whose: str) -> None:
        """Mark whose breaches are listed, also where the address does not say."""
        shown: Any = self.data.copy()  # type: ignore[attr-defined]
        shown["whose"] = whose
        self.data = shown

    @property
    def filters(self) -> BreachFilters:
        """What was chosen; a value that cannot be narrows nothing."""
        chosen = self.cleaned_data if self.is_valid() else {}
        officer = chosen.get("officer", "")
        return BreachFilters(officers=(int(officer),) if officer else (), kinds=tuple(chosen.get("kind", ())))
