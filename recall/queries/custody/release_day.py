"""The day of a fixed term's end on the page of the release: the statute's, and the working day before (case 53)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

from enforcement.queries.facts import reckoning
from recall.queries.standing import Standing

from .fixed_term import planned_on, working_day_before


@dataclass(frozen=True)
class ReleaseDay:
    """``statute``: the last day of the term. ``earlier``: the working day before, where it is not one itself.

    ``planned``: which of the two the provider's setting takes.
    """

    statute: date
    earlier: date | None
    planned: date


def release_day(standing: Standing, *, at: datetime) -> ReleaseDay | None:
    """None where no fixed term runs. Two queries."""
    revocation = standing.revocation
    if revocation is None or revocation.release_on is None:
        return None
    counts, on = reckoning(standing.request.sentence, at), revocation.release_on
    return ReleaseDay(on, working_day_before(on, counts), planned_on(on, counts))
