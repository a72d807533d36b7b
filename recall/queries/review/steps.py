"""The steps of the thread, in words. Review: Part B, executive release, the Parole Board, rescinding."""

from __future__ import annotations

from collections.abc import Iterator

from recall.queries.standing import Standing

TITLES: dict[str, str] = {}
"""By the verb of the audit."""


def subjects(standing: Standing) -> Iterator[tuple[str, int]]:
    """The rows the audit's entries are about: the label of the model, in lower case, and the number of the row."""
    yield from ()
