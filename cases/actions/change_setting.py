"""Set a provider's own value of a doubtful rule, from a day, with the reason. Earlier values stay as history."""

from __future__ import annotations

import dataclasses
from datetime import date, datetime
from decimal import Decimal

from django.db import transaction

from cases import permissions as may
from cases.policy.entry import decide_entry
from probation.accounts.models import Organisation, User
from probation.policy import ProviderPolicy
from probation.provider_settings.models import ProviderSetting
from probation.transitions import record
from probation.working_days import london_date


@transaction.atomic
def change_setting(
    organisation: Organisation, *, key: str, value: object, in_force_from: date, why: str, by: User, at: datetime
) -> ProviderSetting:
    """Set it. A second value for the same day replaces the first. Raises InvalidSettings, Refused, NotAdmitted."""
    changes = {"value": _as_json(ProviderPolicy.default().with_values({key: value}), key), "why": why}
    settings = ProviderSetting.objects.select_for_update(of=("self",))
    setting = settings.filter(organisation=organisation, key=key, in_force_from=in_force_from).first()
    setting = setting or ProviderSetting(organisation=organisation, key=key, in_force_from=in_force_from)
    record(
        setting,
        verb="change",
        permission=may.change_setting,
        by=by,
        at=at,
        crn="",
        why=why,
        decision=decide_entry(today=london_date(at), texts={"why": ("why the setting changes", why)}),
        changes={**changes, "set_by_id": by.pk, "set_at": at},
    )
    return setting


def _as_json(policy: ProviderPolicy, key: str) -> str | int | bool:
    """The parsed value as it is stored: dates and decimals as text."""
    value = dataclasses.asdict(policy)[key]
    return str(value) if isinstance(value, (date, Decimal)) else value
