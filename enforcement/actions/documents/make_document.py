"""Make a version of a document from the record: printed, fingerprinted, kept for good, and put in the pack."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import datetime

from django.core.files.base import ContentFile
from django.db import transaction

from enforcement.actions.breach.add_document import NewDocument, add_document
from enforcement.actions.breach.locking import lock_at_court
from enforcement.actions.locking import lock_warning
from enforcement.models import BreachCase, Document, Warning
from enforcement.permissions import documents as may
from enforcement.policy.document import making
from enforcement.queries.documents.contents import draft, facts_of, paper
from enforcement.vocabulary.document import IN_THE_PACK, DocumentKind
from probation.accounts.acting import Acting
from probation.accounts.models import User
from probation.documents.rendering import Unprintable
from probation.policy import Decision
from probation.transitions import record


def make_document(
    kind: DocumentKind,
    about: BreachCase | Warning,
    *,
    by: User,
    at: datetime,
    written: Mapping[str, str] | None = None,
    why: str = "",
    seen: str = "",
) -> Document:
    """One transaction. ``written``: what was typed for it, by field; ``why``: needed from the second version on.

    ``seen``: the SHA-256 of the paper its maker was shown, so that nobody makes a paper they have not seen. Raises
    Refused (every reason), NotAdmitted, and StateConflict where the pack is closed.
    """
    with transaction.atomic():
        is_breach = isinstance(about, BreachCase)
        locked: BreachCase | Warning = lock_at_court(about.pk) if is_breach else lock_warning(about.pk)
        document = draft(kind, locked, dict(written or {}))
        decision = _decide(document, why, seen, Acting(by, at))
        document.made_at, document.made_by, document.why = at, by, why if document.number > 1 else ""
        record(
            document,
            verb="make",
            permission=may.make,
            by=by,
            at=at,
            crn=document.crn,
            why=". ".join(filter(None, (str(document), document.why))),
            decision=decision,
        )
        if isinstance(locked, BreachCase) and kind in IN_THE_PACK:
            _add_to_pack(document, locked, by=by, at=at)
        return document


def _decide(document: Document, why: str, seen: str, acting: Acting) -> Decision:
    """The judgement; where nothing is against it, the document is printed and that judged too."""
    facts, on = facts_of(document, why=why), acting.today
    decision = making.decide(facts, on=on)
    if not decision.permits or not may.make(document, acting):
        return decision
    try:
        _print(document, acting)
    except Unprintable as refused:
        return making.decide(replace(facts, unprintable=refused.characters), on=on)
    return making.decide(replace(facts, seen_otherwise=bool(seen) and seen != document.sha256), on=on)


def _print(document: Document, acting: Acting) -> None:
    """Raises Unprintable."""
    made = paper(document, acting)
    printed = made.pdf()
    name = f"{document.kind}-{document.crn}-{acting.today.isoformat()}-v{document.number}.pdf"
    document.words, document.sha256, document.file_name = made.words, printed.sha256, name
    document.file = ContentFile(printed.pdf, name=name)


def _add_to_pack(document: Document, breach: BreachCase, *, by: User, at: datetime) -> None:
    with document.file.open("rb") as file:
        content = ContentFile(file.read(), name=document.file_name)
    kind = IN_THE_PACK[DocumentKind(document.kind)]
    add_document(breach, NewDocument(kind=kind, title=document.get_kind_display(), file=content), by=by, at=at)
