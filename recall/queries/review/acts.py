"""The acts open to somebody. Review: Part B, executive release, the Parole Board, the annual review, and rescinding."""

from __future__ import annotations

from collections.abc import Iterator

from probation.accounts.acting import Acting
from recall.queries.standing import Standing


def acts(standing: Standing, acting: Acting) -> Iterator[str]:
    """Their names, as the pages call them. No query."""
    yield from ()
