"""The documents of a recall as its page lists them, and one of them to download."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from probation.accounts.acting import Acting
from probation.refusals import NotSeen
from recall.models import RecallPaper, RecallRequest
from recall.permissions.papers import read
from recall.vocabulary.custody import PaperKind


@dataclass(frozen=True)
class PaperLine:
    """One version of one document. ``latest``: no newer one has been made."""

    pk: int
    title: str
    version: int
    latest: bool
    why: str
    made_by: str
    made_at: datetime
    sha256: str
    code: str


def papers_for(request: RecallRequest, acting: Acting) -> tuple[PaperLine, ...]:
    """Those the reader may read, the latest made first. One query, none before PPCS has the request."""
    if not request.is_with_ppcs:
        return ()
    rows = [row for row in request.papers.select_related("made_by").order_by("-made_at", "-pk") if read(row, acting)]
    newest = {row.kind: row.pk for row in sorted(rows, key=lambda row: row.number)}
    return tuple(
        PaperLine(
            pk=row.pk,
            title=PaperKind.label_of(row.kind),
            version=row.number,
            latest=newest[row.kind] == row.pk,
            why=row.why,
            made_by=str(row.made_by),
            made_at=row.made_at,
            sha256=row.sha256,
            code=row.code,
        )
        for row in rows
    )


def paper_or_not_seen(request: RecallRequest, pk: int, acting: Acting) -> RecallPaper:
    """One the reader may read. Raises NotSeen."""
    found = request.papers.filter(pk=pk).first()
    if found is None or not read(found, acting):
        raise NotSeen("recall document", pk)
    return found
