"""A document received with a request or after it is kept as it came, in the transaction of the act it came with."""

from __future__ import annotations

from datetime import datetime

from django.core.files.base import File
from django.db import transaction

from probation.accounts.models import User
from probation.documents.stored_file import fingerprint
from probation.refusals import StateConflict
from probation.transitions import record
from probation.working_days import london_date
from recall.models import DocumentQuery, RecallRequest, ReceivedDocument
from recall.permissions import booking as may
from recall.policy.received import ReceivedFacts, receiving
from recall.vocabulary import Attachment

from .locking import lock_at_ppcs


@transaction.atomic
def receive_document(
    request: RecallRequest,
    *,
    category: str,
    file: File[bytes],
    why: str = "",
    by: User,
    at: datetime,
    version: int | None = None,
) -> ReceivedDocument:
    """PPCS adds a document that came by e-mail: the request has it from now on.

    Raises Refused (every reason), StateConflict (it is not with PPCS), NotAdmitted.
    """
    locked = lock_at_ppcs(request.pk, version=version, verb="receive_document")
    if not locked.is_with_ppcs:
        raise StateConflict(locked, "receive_document")
    kept = keep_document(locked, category, file, why=why, by=by, at=at)
    papers = {"attachments": {**locked.attachments, category: ""}}
    permission = may.complete_papers
    record(locked, verb="complete_papers", permission=permission, changes=papers, by=by, at=at, crn=locked.crn)
    return kept


def keep_document(
    request: RecallRequest,
    category: str,
    file: File[bytes],
    *,
    by: User,
    at: datetime,
    why: str = "",
    query: DocumentQuery | None = None,
) -> ReceivedDocument:
    """The next version of a document. The request is locked by the act. Raises Refused, NotAdmitted."""
    number = request.received.filter(category=category).count() + 1
    facts = ReceivedFacts(category=category, number=number, why=why, over=not request.is_live)
    decision = receiving.require(facts, on=london_date(at))
    received = ReceivedDocument(
        request_id=request.pk,
        category=category,
        number=number,
        why=why if number > 1 else "",
        query=query,
        file_name=file.name or f"{category}.pdf",
        sha256=fingerprint(file),
        received_at=at,
        received_by=by,
    )
    received.request = request
    received.file = file
    words = f"{Attachment.label_of(category)}, version {number}. {received.why}".strip()
    kept: ReceivedDocument = record(
        received, verb="receive", permission=may.receive, by=by, at=at, crn=request.crn, why=words, decision=decision
    )
    return kept
