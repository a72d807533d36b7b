"""Who makes the documents of a recall."""

from __future__ import annotations

from probation.accounts.acting import Acting
from recall.models import RecallPaper
from recall.vocabulary.custody import PaperKind

from . import escalate
from .casework import book

__all__ = ["BY_PROBATION", "make"]

BY_PROBATION = (PaperKind.PART_B, PaperKind.PART_C)


def make(paper: RecallPaper, acting: Acting) -> bool:
    """PPCS makes its documents; the reports on risk are made by whoever has the case, or a manager of it."""
    if paper.kind in BY_PROBATION and escalate(paper.request, acting):
        return True
    return book(paper.request, acting)
