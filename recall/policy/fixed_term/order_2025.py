"""R4: mandatory for adults serving less than 4 years, with wider exceptions (2 September 2025 to 30 March 2026)."""

from probation.policy import Citation, Mark
from recall.policy.length import FOUR_YEARS
from recall.vocabulary.suitability import BearsOn

from .conditions import (
    aged_18,
    is_not,
    mappa_level_1,
    no_risk_of_serious_harm,
    not_charged,
    not_mappa_category_4,
    shorter_than,
)
from .facts import SuitabilityFacts, SuitabilityOutcome
from .ora_2014 import ELIGIBLE, not_eligible
from .weighing import length_by_sentence, length_warnings, weigh

ORDER = Citation("CJA 2003", "s.255A(4ZA)")
NATIONAL_SECURITY = Citation("CJA 2003", "s.255A(4ZA), ss.247A(2) and Sch 19AA", Mark.DOUBTFUL)
SECTION_325 = Citation("CJA 2003", "ss.255A(4ZA) and 325(2)(aa) and (c)")


def suitability_of(facts: SuitabilityFacts) -> SuitabilityOutcome:
    """Mandatory where every test is met, else at discretion; 14 or 28 days."""
    tests = (
        *not_eligible(facts),
        aged_18(facts, ORDER),
        shorter_than(FOUR_YEARS, facts, ORDER),
        is_not(
            "Not an offence of terrorism or national security", facts.terrorist, NATIONAL_SECURITY, BearsOn.MANDATORY
        ),
        not_mappa_category_4(facts, SECTION_325, BearsOn.MANDATORY),
        not_charged(facts, ORDER, BearsOn.MANDATORY),
        mappa_level_1(facts, ORDER, BearsOn.MANDATORY),
        no_risk_of_serious_harm(facts, ELIGIBLE),
    )
    return weigh(facts, tests, length_days=length_by_sentence(facts), warnings=length_warnings(facts.sentence))
