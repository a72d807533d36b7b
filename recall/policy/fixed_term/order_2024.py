"""R3: mandatory for adults serving less than 12 months, with exceptions (2 April 2024 to 1 September 2025)."""

from probation.policy import Citation
from recall.policy.length import ONE_YEAR
from recall.vocabulary.suitability import BearsOn

from .conditions import aged_18, mappa_level_1, no_risk_of_serious_harm, not_charged_with_serious_offence, shorter_than
from .facts import SuitabilityFacts, SuitabilityOutcome
from .ora_2014 import ELIGIBLE, not_eligible
from .weighing import length_by_sentence, length_warnings, weigh

ORDER = Citation("S.I. 2024/408", "article 2")


def suitability_of(facts: SuitabilityFacts) -> SuitabilityOutcome:
    """Mandatory where all four tests are met, else at discretion; 14 or 28 days."""
    tests = (
        *not_eligible(facts),
        aged_18(facts, ORDER),
        shorter_than(ONE_YEAR, facts, ORDER),
        not_charged_with_serious_offence(facts, ORDER),
        mappa_level_1(facts, ORDER, BearsOn.MANDATORY),
        no_risk_of_serious_harm(facts, ELIGIBLE),
    )
    return weigh(facts, tests, length_days=length_by_sentence(facts), warnings=length_warnings(facts.sentence))
