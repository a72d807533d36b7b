"""The dated rule sets of enforcement (enforcement.md §0), and which of them a sentence falls under.

The sets in force are stored on each sentence and each breach case as one text, such as
``E1_LASPO+E2_TR+E3_ORA+E4_NS15``, so that work in flight keeps the rules it began under.
"""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from probation.policy import Citation, Mark, NotInForce, ProviderPolicy


class KeyedOn(StrEnum):
    """The fact whose date decides whether a rule set applies."""

    OFFENCE = "offence"
    CONVICTION = "conviction"
    SENTENCE = "sentence"
    REFERRAL = "referral"
    HEARING = "breach hearing"
    DAY = "the day itself"


@dataclass(frozen=True)
class RuleSet:
    """One layer of law or policy. ``replaces`` names the set it stands in for."""

    id: str
    commences: date
    keyed_on: KeyedOn
    what: str
    cites: tuple[Citation, ...]
    replaces: str = ""


@dataclass(frozen=True)
class SentenceDates:
    """The dates that choose the rule sets of a sentence. What has not happened yet is dated by the sentence."""

    offence_on: date
    sentenced_on: date
    convicted_on: date | None = None
    referred_on: date | None = None
    heard_on: date | None = None

    def of(self, keyed_on: KeyedOn) -> date:
        """The date of a keying fact."""
        known = {
            KeyedOn.OFFENCE: self.offence_on,
            KeyedOn.CONVICTION: self.convicted_on,
            KeyedOn.REFERRAL: self.referred_on,
            KeyedOn.HEARING: self.heard_on,
        }
        return known.get(keyed_on) or self.sentenced_on


RULE_SETS = (
    RuleSet(
        "E0_CJA",
        date(2005, 4, 4),
        KeyedOn.OFFENCE,
        "Community and suspended sentence orders, with the two steps of warning and breach.",
        (Citation("CJA 2003", "Sch 8 paras 5-6"), Citation("CJA 2003", "Sch 12 paras 4-5")),
    ),
    RuleSet(
        "E1_LASPO",
        date(2012, 12, 3),
        KeyedOn.HEARING,
        "A court may act on a breach; fines to £2,500; an order ends on its date; orders without requirements.",
        (Citation("LASPO 2012", "ss.66, 69, 72"),),
        replaces="E0_CJA",
    ),
    RuleSet(
        "E2_TR",
        date(2014, 6, 1),
        KeyedOn.REFERRAL,
        "NPS and CRCs; referral to an enforcement officer of a public-sector provider.",
        (Citation("ORA 2014", "Sch 4 para 6"),),
    ),
    RuleSet(
        "E3_ORA",
        date(2015, 2, 1),
        KeyedOn.OFFENCE,
        "Rehabilitation activity, licence for every term over a day, post-sentence supervision.",
        (Citation("ORA 2014", "s.3"), Citation("CJA 2003", "ss.256AA to 256AC")),
    ),
    RuleSet(
        "E4_NS15",
        date(2015, 2, 1),
        KeyedOn.DAY,
        "National Standards 2015: no fixed number of failures; the decision by the sixth working day.",
        (Citation("HMI Probation, Enforcement and Recall (2018)", "community order breach"),),
    ),
    RuleSet(
        "E5_SGC",
        date(2018, 10, 1),
        KeyedOn.SENTENCE,
        "The definitive guideline on breach.",
        (Citation("Sentencing Council", "Breach Offences guideline"),),
    ),
    RuleSet(
        "E6_CODE",
        date(2020, 12, 1),
        KeyedOn.CONVICTION,
        "The Sentencing Code: the same duties in Schedules 10 and 16.",
        (Citation("Sentencing Act 2020", "Sch 10 and Sch 16"),),
    ),
    RuleSet(
        "E7_UNIFIED",
        date(2021, 6, 26),
        KeyedOn.DAY,
        "CRCs end; one Probation Service.",
        (Citation("GOV.UK", "community performance 2022"),),
        replaces="E2_TR",
    ),
    RuleSet(
        "E8_PCSC",
        date(2022, 6, 28),
        KeyedOn.CONVICTION,
        "A higher ceiling for curfews.",
        (Citation("PCSC Act 2022", "curfew", Mark.KNOWN),),
    ),
    RuleSet(
        "E9_RESET",
        date(2024, 4, 29),
        KeyedOn.DAY,
        "Routine appointments stop in the final third; the power to breach remains.",
        (Citation("Probation Reset", "2024"),),
    ),
)
SUPERVISION_REPEAL = "E10_SA26"


def in_force(dates: SentenceDates, *, settings: ProviderPolicy) -> tuple[RuleSet, ...]:
    """The rule sets these dates fall under, oldest first, without those replaced. None for an offence before them all.

    The day of the tenth, the repeal of post-sentence supervision, is doubtful and so a setting.
    """
    if dates.offence_on < RULE_SETS[0].commences:
        return ()
    repeal = RuleSet(
        SUPERVISION_REPEAL,
        settings.pss_repealed_on,
        KeyedOn.DAY,
        "Post-sentence supervision and supervision default orders repealed; earlier failures may still be breached.",
        (Citation("Sentencing Act 2026", "ss.34, 36, 38, 39", Mark.DOUBTFUL),),
    )
    applying = [rule_set for rule_set in (*RULE_SETS, repeal) if rule_set.commences <= dates.of(rule_set.keyed_on)]
    replaced = {rule_set.replaces for rule_set in applying}
    return tuple(rule_set for rule_set in applying if rule_set.id not in replaced)


def rule_set_for(dates: SentenceDates, *, settings: ProviderPolicy) -> str:
    """The text to store. Raises NotInForce for an offence before the first rule set, 4 April 2005."""
    ids = [rule_set.id for rule_set in in_force(dates, settings=settings)]
    if not ids:
        raise NotInForce("cases.rule_set", dates.offence_on, RULE_SETS[0].commences)
    return "+".join(ids)


def holds(stored: str, rule_set_id: str) -> bool:
    """Whether a stored text names a rule set."""
    return rule_set_id in stored.split("+")
