"""PPCS asks probation for documents, in a numbered thread, one query at a time; probation answers (recall.md §3.4 P3).

While a query is open the 24 hours of PPCS run on, unless the provider has it that they pause
(``missing_documents_pause_ppcs``): then the clock stops with the query, and begins again with the answer, due 24 hours
after the arrival plus all the time that lay with probation.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime, timedelta

from django.core.files.base import File
from django.db import transaction

from probation.accounts.models import User
from probation.provider_settings.reading import policy_of
from probation.refusals import StateConflict
from probation.transitions import Consequence, record
from probation.working_days import london_date
from recall import ladders
from recall.actions.clocks import clocks_of, ppcs_clock_after, stop
from recall.actions.telling import Hears, tell
from recall.models import DocumentQuery, RecallRequest
from recall.models.document_query import UNANSWERED
from recall.permissions import booking as may
from recall.policy.booking import AnsweringFacts, AskingFacts, answering, asking
from recall.vocabulary import Attachment, RecallState

from .locking import lock_at_ppcs
from .receive_document import keep_document

PAUSED = "paused: probation was asked for documents"


@transaction.atomic
def ask_for_documents(
    request: RecallRequest,
    *,
    documents: Sequence[str],
    why: str,
    by: User,
    at: datetime,
    version: int | None = None,
) -> DocumentQuery:
    """Raises Refused (every reason), StateConflict, NotAdmitted."""
    locked = lock_at_ppcs(request.pk, version=version, verb="ask_for_documents")
    before = list(locked.document_queries.all())
    facts = AskingFacts(
        undecided=locked.state == RecallState.SUBMITTED_TO_PPCS,
        waits_for_answer=any(query.is_open for query in before),
        documents=documents,
        why=why,
    )
    number = len(before) + 1
    asked = DocumentQuery(
        request_id=locked.pk, number=number, documents=list(documents), why=why, asked_at=at, asked_by=by
    )
    asked.request = locked
    names = ", ".join(Attachment.label_of(document) for document in documents)
    text = f"PPCS asks for documents ({names}): {why}"
    kept: DocumentQuery = record(
        asked,
        verb="ask",
        permission=may.ask,
        by=by,
        at=at,
        crn=locked.crn,
        why=f"{names}. {why}",
        decision=asking.decide(facts, on=london_date(at)),
        then=[
            tell(locked, f"documents-asked/{number}", text, Hears.OFFICER, Hears.MANAGERS),
            *(stop(locked, PAUSED, ladders.PPCS_DECISION) if _pauses(locked, at) else []),
        ],
    )
    return kept


@transaction.atomic
def answer_documents(
    request: RecallRequest,
    *,
    answers: Mapping[str, str | None],
    files: Mapping[str, File[bytes]] | None = None,
    answer: str = "",
    by: User,
    at: datetime,
    version: int | None = None,
) -> DocumentQuery:
    """``answers``: by document "" where it is sent now, with its file, else why it is missing. What came is kept.

    Raises Refused (every reason), StateConflict (nothing is asked, or it is answered already), NotAdmitted.
    """
    locked = lock_at_ppcs(request.pk, version=version, verb="answer_documents")
    query = locked.document_queries.filter(UNANSWERED).select_for_update(of=("self",)).first()
    if query is None:
        raise StateConflict(locked, "answer_documents")
    query.request = locked
    came = {document: file for document, file in (files or {}).items() if answers.get(document) == ""}
    facts = AnsweringFacts(is_open=True, asked=query.documents, answers=answers, files=list(came))
    decision = answering.decide(facts, on=london_date(at))
    given = {document: answers.get(document) for document in query.documents}
    text = f"Probation has answered the query about documents of {london_date(query.asked_at):%-d %B %Y}."
    kept: DocumentQuery = record(
        query,
        verb="answer",
        permission=may.answer,
        by=by,
        at=at,
        crn=locked.crn,
        why="\n".join([*(_in_words(document, why) for document, why in given.items()), answer]).strip(),
        decision=decision,
        changes={"answers": given, "answer": answer, "answered_at": at, "answered_by": by},
        then=[tell(locked, f"documents-answered/{query.number}", text, Hears.PPCS), *_resumed(locked, query, at)],
    )
    papers = {"attachments": {**locked.attachments, **given}}
    permission = may.complete_papers
    record(locked, verb="complete_papers", permission=permission, changes=papers, by=by, at=at, crn=locked.crn)
    for document, file in came.items():
        asked_for = f"PPCS asked for it, query {query.number}: {query.why}"
        keep_document(locked, document, file, why=asked_for, query=query, by=by, at=at)
    return kept


def _in_words(document: str, why: str | None) -> str:
    return f"{Attachment.label_of(document)}: {f'missing, {why}' if why else 'sent'}"


def _pauses(request: RecallRequest, at: datetime) -> bool:
    return policy_of(request.sentence.provider, on=london_date(at)).missing_documents_pause_ppcs


def _resumed(request: RecallRequest, query: DocumentQuery, at: datetime) -> list[Consequence]:
    """The clock of PPCS again, where this query paused it and nothing is decided."""
    paused = clocks_of(request).filter(kind=ladders.PPCS_DECISION.code, stopped_because=PAUSED)
    was_paused = paused.filter(stopped_at=query.asked_at).exists()
    if request.state != RecallState.SUBMITTED_TO_PPCS or not was_paused or request.submitted_at is None:
        return []
    stopped = paused.values_list("stopped_at", flat=True)
    queries = request.document_queries.filter(asked_at__in=list(stopped))
    away = sum((((each.answered_at or at) - each.asked_at) for each in queries), timedelta())
    return [ppcs_clock_after(request, submitted_at=request.submitted_at, away=away, part=f"query-{query.number}")]
