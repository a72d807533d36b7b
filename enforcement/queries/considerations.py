"""What must be seen before anyone judges: needs, adjustments, and what an appointment may have clashed with."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from cases.models import Need, Person
from cases.queries.case_page import still_needed
from cases.vocabulary import NeedKind
from probation.policy import Citation

# Instructions must as far as practicable avoid conflict with these (enforcement.md §9.57).
MAY_CLASH = (NeedKind.RELIGION, NeedKind.WORK, NeedKind.CARING)
AVOID_CONFLICT = Citation("CJA 2003", "s.217")


@dataclass(frozen=True)
class NeedView:
    """A need known on the day, and the adjustment agreed for it (none yet: empty)."""

    kind: str
    description: str
    adjustment: str


@dataclass(frozen=True)
class Considerations:
    """The person's needs, and those of them the time of an appointment may have clashed with."""

    needs: tuple[NeedView, ...]
    clashes: tuple[NeedView, ...]
    interpreter: str
    clash_citation: str = str(AVOID_CONFLICT)

    @property
    def anything(self) -> bool:
        return bool(self.needs or self.interpreter)


def considerations(person: Person, *, on: date) -> Considerations:
    """The needs that held on a day or hold since. One query."""
    rows = list(person.needs.filter(still_needed(on)))
    return Considerations(
        needs=tuple(_view(row) for row in rows),
        clashes=tuple(_view(row) for row in rows if row.kind in MAY_CLASH),
        interpreter=person.first_language if person.interpreter_needed else "",
    )


def _view(row: Need) -> NeedView:
    return NeedView(NeedKind.label_of(row.kind), row.description, row.adjustment)
