"""The steps of the thread, in words. Custody: the return, the dossier and its disclosure, a fixed term and its end."""

from __future__ import annotations

from collections.abc import Iterator

from recall.queries.standing import Standing

TITLES: dict[str, str] = {
    "recall.revocation.record_return": "Returned to custody",
    "recall.recallrequest.release_again": "Released again on licence",
}
"""By the verb of the audit."""


def subjects(standing: Standing) -> Iterator[tuple[str, int]]:
    """The rows the audit's entries are about, beside the request: none that another room does not name already."""
    yield from ()
