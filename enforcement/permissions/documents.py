"""Who may make a document. Whoever may see the record may read it."""

from __future__ import annotations

from enforcement.models import Document, PackDocument
from enforcement.vocabulary.document import DocumentKind
from probation.accounts.acting import Acting

from . import breach as may
from .judging import send_warning, withdraw_warning

__all__ = ["make"]


def make(document: Document, acting: Acting) -> bool:
    """A letter about a warning: whoever sends warnings, and of its withdrawal also whoever withdraws them.

    A document of the pack: whoever keeps the pack, and once a referral is accepted the enforcement officer; an
    information: only an enforcement officer of the public sector. A notice of what the court ordered: whoever keeps
    the pack, or whoever records what the court did.
    """
    if document.warning:
        may_send = send_warning(document.warning, acting)
        return may_send or (document.kind == DocumentKind.WITHDRAWAL and withdraw_warning(document.warning, acting))
    assert document.breach
    match document.kind:
        case DocumentKind.INFORMATION:
            return may.lay(document.breach, acting)
        case DocumentKind.STATEMENT | DocumentKind.REPORT:
            return may.add_document(PackDocument(breach=document.breach), acting)
        case DocumentKind.CONFIRMATION:
            return may.keep_pack(document.breach, acting)
    return may.keep_pack(document.breach, acting) or may.record_court(document.breach, acting)
