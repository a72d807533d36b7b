"""The dated rule sets of recall (recall.md §0), and which of them a recall falls under by the day of revocation.

The sets in force are stored on each request as one text, such as ``P1_PI27+R2_ORA+U1``, so that work in flight keeps
the rules it began under. Clocks of custody go by the day of return all the same (§8 case 58).
"""

from dataclasses import dataclass
from datetime import date

from probation.policy import Citation, Mark, NotInForce


@dataclass(frozen=True)
class RuleSet:
    """One layer of law or policy. ``replaces`` names the set it stands in for."""

    id: str
    commences: date
    what: str
    cites: tuple[Citation, ...]
    replaces: str = ""


RULE_SETS = (
    RuleSet(
        "R0_CJIA",
        date(2008, 7, 14),
        "The first fixed-term recall: 28 days, with a long list of exclusions.",
        (Citation("CJIA 2008", "s.29"),),
    ),
    RuleSet(
        "R1_LASPO",
        date(2012, 12, 3),
        "One test; only extended and indeterminate sentences are excluded.",
        (Citation("LASPO 2012", "s.114"), Citation("CJA 2003", "s.255A")),
        replaces="R0_CJIA",
    ),
    RuleSet(
        "P1_PI27",
        date(2014, 6, 1),
        "NPS and CRCs; PI 27/2014.",
        (Citation("PI 27/2014", "front page"),),
    ),
    RuleSet(
        "R2_ORA",
        date(2015, 2, 1),
        "Terms under 12 months have a licence, and a fixed-term recall of 14 days.",
        (Citation("ORA 2014", "s.3"), Citation("HMI Probation, Enforcement and Recall (2018)", "recall")),
        replaces="R1_LASPO",
    ),
    RuleSet(
        "U1",
        date(2015, 4, 13),
        "Remaining unlawfully at large after recall is an offence.",
        (Citation("CJA 2003", "s.255ZA"), Citation("PI 20/2015", "front page")),
    ),
    RuleSet(
        "P2_PF",
        date(2019, 4, 1),
        "The Policy Framework replaces PI 27/2014 and PI 20/2015.",
        (Citation("Recall Policy Framework", "front page, 1 April 2019"),),
        replaces="P1_PI27",
    ),
    RuleSet(
        "O2_UNIFIED",
        date(2021, 6, 26),
        "One Probation Service: the chart of the NPS serves everybody.",
        (Citation("National Audit Office", "October 2025; the day is known, not seen", Mark.KNOWN),),
    ),
    RuleSet(
        "R3_FTR12",
        date(2024, 4, 2),
        "Fixed-term recall mandatory for adults serving under 12 months, with exceptions.",
        (Citation("S.I. 2024/408", "article 2"),),
        replaces="R2_ORA",
    ),
    RuleSet(
        "R4_FTR48",
        date(2025, 9, 2),
        "Fixed-term recall mandatory for adults serving under 4 years, with wider exceptions.",
        (Citation("CJA 2003", "s.255A(4ZA)"),),
        replaces="R3_FTR12",
    ),
    RuleSet(
        "R5_FTR56",
        date(2026, 3, 31),
        "Adults: 56 days or standard, without discretion; 14 and 28 days for relevant young offenders.",
        (Citation("Sentencing Act 2026", "ss.31 to 33"),),
        replaces="R4_FTR48",
    ),
    RuleSet(
        "R5b",
        date(2026, 7, 29),
        "A charge alone excludes a fixed term; a charge with conviction no longer does.",
        (Citation("Consider a recall (2022-26)", "fixed-term questions of 29 July 2026", Mark.DOUBTFUL),),
        replaces="R5_FTR56",
    ),
)


def in_force(*, revoked_on: date) -> tuple[RuleSet, ...]:
    """The rule sets of a revocation of this day, oldest first, without those replaced. None before them all."""
    commenced = [rule_set for rule_set in RULE_SETS if rule_set.commences <= revoked_on]
    replaced = {rule_set.replaces for rule_set in commenced}
    return tuple(rule_set for rule_set in commenced if rule_set.id not in replaced)


def rule_set_for(*, revoked_on: date) -> str:
    """The text to store. Raises NotInForce for a revocation before the first rule set, 14 July 2008."""
    ids = [rule_set.id for rule_set in in_force(revoked_on=revoked_on)]
    if not ids:
        raise NotInForce("recall.rule_set", revoked_on, RULE_SETS[0].commences)
    return "+".join(ids)
