"""The words of recall: states of the charts, types, signers, refusals, variations of a licence. Pure."""

from .chart import BEFORE_DECISION, OVER, RECALLED, SIGNED, STATUS_CODES, WRITING, Chart, RecallOutcome, RecallState
from .deciding import (
    AlternativeKind,
    Attachment,
    ConcernSource,
    NotRecallTrigger,
    NpsRefusal,
    RecallType,
    ReportFormat,
    Signer,
    Statement,
)
from .licence import VariationKind, VariationState

__all__ = [
    "BEFORE_DECISION",
    "OVER",
    "RECALLED",
    "SIGNED",
    "STATUS_CODES",
    "WRITING",
    "AlternativeKind",
    "Attachment",
    "Chart",
    "ConcernSource",
    "NotRecallTrigger",
    "NpsRefusal",
    "RecallOutcome",
    "RecallState",
    "RecallType",
    "ReportFormat",
    "Signer",
    "Statement",
    "VariationKind",
    "VariationState",
]
