"""A query about documents that probation has not answered is closed where the recall ends."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from probation.accounts.models import User
from probation.transitions import record
from recall.models import DocumentQuery, RecallRequest
from recall.models.document_query import UNANSWERED
from recall.permissions import booking as may


@dataclass(frozen=True)
class CloseQuery:
    """A consequence of the act that ends the recall."""

    query: DocumentQuery
    because: str

    def apply(self, *, by: User, at: datetime) -> None:
        """Through the door, with why."""
        changes = {"closed_at": at, "closed_because": self.because}
        crn = self.query.crn
        record(self.query, verb="close", permission=may.close, by=by, at=at, crn=crn, why=self.because, changes=changes)


def close_open_query(request: RecallRequest, because: str) -> list[CloseQuery]:
    """The query still open, if there is one, to be closed. ``because``: how the recall ended."""
    found = request.document_queries.filter(UNANSWERED).select_for_update(of=("self",))
    closing = []
    for query in found:
        query.request = request
        closing.append(CloseQuery(query, because))
    return closing
