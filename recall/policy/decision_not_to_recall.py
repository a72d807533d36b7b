"""Who decides not to recall: the line manager once on a licence, then a senior manager too (§3.6, §8 case 60)."""

from datetime import date

from probation.policy import ProviderPolicy


def senior_manager_needed(*, earlier_decisions: int, on: date, settings: ProviderPolicy) -> bool:
    """Whether a senior manager endorses a decision, by how many there were before it on the licence."""
    return earlier_decisions > 0 and on >= settings.repeat_not_recalled_senior_from
