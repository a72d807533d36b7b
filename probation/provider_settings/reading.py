"""A provider's policy on a day: its own values where it has set some, the documented default elsewhere."""

from __future__ import annotations

from datetime import date

from probation.accounts.models import Organisation
from probation.policy.settings import ProviderPolicy

from .models import ProviderSetting


def policy_of(organisation: Organisation | None, *, on: date) -> ProviderPolicy:
    """The provider's policy on a day. One query."""
    if organisation is None:
        return ProviderPolicy.default()
    rows = ProviderSetting.objects.filter(organisation=organisation, in_force_from__lte=on).order_by("in_force_from")
    return ProviderPolicy.default().with_values({row.key: row.value for row in rows})
