"""Part A of the recall request: its sections as data, and what each still lacks. Pure."""

from .gaps import whole
from .question import Applies, Choices, Kind, Question, Section
from .sections import BY_CODE, EDITION, GROUPS, SECTIONS
from .status import Context, Gap, SectionStatus, Status, asked, is_answered, is_asked, status

__all__ = [
    "BY_CODE",
    "EDITION",
    "GROUPS",
    "SECTIONS",
    "Applies",
    "Choices",
    "Context",
    "Gap",
    "Kind",
    "Question",
    "Section",
    "SectionStatus",
    "Status",
    "asked",
    "is_answered",
    "is_asked",
    "status",
    "whole",
]
