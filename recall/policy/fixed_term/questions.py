"""Which questions the rule set of the day asks of this person that the record does not answer (recall.md §2.4)."""

from dataclasses import replace
from typing import Any

from recall.vocabulary.suitability import Question, YesNoUnknown

from .facts import SuitabilityFacts, SuitabilityTest
from .suitability import suitability_of


def questions_asked(facts: SuitabilityFacts) -> tuple[Question, ...]:
    """Those on whose answer a test turns, others as they are known. Raises NotInForce before 14 July 2008."""
    return tuple(question for question in Question if len({_tests(facts, question, it) for it in YesNoUnknown}) > 1)


def _tests(facts: SuitabilityFacts, question: Question, answer: YesNoUnknown) -> tuple[SuitabilityTest, ...]:
    answered: dict[str, Any] = {question.value: answer}
    return suitability_of(replace(facts, **answered)).tests
