"""What is recorded of a recall."""

from .not_recalled import NotRecalled
from .report import ReportSection, ReportVersion, SensitiveMaterial, Signature
from .request import RecallRequest, TriedAlternative
from .variation import LicenceVariation

__all__ = [
    "LicenceVariation",
    "NotRecalled",
    "RecallRequest",
    "ReportSection",
    "ReportVersion",
    "SensitiveMaterial",
    "Signature",
    "TriedAlternative",
]
