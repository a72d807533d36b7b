"""Speed: an emergency recall is another fact than the type, and contradicts a fixed term (§2.2, §8 case 25)."""

from dataclasses import dataclass

from probation.policy import Citation, Mark, ProviderPolicy, Reason, Rule
from recall.vocabulary import Chart, RecallType

CHART_TITLES = Citation("PI 27/2014", "chart 1: no increase in ROSH to high", Mark.DOUBTFUL)
CONTRADICTION = Citation("Domain reference: recall", "§2.2: emergency and fixed-term together", Mark.DECIDED)


@dataclass(frozen=True, kw_only=True)
class SpeedFacts:
    """A speed about to be chosen. ``reason``: why both emergency and fixed-term; ``recall_type`` empty: not chosen."""

    chart: str
    is_emergency: bool
    settings: ProviderPolicy
    recall_type: str = ""
    reason: str = ""


speed: Rule[SpeedFacts] = Rule("recall.speed", keyed_on="the day it is chosen")


@speed.in_force_from("2014-06-01", CHART_TITLES, CONTRADICTION, name="PI 27/2014")
def reasons_against(facts: SpeedFacts) -> list[Reason]:
    """Every reason against an emergency recall on this chart, and of this type."""
    if not facts.is_emergency:
        return []
    reasons = []
    if facts.chart == Chart.CRC and not facts.settings.emergency_without_rosh_increase:
        text = "An emergency means that ROSH is now high: escalate the request to the NPS first (chart 2)."
        reasons.append(Reason(text, "is_emergency"))
    if facts.recall_type == RecallType.FIXED:
        reasons += _of_fixed_term(facts)
    return reasons


def _of_fixed_term(facts: SpeedFacts) -> list[Reason]:
    contradiction = "An emergency recall says the risk is imminent, a fixed-term recall that it can be managed soon."
    if facts.settings.emergency_fixed_term == "refuse":
        return [Reason(f"{contradiction} It cannot be both.", "recall_type")]
    return [] if facts.reason.strip() else [Reason(f"{contradiction} Say why it is both.", "override_reason")]
