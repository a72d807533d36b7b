"""R2: 14 days for sentences of less than 12 months, 28 for others, at discretion (1 February 2015 to 1 April 2024).

Serious terrorism sentences are excluded since 2021, prisoners referred to the Parole Board under s.244ZB since 2022.
"""

from collections.abc import Iterator
from datetime import date

from probation.policy import Citation, Mark
from recall.vocabulary.suitability import BearsOn, YesNoUnknown

from .conditions import is_not, mappa_level_1, no_risk_of_serious_harm, not_charged, not_extended, not_indeterminate
from .facts import SuitabilityFacts, SuitabilityOutcome, SuitabilityTest
from .weighing import length_by_sentence, length_warnings, weigh

ELIGIBLE = Citation("CJA 2003", "s.255A")
OTHER_ACT = Citation("Crime (Sentences) Act 1997", "s.32", Mark.KNOWN)
TERRORISM = Citation("CJA 2003", "s.255A(2), as amended by the Counter-Terrorism and Sentencing Act 2021")
REFERRED = Citation("CJA 2003", "s.255A(2), as amended by the PCSC Act 2022", Mark.KNOWN)
POLICY = Citation("Domain reference: recall", "§2.4 R2, policy not law", Mark.DOUBTFUL)
TERRORISM_FROM, REFERRED_FROM = date(2021, 4, 30), date(2022, 6, 28)


def suitability_of(facts: SuitabilityFacts) -> SuitabilityOutcome:
    """14 or 28 days, at discretion; policy may be against it."""
    tests = (*not_eligible(facts), no_risk_of_serious_harm(facts, ELIGIBLE), *against_policy(facts))
    warnings = [*length_warnings(facts.sentence), *_terrorist(facts)]
    return weigh(facts, tests, length_days=length_by_sentence(facts), warnings=warnings)


def not_eligible(facts: SuitabilityFacts) -> Iterator[SuitabilityTest]:
    """The exclusions of s.255A as they stood on the day of revocation; those of R3 and R4 too."""
    yield not_extended(facts, ELIGIBLE)
    yield not_indeterminate(facts, OTHER_ACT)
    if facts.revoked_on >= TERRORISM_FROM:
        yield is_not("Not a serious terrorism sentence", facts.serious_terrorism_sentence, TERRORISM)
    if facts.revoked_on >= REFERRED_FROM:
        yield is_not("Not referred to the Parole Board under s.244ZB", facts.referred_to_board, REFERRED)


def against_policy(facts: SuitabilityFacts) -> Iterator[SuitabilityTest]:
    """What the law leaves open and policy is against: MAPPA, a further charge, an earlier fixed term (§8 case 13)."""
    if facts.settings.fixed_term_policy_warnings:
        yield mappa_level_1(facts, POLICY, BearsOn.POLICY)
        yield not_charged(facts, POLICY, BearsOn.POLICY)
        name = "No earlier fixed-term recall on this licence"
        yield is_not(name, facts.previous_fixed_term, POLICY, BearsOn.POLICY)


def _terrorist(facts: SuitabilityFacts) -> Iterator[str]:
    if facts.terrorist != YesNoUnknown.NO and facts.revoked_on >= TERRORISM_FROM:
        yield "Check whether it is a serious terrorism sentence, which excludes a fixed term."
