"""Why there is no recall from supervision, and what is open instead: what a page says of it (§4.10)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from cases.models import Sentence
from enforcement.policy.breach.post_sentence import INSTEAD, RecallFacts, recall


@dataclass(frozen=True)
class NoRecall:
    """Why, what is open instead, and where it is written."""

    why: str
    instead: tuple[str, ...]
    source: str


def no_recall(sentence: Sentence, *, on: date) -> NoRecall | None:
    """None for a sentence on which recall is not barred by its kind. No query."""
    decision = recall.decide(RecallFacts(sentence.kind), on=on)
    if decision.permits:
        return None
    why = " ".join(reason.text for reason in decision.reasons)
    return NoRecall(why, INSTEAD, "; ".join(map(str, decision.cites)))
