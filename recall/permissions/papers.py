"""Who makes and who reads the documents of a recall."""

from __future__ import annotations

from probation.accounts.acting import Acting
from probation.accounts.models import Sector
from recall.models import RecallPaper
from recall.vocabulary.custody import PaperKind

from . import escalate
from .casework import book

__all__ = ["BY_PROBATION", "make", "read"]

BY_PROBATION = (PaperKind.PART_B, PaperKind.PART_C)
NOT_FOR_PROBATION = (
    PaperKind.GOVERNOR_LETTER,
    PaperKind.CUSTODY_LETTER,
    PaperKind.DOSSIER,
    PaperKind.PARTS_1_TO_3,
    PaperKind.SECONDARY_DOSSIER,
)


def make(paper: RecallPaper, acting: Acting) -> bool:
    """PPCS makes its documents; the reports on risk are made by whoever has the case, or a manager of it."""
    if paper.kind in BY_PROBATION and escalate(paper.request, acting):
        return True
    return book(paper.request, acting)


def read(paper: RecallPaper, acting: Acting) -> bool:
    """Whoever may see the recall; probation not what passes between PPCS, the prison and the Parole Board."""
    organisation = acting.user.organisation
    is_probation = organisation is not None and organisation.sector in (Sector.NPS, Sector.CRC)
    return not is_probation or paper.kind not in NOT_FOR_PROBATION
