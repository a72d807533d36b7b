"""The rules a provider may set: every rule the documents leave doubtful, with the documented default.

A value is held per organisation elsewhere; here are its meaning, its default and the bounds it must keep.
"""

from __future__ import annotations

import dataclasses
from collections.abc import Mapping
from dataclasses import dataclass

from .breach_settings import BreachSettings
from .deadline_settings import DeadlineSettings
from .enforcement_settings import EnforcementSettings
from .pack_settings import PackSettings
from .recall_settings import RecallSettings
from .setting_definition import SettingDefinition, Value, definitions_of
from .supervision_settings import SupervisionSettings


class InvalidSettings(ValueError):
    """Values a provider may not set: ``problems`` holds a sentence for each key."""

    def __init__(self, problems: Mapping[str, str]) -> None:
        self.problems = dict(problems)
        super().__init__(" ".join(self.problems.values()))


@dataclass(frozen=True, kw_only=True)
class ProviderPolicy(
    RecallSettings, PackSettings, BreachSettings, SupervisionSettings, EnforcementSettings, DeadlineSettings
):
    """One provider's values. Every field is a setting; its definition is in ``SETTINGS`` under the same name."""

    @classmethod
    def default(cls) -> ProviderPolicy:
        """The documented defaults."""
        return cls()

    def with_values(self, values: Mapping[str, object]) -> ProviderPolicy:
        """These values set over the present ones. Raises InvalidSettings with a sentence for every bad key."""
        parsed: dict[str, Value] = {}
        problems: dict[str, str] = {}
        for key, given in values.items():
            try:
                parsed[key] = SETTINGS[key].parse(given)
            except KeyError:
                problems[key] = f"There is no setting “{key}”."
            except ValueError as error:
                problems[key] = str(error)
        if problems:
            raise InvalidSettings(problems)
        return dataclasses.replace(self, **parsed)  # type: ignore[arg-type]

    def planned_interval_days(self, rosh: str) -> int:
        """Calendar days between planned contacts at a level of ROSH: very-high, high, medium or low."""
        return int(getattr(self, f"planned_interval_days_{rosh.replace('-', '_')}"))

    def failure_review_limit(self, sentence_kind: str) -> int | None:
        """Failures that bring a review of a kind of sentence, such as community-order; None where none is set."""
        return getattr(self, f"failure_review_limit_{sentence_kind.replace('-', '_')}", None)


SETTINGS: dict[str, SettingDefinition] = definitions_of(ProviderPolicy)
