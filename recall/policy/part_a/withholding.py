"""What sensitive material must say: what it is, and why the person may not see it (recall.md §5.0, case 56)."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from probation.policy import Citation, Reason, Rule

APART = Citation("Part A form (2021)", "header: material not to be disclosed goes in a separate document")
REQUEST = Citation("Consider a recall (2022-26)", "withheld information: PPCS applies, the Board may still disclose")


@dataclass(frozen=True, kw_only=True)
class WithheldFacts:
    """Material about to be kept."""

    text: str
    reason: str


withholding: Rule[WithheldFacts] = Rule("recall.keep_sensitive", keyed_on="the day it is written")


@withholding.in_force_from("2014-06-01", APART, REQUEST, name="PI 27/2014")
def _withholding(facts: WithheldFacts) -> Iterator[Reason]:
    if not facts.text.strip():
        yield Reason("Enter the sensitive material.", "text")
    if not facts.reason.strip():
        yield Reason("Say why it must be withheld from the person.", "reason")
