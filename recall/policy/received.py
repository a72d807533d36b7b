"""A document received with a request or after it: a PDF, and another version says why (recall.md §6, versioning)."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from probation.policy import Citation, Reason, Rule
from recall.vocabulary import Attachment

UPLOADS = Citation("manage-recalls (2021-22)", "uploads: PDF, under 25 MB; document versions")

UNDER_MEGABYTES = 25
"""How large a document is not to be, in megabytes (recall.md §6)."""


@dataclass(frozen=True, kw_only=True)
class ReceivedFacts:
    """A version about to be kept, from 1, and why there is another. ``over``: the recall has ended."""

    category: str
    number: int
    why: str
    over: bool


receiving: Rule[ReceivedFacts] = Rule("recall.receive_document", keyed_on="the day it is received")


@receiving.in_force_from("2014-06-01", UPLOADS, name="versions")
def _receiving(facts: ReceivedFacts) -> Iterator[Reason]:
    if facts.over:
        yield Reason("The recall has ended.")
    if facts.category not in list(Attachment):
        yield Reason("Select which document it is.", "category")
    if facts.number > 1 and not facts.why.strip():
        yield Reason("Say why there is another version of the document.", "why")
