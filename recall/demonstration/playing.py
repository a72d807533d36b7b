"""A recall of the inspection report, played from request to submission in three and a half hours."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime, timedelta

from enforcement.demonstration.case import Case
from enforcement.demonstration.stage import Acting
from enforcement.models import Failure
from recall.models import RecallRequest

from .acts import Recall, agrees, chooses_type, considers, raises, reviews, telephones_ppcs
from .narratives import NARRATIVES
from .part_a import writes_part_a
from .signatories import manager_of, senior_of
from .signing import completes, countersigns, endorses, submits

CONCERN_AFTER = timedelta(minutes=5)
AGREED_AFTER, CALLED_AFTER, CALL_NOTED_AFTER = timedelta(minutes=60), timedelta(minutes=65), timedelta(minutes=70)
Act = Callable[..., None]
BEFORE: tuple[tuple[int, Act], ...] = ((20, considers), (35, reviews))
AFTER: tuple[tuple[int, Act], ...] = (
    (80, chooses_type),
    (140, writes_part_a),
    (150, completes),
    (170, countersigns),
    (195, endorses),
    (210, submits),
)
"""Minutes after recall was asked for: the person is arrested the same day in some of these stories."""


def plays_recall(case: Case, failure: Failure, asked_at: datetime) -> Acting[datetime]:
    """A recall as the narrative of the person tells it; returns when it was submitted."""
    told = NARRATIVES[case.person.crn]
    recall = Recall(case, failure, told, manager_of(case.officer), senior_of(case.officer.organisation))
    at = yield asked_at + CONCERN_AFTER
    request = raises(recall, at=at)
    yield from _acts(recall, request, asked_at, BEFORE)
    at = yield asked_at + AGREED_AFTER
    agrees(recall, request, at=at)
    if told.emergency:
        at = yield asked_at + CALL_NOTED_AFTER
        telephones_ppcs(recall, request, called_at=asked_at + CALLED_AFTER, at=at)
    return (yield from _acts(recall, request, asked_at, AFTER))


def _acts(
    recall: Recall, request: RecallRequest, asked_at: datetime, acts: tuple[tuple[int, Act], ...]
) -> Acting[datetime]:
    at = asked_at
    for minutes, act in acts:
        at = yield asked_at + timedelta(minutes=minutes)
        act(recall, request, at=at)
    return at
