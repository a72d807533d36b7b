"""Fixed-term suitability by dated rule set R0 to R5b, explained test by test. Pure."""

from .facts import SuitabilityFacts, SuitabilityOutcome, SuitabilityTest
from .suitability import reasons_against_choice, suitability, suitability_of

__all__ = [
    "SuitabilityFacts",
    "SuitabilityOutcome",
    "SuitabilityTest",
    "reasons_against_choice",
    "suitability",
    "suitability_of",
]
