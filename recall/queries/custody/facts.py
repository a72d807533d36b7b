"""What is recorded, in words. Custody: the return, the dossier and its disclosure, a fixed term and its end."""

from __future__ import annotations

from collections.abc import Iterator

from probation.govuk.house_style import day, day_and_time
from recall.queries.standing import Standing


def facts(standing: Standing) -> Iterator[tuple[str, object]]:
    """Labels and values; those without a value are left out by the page."""
    revocation = standing.revocation
    if revocation is None:
        return
    if revocation.returned_at:
        yield "Returned to custody", f"{revocation.prison}, {day_and_time(revocation.returned_at)}"
        yield "PPCS told", day_and_time(revocation.told_at)
        yield "Days unlawfully at large", revocation.days_at_large
    yield "Fixed-term release date", day(revocation.release_on)
    yield "Released again on", day(revocation.released_on)
