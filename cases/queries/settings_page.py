"""The settings of a provider: each with its value, its default, the doubt behind it, and what was set when and why."""

from __future__ import annotations

import dataclasses
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from probation.accounts.models import Organisation, Sector
from probation.govuk.house_style import day
from probation.policy.setting_definition import SettingDefinition
from probation.policy.settings import SETTINGS, ProviderPolicy
from probation.provider_settings.models import ProviderSetting
from probation.provider_settings.reading import policy_of
from probation.refusals import NotSeen


@dataclass(frozen=True)
class SettingChange:
    """One value a provider set, from a day on."""

    value: str
    in_force_from: date
    set_by: str
    set_at: datetime
    why: str


@dataclass(frozen=True)
class SettingRow:
    """One setting of a provider on a day. ``is_own``: the provider has set it; else the default holds."""

    definition: SettingDefinition
    value: str
    default: str
    is_own: bool
    history: tuple[SettingChange, ...]


@dataclass(frozen=True)
class SettingGroup:
    """Settings of one kind."""

    heading: str
    rows: tuple[SettingRow, ...]


def providers() -> list[tuple[str, str]]:
    """Code and name of every provider that may have settings of its own."""
    supervising = Organisation.objects.filter(sector__in=(Sector.NPS, Sector.CRC))
    return list(supervising.order_by("sector", "name").values_list("code", "name"))


def provider_or_not_seen(code: str) -> Organisation:
    """The provider with a code. Raises NotSeen."""
    found = Organisation.objects.filter(code=code, sector__in=(Sector.NPS, Sector.CRC)).first()
    if found is None:
        raise NotSeen("provider", code)
    return found


def settings_of(provider: Organisation, *, on: date) -> list[SettingGroup]:
    """Every setting, in its group. Two queries."""
    rows = _rows(provider, on)
    return [
        SettingGroup(heading, tuple(rows[field.name] for field in dataclasses.fields(group)))
        for heading, group in _groups().items()
    ]


def _groups() -> dict[str, Any]:
    """The parts the policy is made of, by what they are about: ``EnforcementSettings`` is about enforcement."""
    return {part.__name__.removesuffix("Settings"): part for part in reversed(ProviderPolicy.__bases__)}


def setting_of(provider: Organisation, key: str, *, on: date) -> SettingRow:
    """One setting. Raises NotSeen."""
    row = _rows(provider, on).get(key)
    if row is None:
        raise NotSeen("setting", key)
    return row


def _rows(provider: Organisation, on: date) -> dict[str, SettingRow]:
    policy = policy_of(provider, on=on)
    changes: dict[str, list[ProviderSetting]] = defaultdict(list)
    for one in ProviderSetting.objects.filter(organisation=provider).select_related("set_by"):
        changes[one.key].append(one)
    return {
        key: SettingRow(
            definition=definition,
            value=written(getattr(policy, key)),
            default=written(definition.default),
            is_own=any(one.in_force_from <= on for one in changes[key]),
            history=tuple(_changes(definition, changes[key])),
        )
        for key, definition in SETTINGS.items()
    }


def _changes(definition: SettingDefinition, changes: Iterable[ProviderSetting]) -> Iterable[SettingChange]:
    for one in changes:
        value = written(definition.parse(one.value))
        yield SettingChange(value, one.in_force_from, str(one.set_by), one.set_at, one.why)


def written(value: Any) -> str:
    """A value as a page shows it: yes or no, a day in words, a choice without its underscores."""
    if isinstance(value, bool):
        return "Yes" if value else "No"
    return day(value) if isinstance(value, date) else str(value).replace("_", " ")
