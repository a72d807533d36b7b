"""Who may write and who may read what is withheld from the person (recall.md §5.0)."""

from __future__ import annotations

from probation.accounts.acting import Acting
from probation.accounts.roles import Act
from recall.models import RecallRequest, SensitiveMaterial

from . import alert_ppcs, write_report


def keep_sensitive(material: SensitiveMaterial, acting: Acting) -> bool:
    """Whoever writes Part A."""
    return write_report(material.request, acting)


def see_sensitive(request: RecallRequest, acting: Acting) -> bool:
    """Whoever has the case, a manager or senior manager of it, and PPCS."""
    return alert_ppcs(request, acting) or acting.may(Act.BOOK_RECALL)
