"""What is recorded, in words. Review: Part B, executive release, the Parole Board, rescinding."""

from __future__ import annotations

from collections.abc import Iterator

from recall.queries.standing import Standing


def facts(standing: Standing) -> Iterator[tuple[str, object]]:
    """Labels and values; those without a value are left out by the page."""
    yield from ()
