"""What is recorded about failures, warnings and enforcement decisions."""

from .decision import Authorisation, EnforcementDecision
from .failure import EnforcementAction, Enquiry, Evidence, Failure
from .warning import Warning

__all__ = [
    "Authorisation",
    "EnforcementAction",
    "EnforcementDecision",
    "Enquiry",
    "Evidence",
    "Failure",
    "Warning",
]
