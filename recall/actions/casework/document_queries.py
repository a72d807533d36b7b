"""PPCS asks probation for documents, in a numbered thread (recall.md §3.4 P3)."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from django.db import transaction

from probation.accounts.models import User
from probation.transitions import record
from recall.actions.telling import Hears, tell
from recall.models import DocumentQuery, RecallRequest
from recall.permissions import casework as may

from .locking import lock_at_ppcs


@transaction.atomic
def ask_for_documents(
    request: RecallRequest, *, documents: Sequence[str], why: str, by: User, at: datetime
) -> DocumentQuery:
    """Raises NotAdmitted."""
    locked = lock_at_ppcs(request.pk)
    number = locked.document_queries.count() + 1
    asked = DocumentQuery(
        request_id=locked.pk, number=number, documents=list(documents), why=why, asked_at=at, asked_by=by
    )
    asked.request = locked
    text = f"PPCS asks for documents missing from the recall request: {why}"
    kept: DocumentQuery = record(
        asked,
        verb="ask",
        permission=lambda one, acting: may.book(one.request, acting),
        by=by,
        at=at,
        crn=locked.crn,
        why=why,
        then=[tell(locked, f"documents-asked/{number}", text, Hears.OFFICER, Hears.MANAGERS)],
    )
    return kept
