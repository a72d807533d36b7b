"""What is recorded, in words. Booking on and assessment: who has it, and the documents asked for."""

from __future__ import annotations

from collections.abc import Iterator

from recall.queries.standing import Standing
from recall.vocabulary.casework import Custody


def facts(standing: Standing) -> Iterator[tuple[str, object]]:
    """Labels and values; those without a value are left out by the page."""
    if standing.request.submitted_at is None:
        return
    yield "Stands at PPCS as", standing.state.label
    casework = standing.casework
    if casework is None:
        return
    yield "Where the person is", Custody.label_of(casework.custody) if casework.custody else ""
    yield "Held at", casework.place_of_custody
    yield "Police force", casework.police_force
    yield "Documents asked for", "\n".join(query.why for query in standing.queries)
