"""The kernel of policy: pure. A rule has a name, dated versions with citations, and gives a decision with reasons."""

from .citation import Citation, Mark
from .decision import Decision, Reason, Refused
from .due import CountFrom, Due, HoursFrom, amber_at, due, due_in_hours, late_by
from .rule import NotInForce, Rule, Version
from .setting_definition import SettingDefinition
from .settings import SETTINGS, InvalidSettings, ProviderPolicy

__all__ = [
    "SETTINGS",
    "Citation",
    "CountFrom",
    "Decision",
    "Due",
    "HoursFrom",
    "InvalidSettings",
    "Mark",
    "NotInForce",
    "ProviderPolicy",
    "Reason",
    "Refused",
    "Rule",
    "SettingDefinition",
    "Version",
    "amber_at",
    "due",
    "due_in_hours",
    "late_by",
]
