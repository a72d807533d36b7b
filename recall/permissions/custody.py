"""Who may do what in custody: PPCS makes the dossier and records what the prison sends back; a decision-maker upgrades;
PPCS and probation tell the victim liaison officer."""

from __future__ import annotations

from probation.accounts.acting import Acting
from recall.models import Disclosure, Dossier, FixedTermUpgrade, RecallRequest, Representation, VictimNotice

from .casework import book, decide, takes_part

__all__ = ["disclose", "keep_dossier", "keep_representation", "tells_victim", "upgrade", "write_victim_notice"]


def keep_dossier(dossier: Dossier, acting: Acting) -> bool:
    """A caseworker or a decision-maker prepares the dossier, and issues it."""
    return book(dossier.request, acting)


def disclose(disclosure: Disclosure, acting: Acting) -> bool:
    """PPCS records what the prison reports."""
    return book(disclosure.dossier.request, acting)


def keep_representation(representation: Representation, acting: Acting) -> bool:
    """PPCS receives representations."""
    return book(representation.request, acting)


def upgrade(upgraded: FixedTermUpgrade, acting: Acting) -> bool:
    """A decision-maker, for the Secretary of State."""
    return decide(upgraded.request, acting)


def tells_victim(request: RecallRequest, acting: Acting) -> bool:
    """Probation or PPCS tells the victim liaison officer."""
    return takes_part(request, acting)


def write_victim_notice(notice: VictimNotice, acting: Acting) -> bool:
    return tells_victim(notice.request, acting)
