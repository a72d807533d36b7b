"""How far the person has complied: the data for each factor of the breach guideline (enforcement.md §4.9).

The court takes account of compliance whatever the date of the sentence, so the data are shown for every breach.
"""

from dataclasses import dataclass
from datetime import date

from enforcement.vocabulary import GuidelineFactor
from probation.policy import Citation, Rule
from probation.working_days import day_in_words

FACTORS = Citation("Sentencing Council", "Breach Offences guideline, overall compliance")
ACCOUNT = Citation("CJA 2003", "Sch 8 para 9(2) and Sch 12 para 8(4)")
NOTHING = "Nothing is recorded."


@dataclass(frozen=True)
class Share:
    """So many done of so many ordered: hours of unpaid work, days of activity, sessions of a programme."""

    what: str
    done: int
    ordered: int


@dataclass(frozen=True, kw_only=True)
class ComplianceFacts:
    """One order and its record. ``kept`` of ``due``: appointments complied with, of those whose outcome is known.

    ``failed_on``: the days of the failures found unreasonable. ``achieved``: what the order has achieved, such as a
    need met. ``needs`` and ``adjustments``: recorded needs, and what was done about them.
    """

    made_on: date
    kept: int
    due: int
    failed_on: tuple[date, ...] = ()
    shares: tuple[Share, ...] = ()
    achieved: tuple[str, ...] = ()
    needs: tuple[str, ...] = ()
    adjustments: tuple[str, ...] = ()


@dataclass(frozen=True)
class FactorData:
    """A factor, and what the record says of it. Never without a line."""

    factor: GuidelineFactor
    says: tuple[str, ...]


compliance: Rule[ComplianceFacts] = Rule("enforcement.compliance", keyed_on="day")


@compliance.in_force_from("2005-04-04", FACTORS, ACCOUNT, name="extent of compliance")
def factors_of(facts: ComplianceFacts) -> tuple[FactorData, ...]:
    """What the record says of each factor, in the order of the guideline."""
    says: dict[GuidelineFactor, tuple[str, ...]] = {
        GuidelineFactor.ENGAGEMENT: _engagement(facts),
        GuidelineFactor.COMPLETED: tuple(f"{share.done} of {share.ordered} {share.what}" for share in facts.shares),
        GuidelineFactor.IMPACT: facts.achieved,
        GuidelineFactor.NEARNESS: _nearness(facts),
        GuidelineFactor.NEEDS: (*facts.needs, *(f"Adjustment: {made}" for made in facts.adjustments)),
    }
    return tuple(FactorData(factor, says[factor] or (NOTHING,)) for factor in GuidelineFactor)


def _engagement(facts: ComplianceFacts) -> tuple[str, ...]:
    if not facts.due:
        return ()
    per_cent = round(100 * facts.kept / facts.due)
    return (f"{facts.kept} of {facts.due} appointments kept ({per_cent} per cent)",)


def _nearness(facts: ComplianceFacts) -> tuple[str, ...]:
    days = [(failed_on - facts.made_on).days for failed_on in sorted(set(facts.failed_on))]
    return tuple(
        f"Failure on {day_in_words(failed_on)}, {days_after} {'day' if days_after == 1 else 'days'} after the order"
        for failed_on, days_after in zip(sorted(set(facts.failed_on)), days, strict=True)
    )
