"""What the page of the release says: what allows one and from when, and the day of a fixed term's end (case 53)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

from enforcement.queries.facts import reckoning
from probation.govuk.house_style import day
from recall.queries.standing import Standing

from .fixed_term import planned_on, working_day_before
from .grounds import grounds_of


@dataclass(frozen=True)
class ReleaseDay:
    """``statute``: the last day of the term. ``earlier``: the working day before, where it is not one itself.

    ``planned``: which of the two the provider's setting takes.
    """

    statute: date
    earlier: date | None
    planned: date


def release_grounds(standing: Standing, *, at: datetime) -> tuple[tuple[str, str], ...]:
    """What allows a release, each with the day from which it does; nothing before the revocation. Two queries."""
    if standing.revocation is None:
        return ()
    counts = reckoning(standing.request.sentence, at)
    return tuple((ground.kind.label, f"From {day(ground.from_day)}") for ground in grounds_of(standing, counts))


def release_day(standing: Standing, *, at: datetime) -> ReleaseDay | None:
    """None where no fixed term runs. Two queries."""
    revocation = standing.revocation
    if revocation is None or revocation.release_on is None:
        return None
    counts, on = reckoning(standing.request.sentence, at), revocation.release_on
    return ReleaseDay(on, working_day_before(on, counts), planned_on(on, counts))
