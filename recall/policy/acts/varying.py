"""Whether a licence may be varied, and how the answer is given (SEED 2017: senior managers may vary conditions)."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from cases.vocabulary import SentenceKind
from probation.policy import Citation, Reason, Rule
from recall.vocabulary import VariationKind

REPORT = Citation("HMI Probation, Enforcement and Recall (2018)", "senior managers may vary licence conditions (2017)")


@dataclass(frozen=True, kw_only=True)
class VaryingFacts:
    """A variation about to be asked. ``condition_chosen``: one of this licence that is in force."""

    kind: str
    sentence_kind: str
    in_force: bool
    condition_chosen: bool
    code: str
    text: str
    reason: str


@dataclass(frozen=True)
class AnsweringFacts:
    """An answer about to be given. ``still_stands``: the licence, and the condition to change, are still in force."""

    approved: bool | None
    answer: str
    still_stands: bool = True


asking: Rule[VaryingFacts] = Rule("recall.ask_variation", keyed_on="the day it is asked")
answering: Rule[AnsweringFacts] = Rule("recall.answer_variation", keyed_on="the day it is answered")


@asking.in_force_from("2014-06-01", REPORT, name="2017 guidance")
def _asking(facts: VaryingFacts) -> Iterator[Reason]:
    if facts.sentence_kind != SentenceKind.LICENCE:
        yield Reason("Only a licence can be varied.")
    if not facts.in_force:
        yield Reason("The licence is not in force.")
    if facts.kind not in list(VariationKind):
        yield Reason("Select what should change.", "kind")
    elif facts.kind != VariationKind.ADD and not facts.condition_chosen:
        yield Reason("Select the condition, which must be in force.", "condition")
    if facts.kind in (VariationKind.ADD, VariationKind.CHANGE) and not facts.text.strip():
        yield Reason("Enter the condition as it should read.", "text")
    if not facts.reason.strip():
        yield Reason("Say why the licence should change.", "reason")


@answering.in_force_from("2014-06-01", REPORT, name="2017 guidance")
def _answering(facts: AnsweringFacts) -> Iterator[Reason]:
    if facts.approved is None:
        yield Reason("Say whether you approve it.", "approved")
    if facts.approved and not facts.still_stands:
        yield Reason("The licence, or the condition, is no longer in force: refuse the variation.", "approved")
    if not facts.answer.strip():
        yield Reason("Give your reasons.", "answer")
