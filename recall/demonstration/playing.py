"""A recall of the inspection report, played from request to revocation, and through custody to the release.

From the request to PPCS it is three and a half hours, and another hour and a half to the order.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime, timedelta

from enforcement.demonstration.case import Case
from enforcement.demonstration.days import at_time
from enforcement.demonstration.recalling import Custody, Freed, Player
from enforcement.demonstration.stage import Acting
from enforcement.models import Failure
from probation.bank_holidays.calendars import calendar_known_at
from probation.working_days import london_date
from recall.models import RecallRequest

from . import at_ppcs, reviewing
from .acts import Recall, agrees, chooses_type, considers, raises, reviews, telephones_ppcs
from .narratives import NARRATIVES
from .part_a import writes_part_a
from .signatories import manager_of, senior_of
from .signing import completes, countersigns, endorses, submits

CONCERN_AFTER = timedelta(minutes=5)
AGREED_AFTER, CALLED_AFTER, CALL_NOTED_AFTER = timedelta(minutes=60), timedelta(minutes=65), timedelta(minutes=70)
BOOKED_AFTER, TAKEN_UP_AFTER = timedelta(minutes=20), timedelta(minutes=30)
REVOKED_AFTER, RECEIVED_AFTER = timedelta(minutes=75), timedelta(minutes=90)
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
    """A recall as the narrative of the person tells it; returns when the police had the notice of it."""
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
    submitted_at = yield from _acts(recall, request, asked_at, AFTER)
    return (yield from _is_revoked(recall, request, submitted_at))


def _is_revoked(recall: Recall, request: RecallRequest, submitted_at: datetime) -> Acting[datetime]:
    at = yield submitted_at + BOOKED_AFTER
    at_ppcs.books_on(request, at=at)
    at = yield submitted_at + TAKEN_UP_AFTER
    at_ppcs.takes_up(request, at=at)
    at = yield submitted_at + REVOKED_AFTER
    at_ppcs.revokes(request, reasons=recall.told.reasons, at=at)
    at = yield submitted_at + RECEIVED_AFTER
    at_ppcs.tells_who_has_no_address(request, at=at)
    at_ppcs.is_received(request, at=at)
    return at


def plays_return(case: Case, custody: Custody, told_at: datetime) -> Acting[datetime]:
    """PPCS is told of the return; the dossier goes to the prison the next working day."""
    request = _live(case)
    at_ppcs.is_returned(request, returned_at=custody.returned_at, prison=custody.prison, at=told_at)
    at_ppcs.tells_who_has_no_address(request, at=told_at)
    issued_on = calendar_known_at(told_at).count(london_date(told_at), 1).due_on
    at = yield at_time(issued_on, "09:20")
    at_ppcs.issues_dossier(request, prison=custody.prison, at=at)
    at = yield at_time(issued_on, "14:30")
    reviewing.is_disclosed(request, at=at)
    return at


def plays_referral(case: Case, at: datetime) -> Acting[datetime]:
    """Part B twelve days after the return, and the Parole Board when the 28 days are over."""
    request = _live(case)
    returned_on = london_date(request.revocation.returned_at or at)
    at = yield at_time(returned_on + timedelta(days=11), "16:00")
    reviewing.writes_part_b(request, officer=case.officer, at=at)
    at = yield at_time(returned_on + timedelta(days=28), "10:00")
    reviewing.is_referred(request, at=at)
    return at


def plays_determination(case: Case, because: str, at: datetime) -> Acting[datetime]:
    """No release."""
    yield at
    reviewing.is_refused_release(_live(case), because=because, at=at)
    return at


def plays_release(case: Case, freed: Freed, at: datetime) -> Acting[datetime]:
    """Released on the day that is due, or sooner where the Secretary of State orders it the same morning."""
    request = _live(case)
    if freed.because:
        at_ppcs.orders_release(request, on=freed.on, because=freed.because, at=at)
        at = yield at + timedelta(minutes=20)
    at_ppcs.is_released_again(request, on=freed.on, at=at)
    return at


def _live(case: Case) -> RecallRequest:
    return RecallRequest.objects.select_related("sentence__person").get(sentence=case.sentence, closed_at=None)


def _acts(
    recall: Recall, request: RecallRequest, asked_at: datetime, acts: tuple[tuple[int, Act], ...]
) -> Acting[datetime]:
    at = asked_at
    for minutes, act in acts:
        at = yield asked_at + timedelta(minutes=minutes)
        act(recall, request, at=at)
    return at


PLAYER = Player(plays_recall, plays_return, plays_referral, plays_determination, plays_release)
