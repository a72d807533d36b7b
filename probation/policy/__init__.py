"""The kernel of policy: pure. A rule has a name, dated versions with citations, and gives a decision with reasons."""

from .citation import Citation, Mark
from .decision import Decision, Reason, Refused
from .due import CountFrom, Due, amber_at, due, late_by
from .rule import NotInForce, Rule, Version
from .setting_definition import SettingDefinition
from .settings import SETTINGS, InvalidSettings, ProviderPolicy

__all__ = [
    "SETTINGS",
    "Citation",
    "CountFrom",
    "Decision",
    "Due",
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
    "late_by",
]
