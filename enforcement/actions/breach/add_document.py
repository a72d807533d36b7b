"""Add a version of a document to the pack: a file or a text, draft or final, with its fingerprint."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from datetime import datetime

from django.core.files.base import File
from django.db import transaction
from django.db.models import Max

from cases.policy.entry import decide_entry
from enforcement.flows import CourtBreach
from enforcement.models import BreachCase, PackDocument
from enforcement.permissions import breach as may
from enforcement.vocabulary import BreachState
from probation.accounts.models import User
from probation.policy import Decision
from probation.refusals import StateConflict
from probation.transitions import record
from probation.working_days import london_date

from .locking import lock_at_court

OPEN_TO_DOCUMENTS = (BreachState.INITIATED, BreachState.PACK_REQUESTED, BreachState.RETURNED)


@dataclass(frozen=True, kw_only=True)
class NewDocument:
    """A document as it is added: one of ``text`` and ``file``."""

    kind: str
    title: str
    text: str = ""
    file: File[bytes] | None = None
    is_draft: bool = False


def add_document(breach: BreachCase, document: NewDocument, *, by: User, at: datetime) -> PackDocument:
    """One transaction. While the pack lies with a checker or the enforcement officer it is closed.

    The enforcement officer who took the case may add to it until it ends. Raises Refused, StateConflict, NotAdmitted.
    """
    with transaction.atomic():
        locked = lock_at_court(breach.pk)
        if not _is_open(locked):
            raise StateConflict(locked, "add_document")
        row = _row(locked, document, by=by, at=at)
        record(
            row,
            verb="add",
            permission=may.add_document,
            by=by,
            at=at,
            crn=locked.crn,
            why=str(row),
            decision=_complete(document, at),
        )
        return row


def _is_open(breach: CourtBreach) -> bool:
    return not breach.closed_on and (breach.accepted_at is not None or breach.state in OPEN_TO_DOCUMENTS)


def _row(breach: CourtBreach, document: NewDocument, *, by: User, at: datetime) -> PackDocument:
    latest = breach.documents.filter(kind=document.kind).aggregate(number=Max("number"))["number"] or 0
    row = PackDocument(
        breach=breach,
        kind=document.kind,
        number=latest + 1,
        title=document.title,
        is_draft=document.is_draft,
        text=document.text,
        made_at=at,
        made_by=by,
        sha256=_fingerprint(document),
    )
    if document.file is not None:
        row.file, row.file_name = document.file, document.file.name or "document"
    return row


def _complete(document: NewDocument, at: datetime) -> Decision:
    content = document.text or ("file" if document.file is not None else "")
    texts = {
        "kind": ("which document of the pack it is", document.kind),
        "title": ("what the document is called", document.title),
        "file": ("its text, or choose a file", content),
    }
    return decide_entry(today=london_date(at), texts=texts)


def _fingerprint(document: NewDocument) -> str:
    digest = hashlib.sha256(document.text.encode())
    if document.file is not None:
        for chunk in document.file.chunks():
            digest.update(chunk)
        document.file.seek(0)
    return digest.hexdigest()
