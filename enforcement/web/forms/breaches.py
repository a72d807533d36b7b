"""The filter of the list of breaches."""

from __future__ import annotations

from cases.vocabulary import SentenceKind
from cases.web.forms.whose import MINE, TEAM, WhoseFilter
from enforcement.queries.breach.officer_list import BreachFilters
from probation.govuk import forms as govuk

BREACHED = [(value, label) for value, label in SentenceKind.choices() if value != SentenceKind.LICENCE]


class BreachFilter(WhoseFilter):
    """Whose breaches, of what sentence, and whose officer."""

    whose = govuk.RadiosField([(MINE, "Mine"), (TEAM, "My team’s")], label="Cases", required=False)
    kind = govuk.CheckboxesField(BREACHED, label="Sentence", small=True, required=False)
    officer = govuk.SelectField(label="Responsible officer", nothing="Every officer", required=False)

    @property
    def filters(self) -> BreachFilters:
        """What was chosen; a value that cannot be narrows nothing."""
        chosen = self.chosen
        return BreachFilters(officers=self.officers, kinds=tuple(chosen.get("kind", ())))
