"""R0: the first fixed-term recall, 28 days with a long list of exclusions (14 July 2008 to 2 December 2012)."""

from probation.policy import Citation, Mark
from recall.policy.length import LONG_TERM

from .conditions import is_not, no_risk_of_serious_harm, not_extended, not_indeterminate
from .facts import SuitabilityFacts, SuitabilityOutcome
from .weighing import weigh

CJIA = Citation("CJIA 2008", "s.29")
OTHER_ACT = Citation("Crime (Sentences) Act 1997", "s.32", Mark.KNOWN)


def suitability_of(facts: SuitabilityFacts) -> SuitabilityOutcome:
    """28 days, unless one of five things excludes it."""
    tests = (
        not_extended(facts, CJIA),
        not_indeterminate(facts, OTHER_ACT),
        is_not("The offence is not a specified violent or sexual offence", facts.specified_offence, CJIA),
        is_not(
            "Not recalled before the normal day of release, from home detention curfew or compassionate release",
            facts.home_detention,
            CJIA,
        ),
        is_not(
            "Not released before in the same term by fixed term or executive release", facts.previous_fixed_term, CJIA
        ),
        no_risk_of_serious_harm(facts, CJIA),
    )
    return weigh(facts, tests, length_days=LONG_TERM)
