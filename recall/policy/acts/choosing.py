"""Whether the type chosen may be asked for: law, then policy that an officer may override with a reason (§2.4)."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from probation.policy import Citation, Mark, Reason, Rule
from recall.vocabulary import RecallType

TEST = Citation("CJA 2003", "s.255A")
FORM = Citation("Part A form (2021)", "section 22: type, with reasons")
HIGH_FIXED = Citation("Domain reference: recall", "§7: a fixed term is hard to defend at high ROSH", Mark.DECIDED)


@dataclass(frozen=True, kw_only=True)
class ChoosingFacts:
    """The type about to be chosen. ``against``: what fixed-term suitability and the speed say against it.

    ``revoked_as``: the type PPCS revoked the licence for out of hours, before Part A.
    """

    being_written: bool
    recall_type: str
    reason: str
    override_reason: str
    rosh_high: bool
    against: tuple[Reason, ...]
    revoked_as: str = ""


choosing: Rule[ChoosingFacts] = Rule("recall.choose_type", keyed_on="the day it is chosen")


@choosing.in_force_from("2008-07-14", TEST, FORM, HIGH_FIXED, name="CJA 2003 s.255A")
def _choosing(facts: ChoosingFacts) -> Iterator[Reason]:
    if not facts.being_written:
        yield Reason("The type is chosen while Part A is being written.")
    if facts.recall_type not in list(RecallType):
        yield Reason("Select the type of recall.", "recall_type")
    elif facts.revoked_as and facts.recall_type != facts.revoked_as:
        label = RecallType.label_of(facts.revoked_as).lower()
        yield Reason(f"PPCS has revoked the licence for a {label}: the type stays.", "recall_type")
    yield from facts.against
    if not facts.reason.strip():
        yield Reason("Give the reasons for the type of recall.", "reason")
    asked = any(reason.field == "override_reason" for reason in facts.against)
    if facts.recall_type == RecallType.FIXED and facts.rosh_high and not facts.override_reason.strip() and not asked:
        yield Reason("ROSH is high or very high: say why a fixed term is right all the same.", "override_reason")
