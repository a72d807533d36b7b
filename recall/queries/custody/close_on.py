"""The statute's last day for representations against a recall."""

from __future__ import annotations

from datetime import date, datetime

from enforcement.queries.facts import reckoning
from recall import deadlines
from recall.queries.standing import Standing
from recall.vocabulary import RecallType


def is_fixed(standing: Standing) -> bool:
    """Whether a fixed term is served: as PPCS decided, and not upgraded since."""
    return standing.casework is not None and standing.casework.recall_type == RecallType.FIXED


def close_on(standing: Standing, *, at: datetime) -> date:
    """Of the fixed term its end; of a standard recall day 28. The person is back. Two queries."""
    assert standing.returned_on is not None
    request = standing.request
    counts = reckoning(request.sentence, at)
    days = request.length_days if is_fixed(standing) else None
    window = deadlines.Window(standing.returned_on, counts.on, days, counts.calendar, counts.settings)
    return deadlines.representations_close(window).on
