"""The process maps, one file each: failures, warnings, decisions; breach by lane, at court, and after it."""

from .after_court import AfterCourt
from .breach_court import CourtBreach
from .breach_crc import CrcBreach
from .breach_nps import NpsBreach
from .decision import DecisionFlow
from .failure import FailureFlow
from .warning import WarningFlow

__all__ = ["AfterCourt", "CourtBreach", "CrcBreach", "DecisionFlow", "FailureFlow", "NpsBreach", "WarningFlow"]
