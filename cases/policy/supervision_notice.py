"""Whether a supervision notice may be served: its requirements bind only once it is given (CJA 2003 s.256AA(3))."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from cases.vocabulary import SentenceKind
from probation.policy import Citation, Reason, Rule


@dataclass(frozen=True)
class NoticeFacts:
    """A notice about to be served."""

    kind: str
    served_already: bool
    served_on: date
    last_day: date
    today: date


serving: Rule[NoticeFacts] = Rule("cases.serve_supervision_notice", keyed_on="the day it is served")


@serving.in_force_from("2015-02-01", Citation("CJA 2003", "s.256AA(3)"), name="ORA 2014")
def _serving(facts: NoticeFacts) -> Iterator[Reason]:
    if facts.kind != SentenceKind.POST_SENTENCE_SUPERVISION:
        yield Reason("Only post-sentence supervision has a supervision notice.", "served_on")
    if facts.served_already:
        yield Reason("The notice is recorded as served already.", "served_on")
    if facts.served_on > facts.today:
        yield Reason("The day it was served cannot be in the future.", "served_on")
    if facts.served_on > facts.last_day:
        yield Reason("The supervision has ended by that day.", "served_on")
