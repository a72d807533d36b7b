"""The documents of a request as PPCS looks at them: required, wanted, or optional; there, missing, or asked for."""

from __future__ import annotations

from dataclasses import dataclass

from recall.models import RecallRequest
from recall.models.document_query import UNANSWERED
from recall.policy.booking import REQUIRED, WANTED
from recall.vocabulary import Attachment


@dataclass(frozen=True)
class PaperLine:
    """A document: how much it is needed, and whether it came. ``missing``: asked for, or said to be missing.

    ``code`` is that of an attachment, empty for the report itself. ``received_pk``: its latest version that came as a
    file.
    """

    code: str
    label: str
    need: str
    standing: str
    missing: bool
    received_pk: int | None = None


def papers_of(request: RecallRequest) -> tuple[PaperLine, ...]:
    """Part A, then each document in the order of the form. Two queries."""
    asked, came = _asked_for(request), request.submitted_at is not None
    files = dict(request.received.order_by("number").values_list("category", "pk"))
    report = PaperLine("", "Part A", "Required", "Received" if came else "Outstanding", not came)
    given = request.attachments
    return (report, *(_line(paper, given.get(paper), paper in asked, files.get(paper)) for paper in Attachment))


def licence_there(request: RecallRequest) -> bool:
    """The licence came, and is not asked for again. One query."""
    return request.attachments.get(Attachment.LICENCE) == "" and Attachment.LICENCE not in _asked_for(request)


def _asked_for(request: RecallRequest) -> set[str]:
    open_queries = request.document_queries.filter(UNANSWERED).values_list("documents", flat=True)
    return {document for documents in open_queries for document in documents}


def _line(paper: Attachment, why: str | None, is_asked: bool, received_pk: int | None) -> PaperLine:
    need = "Required" if paper in REQUIRED else "Wanted" if paper in WANTED else "Optional"
    if is_asked:
        standing = "Asked for"
    elif why is None:
        standing = "Not sent"
    else:
        standing = f"Missing: {why}" if why else "Attached as a PDF" if received_pk else "Attached"
    missing = is_asked or bool(why) or (why is None and need == "Required")
    return PaperLine(paper.value, paper.label, need, standing, missing, received_pk)
