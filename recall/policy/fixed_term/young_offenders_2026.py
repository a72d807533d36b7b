"""R5 for relevant young offenders: 14 days where mandatory, else 28 or standard (since 31 March 2026).

They serve only sentences under s.91 of the Act of 2000 or s.250 of the Sentencing Code. Persons under 18 when recalled,
of whom the documents say nothing, are taken with them, at the length their sentence has.
"""

from probation.policy import Citation
from recall.policy.length import LONG_TERM, ONE_YEAR, SHORT_TERM
from recall.vocabulary.suitability import BearsOn, Suitability

from .conditions import (
    aged_18,
    is_not,
    mappa_level_1,
    no_risk_of_serious_harm,
    not_charged_with_serious_offence,
    not_extended,
    not_indeterminate,
    shorter_than,
)
from .facts import SuitabilityFacts, SuitabilityOutcome, SuitabilityTest
from .weighing import length_by_sentence, length_warnings, weigh

ACT = Citation("Sentencing Act 2026", "ss.31 to 33, relevant young offenders")
LENGTH_DOUBT = (
    "The length is doubtful: the sentence is less than 12 months, and the documents give 28 days where a fixed term is "
    "not mandatory."
)
UNDER_18_DOUBT = "How a person under 18 is recalled since 31 March 2026 was not seen; the earlier rules are assumed."


def suitability_of(facts: SuitabilityFacts) -> SuitabilityOutcome:
    """14 days where every mandatory test is met, else at discretion."""
    tests: tuple[SuitabilityTest, ...] = (
        not_extended(facts, ACT),
        not_indeterminate(facts, ACT),
        is_not("Not referred to the Parole Board under s.244ZB", facts.referred_to_board, ACT),
        aged_18(facts, ACT),
        shorter_than(ONE_YEAR, facts, ACT),
        mappa_level_1(facts, ACT, BearsOn.MANDATORY),
        not_charged_with_serious_offence(facts, ACT),
        no_risk_of_serious_harm(facts, ACT),
    )
    warnings = length_warnings(facts.sentence)
    if not facts.is_adult:
        return weigh(facts, tests, length_days=length_by_sentence(facts), warnings=[*warnings, UNDER_18_DOUBT])
    if weigh(facts, tests, length_days=None).outcome == Suitability.MANDATORY:
        return weigh(facts, tests, length_days=SHORT_TERM, warnings=warnings)
    if facts.sentence is not None and facts.sentence.is_shorter_than(ONE_YEAR):
        warnings.append(LENGTH_DOUBT)
    return weigh(facts, tests, length_days=LONG_TERM, warnings=warnings)
