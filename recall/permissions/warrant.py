"""Who records what is known of a person unlawfully at large."""

from __future__ import annotations

from probation.accounts.acting import Acting
from recall.models import AtLargeEntry, RecallRequest, Revocation
from recall.vocabulary.custody import AtLargeKind

from .casework import book, takes_part


def follow(request: RecallRequest, acting: Acting) -> bool:
    """Probation or PPCS follows the person."""
    return takes_part(request, acting)


def enter(entry: AtLargeEntry, acting: Acting) -> bool:
    """As who follows it; a periodic review is made by PPCS."""
    request = entry.revocation.request
    return book(request, acting) if entry.kind == AtLargeKind.REVIEW else follow(request, acting)


def note_told(revocation: Revocation, acting: Acting) -> bool:
    """Whoever follows it knows whether the person was told, and when contact failed."""
    return follow(revocation.request, acting)
