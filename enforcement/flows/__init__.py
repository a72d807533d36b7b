"""The process maps, one file each: SM-A failures, SM-B warnings, SM-C decisions."""

from .decision import DecisionFlow
from .failure import FailureFlow
from .warning import WarningFlow

__all__ = ["DecisionFlow", "FailureFlow", "WarningFlow"]
