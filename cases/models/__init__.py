"""What is recorded about people on probation."""

from .alert import Alert
from .circumstances import Address, Need, ThirdParty
from .clock import Clock, Rung
from .contact import Contact, ContactSentence, ContactType
from .person import Alias, LimitedAccess, Person
from .requirement import Condition, Requirement
from .risk import MappaRegistration, Registration, ReoffendingScore, RoshAssessment
from .sentence import Allocation, Court, Sentence
from .transfer import CaseTransfer

__all__ = [
    "Address",
    "Alert",
    "Alias",
    "Allocation",
    "CaseTransfer",
    "Clock",
    "Condition",
    "Contact",
    "ContactSentence",
    "ContactType",
    "Court",
    "LimitedAccess",
    "MappaRegistration",
    "Need",
    "Person",
    "Registration",
    "ReoffendingScore",
    "Requirement",
    "RoshAssessment",
    "Rung",
    "Sentence",
    "ThirdParty",
]
