"""From tests to an outcome: one exclusion is enough, every mandatory test is needed, unknown counts as not met."""

from collections.abc import Iterable, Sequence

from recall.policy.length import FOUR_YEARS, ONE_YEAR, SentenceLength, fixed_term_days
from recall.vocabulary.suitability import BearsOn, Met, SentenceType, Suitability

from .facts import SuitabilityFacts, SuitabilityOutcome, SuitabilityTest

INDETERMINATE = "Indeterminate sentence: standard recall by the emergency procedure, with PPCS telephoned first."
EXTENDED = "Extended sentence: standard recall only."


def weigh(
    facts: SuitabilityFacts,
    tests: Sequence[SuitabilityTest],
    *,
    length_days: int | None,
    warnings: Iterable[str] = (),
) -> SuitabilityOutcome:
    """The outcome of these tests, with the length there would be and a sentence for all that asks for attention."""
    excluding = [test for test in tests if test.bears_on == BearsOn.EXCLUSION]
    deciding = [test for test in tests if test.bears_on == BearsOn.MANDATORY]
    if not all(test.result == Met.MET for test in excluding):
        outcome = Suitability.EXCLUDED
    elif deciding and all(test.result == Met.MET for test in deciding):
        outcome = Suitability.MANDATORY
    else:
        outcome = Suitability.DISCRETIONARY
    relevant = [test for test in tests if _asks_for_attention(test, outcome)]
    return SuitabilityOutcome(
        outcome=outcome,
        length_days=None if outcome == Suitability.EXCLUDED else length_days,
        tests=tuple(test for test in tests if test.bears_on != BearsOn.POLICY or outcome == Suitability.DISCRETIONARY),
        warnings=(*_of_kind(facts), *map(_sentence, relevant), *warnings),
    )


def length_by_sentence(facts: SuitabilityFacts) -> int | None:
    """14 or 28 days; None where the sentence is not known."""
    return fixed_term_days(facts.sentence, offence_on=facts.offence_on) if facts.sentence else None


def length_warnings(sentence: SentenceLength | None) -> list[str]:
    """What to check by hand of the length of the sentence."""
    if sentence is None:
        return ["The sentence is not known, so the length of the fixed term is not known either."]
    parting = [
        words for term, words in ((ONE_YEAR, "12 months"), (FOUR_YEARS, "4 years")) if sentence.needs_checking(term)
    ]
    return [
        f"Check by hand whether {sentence} is less than {words}: PPCS counts 366 days to a year, the calendar "
        "365 or 366 from the day of sentence."
        for words in parting
    ]


def _asks_for_attention(test: SuitabilityTest, outcome: Suitability) -> bool:
    if test.bears_on == BearsOn.POLICY:
        return outcome == Suitability.DISCRETIONARY and test.result != Met.MET
    return test.result == Met.UNKNOWN


def _sentence(test: SuitabilityTest) -> str:
    name = test.name[0].lower() + test.name[1:]
    if test.bears_on == BearsOn.POLICY:
        known = "Not known" if test.result == Met.UNKNOWN else "Not met"
        return f"{known}, so a fixed term needs a reason in writing: {name}."
    return f"Not known, so it counts as an exclusion; find out: {name}."


def _of_kind(facts: SuitabilityFacts) -> list[str]:
    sentences = {SentenceType.INDETERMINATE: INDETERMINATE, SentenceType.EXTENDED: EXTENDED}
    return [text for kind, text in sentences.items() if facts.kind == kind]
