"""The breach guideline as an aid: what it suggests at each level of compliance (enforcement.md §4.9).

For orders of sentences passed from 1 October 2018. It suggests; the court decides.
"""

from dataclasses import dataclass

from cases.vocabulary import SentenceKind
from enforcement.vocabulary import ComplianceLevel
from probation.policy import Citation, Mark, Rule

COMMUNITY = Citation("Sentencing Council", "Breach Offences guideline, community order")
OTHERS = Citation("Sentencing Council", "Breach Offences guideline, other orders", Mark.KNOWN)


@dataclass(frozen=True)
class GuidelineFacts:
    """The kind of order in breach."""

    kind: str


@dataclass(frozen=True)
class Band:
    """A level of compliance, and what the guideline suggests at it, in its order."""

    level: ComplianceLevel
    suggests: tuple[str, ...]


BANDS: dict[SentenceKind, tuple[Band, ...]] = {
    SentenceKind.COMMUNITY_ORDER: (
        Band(ComplianceLevel.WILFUL, ("Revoke the order and impose custody",)),
        Band(
            ComplianceLevel.LOW,
            (
                "Revoke the order and sentence again",
                "Curfew for 20 to 30 days",
                "30 to 50 more hours of unpaid work, or another requirement",
                "Band C fine",
            ),
        ),
        Band(
            ComplianceLevel.MEDIUM,
            (
                "Revoke the order and sentence again",
                "Curfew for 10 to 20 days",
                "20 to 30 more hours of unpaid work",
                "Band B fine",
            ),
        ),
        Band(
            ComplianceLevel.HIGH,
            ("Curfew for 6 to 10 days", "10 to 20 more hours of unpaid work", "Band A fine"),
        ),
    ),
    SentenceKind.SUSPENDED_SENTENCE_ORDER: (
        Band(ComplianceLevel.LOW, ("Full activation of the original term",)),
        Band(ComplianceLevel.MEDIUM, ("Activation of a reduced term",)),
        Band(ComplianceLevel.HIGH, ("More onerous requirements", "A longer period", "A fine")),
    ),
    SentenceKind.POST_SENTENCE_SUPERVISION: (
        Band(
            ComplianceLevel.LOW,
            (
                "Committal for up to 7 days",
                "Supervision default order: 30 to 40 hours of unpaid work, or a curfew of 8 to 12 hours a day",
            ),
        ),
        Band(
            ComplianceLevel.MEDIUM,
            (
                "Supervision default order: 20 to 30 hours of unpaid work, or a curfew of 4 to 8 hours a day",
                "Band B fine",
            ),
        ),
        Band(ComplianceLevel.HIGH, ("Band A fine",)),
    ),
    SentenceKind.SUPERVISION_DEFAULT_ORDER: (
        Band(ComplianceLevel.LOW, ("Revoke the order and commit for up to 14 days",)),
        Band(
            ComplianceLevel.MEDIUM,
            ("Revoke the order and make a new one: 40 to 60 hours of unpaid work, or a curfew of 8 to 16 hours a day",),
        ),
        Band(ComplianceLevel.HIGH, ("Band B fine",)),
    ),
}

guideline: Rule[GuidelineFacts] = Rule("enforcement.breach_guideline", keyed_on="sentence")


@guideline.in_force_from("2018-10-01", COMMUNITY, OTHERS, name="definitive guideline")
def bands_for(facts: GuidelineFacts) -> tuple[Band, ...]:
    """What the guideline suggests, from the lowest compliance to the highest; nothing for a licence."""
    return BANDS.get(SentenceKind(facts.kind), ())
