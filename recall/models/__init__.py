"""What is recorded of a recall."""

from .at_large import AtLargeEntry
from .casework import Casework, Revocation
from .document_query import DocumentQuery
from .dossier import Disclosure, Dossier, Representation
from .duty import PpcsDuty
from .not_recalled import NotRecalled
from .papers import RecallNotice, RecallPaper
from .received_document import ReceivedDocument
from .report import ReportSection, ReportVersion, SensitiveMaterial, Signature
from .request import RecallRequest, TriedAlternative
from .rescind import RescindRequest
from .review import ExecutiveRelease, FixedTermUpgrade, Referral, RiskReport
from .variation import LicenceVariation
from .victim import VictimNotice

__all__ = [
    "AtLargeEntry",
    "Casework",
    "Disclosure",
    "DocumentQuery",
    "Dossier",
    "ExecutiveRelease",
    "FixedTermUpgrade",
    "LicenceVariation",
    "NotRecalled",
    "PpcsDuty",
    "RecallNotice",
    "RecallPaper",
    "RecallRequest",
    "ReceivedDocument",
    "Referral",
    "ReportSection",
    "ReportVersion",
    "Representation",
    "RescindRequest",
    "Revocation",
    "RiskReport",
    "SensitiveMaterial",
    "Signature",
    "TriedAlternative",
    "VictimNotice",
]
