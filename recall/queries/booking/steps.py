"""The steps of the thread, in words. Booking on and assessment: who has it, and the documents asked for."""

from __future__ import annotations

from collections.abc import Iterator

from recall.queries.standing import Standing

TITLES: dict[str, str] = {
    "recall.casework.book_on": "Booked on by PPCS",
    "recall.casework.assign": "Assigned at PPCS",
    "recall.documentquery.ask": "Documents asked for by PPCS",
    "recall.documentquery.answer": "PPCS answered about documents",
    "recall.documentquery.close": "Query about documents closed",
}
"""By the verb of the audit."""


def subjects(standing: Standing) -> Iterator[tuple[str, int]]:
    """The rows the audit's entries are about: the label of the model, in lower case, and the number of the row."""
    if standing.casework:
        yield "recall.casework", standing.casework.pk
    yield from (("recall.documentquery", query.pk) for query in standing.queries)
