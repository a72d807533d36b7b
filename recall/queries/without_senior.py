"""Where a recall goes to PPCS without a senior manager's signature: on chart 1, where the provider asks none."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from probation.accounts.models import Organisation, Sector
from probation.provider_settings.reading import policy_of
from recall.models import RecallRequest
from recall.policy.acts.sending import senior_required
from recall.vocabulary import Chart, RecallState


def asks_no_senior(provider: Organisation | None, *, on: date) -> bool:
    """Whether a provider's own recalls go without. One query for a CRC, none for anybody else."""
    if provider is None or provider.sector != Sector.CRC:
        return False
    crc_requires = policy_of(provider, on=on).crc_senior_endorsement_required
    return not senior_required(Chart.CRC, crc_requires=crc_requires)


def sent_without_senior(requests: Iterable[RecallRequest], *, on: date) -> frozenset[int]:
    """The ids of those of these requests that are countersigned and may be sent at once. One query a provider."""
    ready = [row for row in requests if row.chart == Chart.CRC and row.state == RecallState.PART_A_COUNTERSIGNED]
    providers = {row.sentence.provider for row in ready}
    free = {provider for provider in providers if asks_no_senior(provider, on=on)}
    return frozenset(row.pk for row in ready if row.sentence.provider in free)
