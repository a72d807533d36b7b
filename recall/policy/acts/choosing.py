"""Whether the type chosen may be asked for: law, then policy that an officer may override with a reason (§2.4)."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from probation.policy import Citation, Mark, Reason, Rule
from recall.vocabulary import RecallType

TEST = Citation("CJA 2003", "s.255A")
FORM = Citation("Part A form (2021)", "section 22: type, with reasons")
EMERGENCY_FIXED = Citation("Domain reference: recall", "§2.2: emergency and fixed-term together", Mark.DECIDED)


@dataclass(frozen=True, kw_only=True)
class ChoosingFacts:
    """The type about to be chosen. ``outcome``: of fixed-term suitability: mandatory, discretionary or excluded."""

    being_written: bool
    recall_type: str
    reason: str
    outcome: str
    against_policy: tuple[str, ...]
    override_reason: str
    is_emergency: bool
    rosh_high: bool


choosing: Rule[ChoosingFacts] = Rule("recall.choose_type", keyed_on="the day it is chosen")


@choosing.in_force_from("2008-07-14", TEST, FORM, EMERGENCY_FIXED, name="CJA 2003 s.255A")
def _choosing(facts: ChoosingFacts) -> Iterator[Reason]:
    if not facts.being_written:
        yield Reason("The type is chosen while Part A is being written.")
    if facts.recall_type not in list(RecallType):
        yield Reason("Select the type of recall.", "recall_type")
    if facts.recall_type == RecallType.FIXED and facts.outcome == "excluded":
        yield Reason("A fixed-term recall is excluded: see the tests that are met or unknown.", "recall_type")
    if facts.recall_type == RecallType.STANDARD and facts.outcome == "mandatory":
        yield Reason("If recalled, the recall must be fixed-term.", "recall_type")
    if not facts.reason.strip():
        yield Reason("Give the reasons for the type of recall.", "reason")
    if facts.recall_type == RecallType.FIXED and not facts.override_reason.strip():
        yield from _overrides(facts)


def _overrides(facts: ChoosingFacts) -> Iterator[Reason]:
    against = [f"Not met: {test}." for test in facts.against_policy]
    if facts.is_emergency:
        against.append(
            "An emergency recall says the risk is imminent, a fixed-term recall that it can be managed soon."
        )
    if facts.rosh_high and not against:
        against.append("ROSH is high or very high.")
    if against:
        yield Reason(f"Say why a fixed-term recall is right all the same. {' '.join(against)}", "override_reason")
