"""R1: one test, and only extended and indeterminate sentences excluded (3 December 2012 to 31 January 2015).

A previous fixed term, a violent or sexual offence and home detention curfew no longer exclude.
"""

from probation.policy import Citation, Mark
from recall.policy.length import LONG_TERM

from .conditions import no_risk_of_serious_harm, not_extended, not_indeterminate
from .facts import SuitabilityFacts, SuitabilityOutcome
from .ora_2014 import against_policy
from .weighing import weigh

LASPO = Citation("CJA 2003", "s.255A, as amended by LASPO 2012 s.114")
OTHER_ACT = Citation("Crime (Sentences) Act 1997", "s.32", Mark.KNOWN)


def suitability_of(facts: SuitabilityFacts) -> SuitabilityOutcome:
    """28 days, at discretion."""
    tests = (
        not_extended(facts, LASPO),
        not_indeterminate(facts, OTHER_ACT),
        no_risk_of_serious_harm(facts, LASPO),
        *against_policy(facts),
    )
    return weigh(facts, tests, length_days=LONG_TERM)
