"""What is recorded about failures, warnings, enforcement decisions, breach proceedings and their documents."""

from .breach import BreachCase, PackDocument, Referral
from .court import CourtResult, Hearing, Process
from .decision import Authorisation, EnforcementDecision
from .document import Document
from .failure import EnforcementAction, Enquiry, Evidence, Failure
from .warning import Warning

__all__ = [
    "Authorisation",
    "BreachCase",
    "CourtResult",
    "Document",
    "EnforcementAction",
    "EnforcementDecision",
    "Enquiry",
    "Evidence",
    "Failure",
    "Hearing",
    "PackDocument",
    "Process",
    "Referral",
    "Warning",
]
