"""Whether Part A may be completed; the gaps of its sections come from ``recall.policy.part_a``."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from probation.policy import Citation, Reason, Rule

FORM = Citation("Part A form (2021)", "mandatory fields")
VERSIONS = Citation("manage-recalls (2021-22)", "every version after the first needs a reason")


@dataclass(frozen=True, kw_only=True)
class CompletingFacts:
    """A report about to be completed. ``another_version``: one was made before."""

    type_chosen: bool
    another_version: bool
    why: str


completing: Rule[CompletingFacts] = Rule("recall.complete_part_a", keyed_on="the day it is completed")


@completing.in_force_from("2014-06-01", FORM, VERSIONS, name="PI 27/2014")
def _completing(facts: CompletingFacts) -> Iterator[Reason]:
    if not facts.type_chosen:
        yield Reason("Choose the type of recall.")
    if facts.another_version and not facts.why.strip():
        yield Reason("Say why there is another version of the report.", "why")
