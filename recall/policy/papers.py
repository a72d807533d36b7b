"""A document of a recall: another version says why there is one (recall.md §6, versioning)."""

from collections.abc import Iterator
from dataclasses import dataclass

from probation.policy import Citation, Reason, Rule


@dataclass(frozen=True)
class PaperFacts:
    """The version about to be made, from 1, and why there is another."""

    number: int
    why: str


making: Rule[PaperFacts] = Rule("recall.make_paper", keyed_on="the day it is made")


@making.in_force_from("2014-06-01", Citation("manage-recalls (2021-22)", "document versions"), name="versions")
def _making(facts: PaperFacts) -> Iterator[Reason]:
    if facts.number > 1 and not facts.why.strip():
        yield Reason("Say why there is another version of the document.", "why")
