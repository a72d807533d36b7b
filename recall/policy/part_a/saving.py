"""Whether a section may be written in: the report is open, or it is opened again with a reason (recall.md case 30)."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from probation.policy import Citation, Mark, Reason, Rule
from recall.vocabulary import SIGNED, WRITING, RecallState

from .question import Applies
from .sections import BY_CODE

SIGNED_REPORT = Citation("Domain reference: recall", "§3.0: no edit of a signed Part A", Mark.DECIDED)
OPEN = (*WRITING, RecallState.OOH_INSTIGATED, RecallState.RETURNED_FOR_REWORK)
"""The states in which Part A may be written in."""


@dataclass(frozen=True, kw_only=True)
class SavingFacts:
    """A section about to be saved. ``misfits``: the answers that cannot be kept, by name, and why."""

    state: str
    reopening: bool
    section: str
    misfits: tuple[tuple[str, str], ...] = ()


saving: Rule[SavingFacts] = Rule("recall.save_section", keyed_on="the day it is saved")


@saving.in_force_from("2014-06-01", SIGNED_REPORT, name="[D]")
def _saving(facts: SavingFacts) -> Iterator[Reason]:
    section = BY_CODE.get(facts.section)
    if section is None or section.applies == Applies.SIGNED:
        yield Reason("No section of Part A that is written has this name.", "section")
        return
    if facts.state in SIGNED and not facts.reopening:
        yield Reason("Part A is complete: say why it is changed. What others signed is then void.", "reopen_because")
    elif facts.state not in SIGNED and facts.state not in OPEN:
        yield Reason("Part A is not being written: it is written after the recall is agreed, until it goes to PPCS.")
    for name, why in facts.misfits:
        yield Reason(why, name)
