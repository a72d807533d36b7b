"""What is recorded of a recall."""

from .casework import Casework, Revocation
from .not_recalled import NotRecalled
from .report import ReportSection, ReportVersion, SensitiveMaterial, Signature
from .request import RecallRequest, TriedAlternative
from .variation import LicenceVariation

__all__ = [
    "Casework",
    "LicenceVariation",
    "NotRecalled",
    "RecallRequest",
    "ReportSection",
    "ReportVersion",
    "Revocation",
    "SensitiveMaterial",
    "Signature",
    "TriedAlternative",
]
