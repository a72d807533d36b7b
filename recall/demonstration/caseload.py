"""Today's recalls: one at every desk where one can wait, of probation and of PPCS, counted from the day it is loaded.

The 24 hours are elapsed hours: what runs against them was agreed yesterday, whatever day that was.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta

from cases.actions.record_custodial_sentence import ConditionDetails
from cases.actions.register_mappa import register_mappa
from cases.vocabulary import MappaCategory, MappaLevel
from enforcement.demonstration.appointments import arrange
from enforcement.demonstration.case import Case
from enforcement.demonstration.cast import Cast
from enforcement.demonstration.days import Days, at_time
from enforcement.demonstration.episodes import every, is_seen, misses_one
from enforcement.demonstration.judging import asks
from enforcement.demonstration.opening import Somebody
from enforcement.demonstration.release import is_imprisoned, is_released
from enforcement.demonstration.sentences import Prison
from enforcement.demonstration.stage import Acting, Story
from enforcement.vocabulary import EnquiryMethod
from probation.accounts.models import User
from recall.actions.vary_licence import Variation, ask_variation
from recall.models import RecallRequest
from recall.vocabulary import VariationKind

from . import at_ppcs
from .acts import Recall, agrees, chooses_type, considers, raises, reviews
from .nights import HOSTEL, THREATS, instigates
from .part_a import writes_part_a
from .people import CARL, CRAIG, GLEN, IVAN, JADE, LEON, MARCUS, NADIA, OWEN, PAUL, ROSA, TERRY, WAYNE
from .signatories import manager_of, senior_of, senior_of_the_nps
from .signing import completes, countersigns, endorses, refers, submits
from .todays_narratives import TODAY

Act = Callable[..., None]
SENTENCED_AGO, SEEN_FROM, SEEN_UNTIL = 480, 45, 8
SEEN_AT = "11:15"
AGREED = (("13:20", considers), ("13:50", reviews), ("16:00", agrees))
WRITTEN = (*AGREED, ("16:20", chooses_type), ("17:40", writes_part_a), ("18:00", completes))
SIGNED = (*WRITTEN, ("18:30", countersigns))


def books_on(recall: Recall, request: RecallRequest, *, at: datetime) -> None:
    """PPCS has it in assessment ten minutes later."""
    at_ppcs.books_on(request, at=at)
    at_ppcs.takes_up(request, at=at + timedelta(minutes=10))


def is_revoked(recall: Recall, request: RecallRequest, *, at: datetime) -> None:
    """The order issues, and the police have the notice a quarter of an hour later."""
    at_ppcs.revokes(request, reasons=recall.told.reasons, at=at)
    at_ppcs.is_received(request, at=at + timedelta(minutes=15))


def is_returned(recall: Recall, request: RecallRequest, *, at: datetime) -> None:
    """Arrested within the hour."""
    at_ppcs.is_returned(request, returned_at=at - timedelta(minutes=30), prison="HMP Birmingham", at=at)


SENT = (*SIGNED, ("18:50", endorses), ("19:00", submits))
BOOKED_ON = (*SENT, ("19:20", books_on))
AT_LARGE = (*BOOKED_ON, ("20:15", is_revoked))
RETURNED = (*AT_LARGE, ("22:10", is_returned))


@dataclass(frozen=True)
class Licence:
    """Whose licence, for what, and with which officer; managed through MAPPA where there is a level."""

    who: Somebody
    offence: str
    officer: User
    conditions: tuple[ConditionDetails, ...] = ()
    mappa: MappaLevel | None = None


def stories(cast: Cast, days: Days) -> Iterator[Story]:
    """Each of them."""
    yield _a_concern_to_consider(Licence(NADIA, "Burglary of a dwelling", cast.priya), cast, days)
    for licence, acts in (
        (Licence(MARCUS, "Robbery", cast.imran), AGREED[:2]),
        (Licence(LEON, "Burglary of a dwelling", cast.daniel), AGREED),
        (Licence(CARL, "Theft of a vehicle", cast.colin), WRITTEN),
        (Licence(IVAN, "Wounding", cast.bethan, mappa=MappaLevel.LEVEL_2), SIGNED),
        (Licence(TERRY, "Assault occasioning actual bodily harm", cast.amara), (*SIGNED, ("19:00", refers))),
        (Licence(OWEN, "Robbery", cast.imran, mappa=MappaLevel.LEVEL_2), SENT),
        (Licence(JADE, "Wounding", cast.imran, mappa=MappaLevel.LEVEL_2), BOOKED_ON),
        (Licence(PAUL, "Aggravated burglary", cast.imran, mappa=MappaLevel.LEVEL_2), AT_LARGE),
        (Licence(CRAIG, "Wounding", cast.imran, mappa=MappaLevel.LEVEL_2), RETURNED),
    ):
        yield _a_recall_as_far_as(acts, licence, cast, days)
    at_night = ConditionDetails(code="alcohol", text="Not to drink alcohol")
    yield _is_instigated_at_night(Licence(WAYNE, "Arson", cast.daniel, (at_night,)), cast, days)
    no_contact = ConditionDetails(code="no-contact", text="Not to approach or contact his former partner")
    yield _is_revoked_at_night(Licence(GLEN, "Grievous bodily harm", cast.imran, (no_contact,)), cast, days)
    curfew = ConditionDetails(code="curfew", text="Be at 3 Example Close from 7pm to 7am")
    yield _a_variation_waits(Licence(ROSA, "Robbery", cast.bethan, (curfew,)), cast, days)


def _misses(licence: Licence, cast: Cast, days: Days) -> Acting[Recall]:
    """Released half way, seen every week until last week; missed two working days ago, and asked after."""
    case, at = yield from _is_on_licence(licence, cast, days)
    failure = yield from misses_one(case, days.working(-2), SEEN_AT, at=at)
    at = yield days.at(-2, "15:00")
    asks(case, failure, EnquiryMethod.PHONE, "No answer. Message left.", at=at)
    at = yield days.at(-1, "10:30")
    asks(case, failure, EnquiryMethod.HOME_VISIT, "A neighbour has not seen anybody there for days.", at=at)
    told = TODAY[licence.who.crn]
    senior = senior_of_the_nps() if told.escalation else senior_of(case.officer.organisation)
    return Recall(case, failure, told, manager_of(case.officer), senior)


def _is_on_licence(licence: Licence, cast: Cast, days: Days) -> Acting[tuple[Case, datetime]]:
    prison = Prison(offence=licence.offence, term="24 months", court="BHAMCC", conditions=licence.conditions)
    released = yield from is_imprisoned(
        licence.who, prison, days.ago(SENTENCED_AGO), officer=licence.officer, cast=cast, days=days
    )
    at = yield from is_released(licence.who, released, days, time="11:45")
    if licence.mappa:
        register_mappa(
            released.case.person, category=MappaCategory.CATEGORY_2, level=licence.mappa, by=licence.officer, at=at
        )
    seen_on = every(days, 7, first=days.ago(SEEN_FROM), until=days.ago(SEEN_UNTIL))
    at = yield from is_seen(released.case, seen_on, SEEN_AT, at=at)
    arrange(released.case, days.at(3, SEEN_AT), at=at)
    return released.case, at


def _a_concern_to_consider(licence: Licence, cast: Cast, days: Days) -> Story:
    """Raised late yesterday: for the officer to consider."""
    recall = yield from _misses(licence, cast, days)
    at = yield days.at(-1, "16:40")
    raises(recall, at=at)


def _a_recall_as_far_as(acts: tuple[tuple[str, Act], ...], licence: Licence, cast: Cast, days: Days) -> Story:
    """A concern raised yesterday at 1pm, and what was done about it since."""
    recall = yield from _misses(licence, cast, days)
    yesterday = days.today - timedelta(days=1)
    at = yield at_time(yesterday, "13:00")
    request = raises(recall, at=at)
    for time, act in acts:
        at = yield at_time(yesterday, time)
        act(recall, request, at=at)


def _is_instigated_at_night(licence: Licence, cast: Cast, days: Days) -> Story:
    """Agreed by the manager on duty yesterday evening: the officer collects the rationale this morning."""
    case, _ = yield from _is_on_licence(licence, cast, days)
    evening = at_time(days.today - timedelta(days=1), "21:10")
    at = yield evening + timedelta(minutes=25)
    instigates(case, HOSTEL, agreed_at=evening, at=at)


def _is_revoked_at_night(licence: Licence, cast: Cast, days: Days) -> Story:
    """An emergency, approved on the telephone: the warrant is out, and Part A is still to be written."""
    case, _ = yield from _is_on_licence(licence, cast, days)
    evening = at_time(days.today - timedelta(days=1), "21:40")
    at = yield evening + timedelta(minutes=15)
    request = instigates(case, THREATS, agreed_at=evening, at=at)
    at = yield at + timedelta(minutes=30)
    at_ppcs.revokes_before_part_a(request, at=at)
    at = yield at + timedelta(minutes=15)
    at_ppcs.is_received(request, at=at)


def _a_variation_waits(licence: Licence, cast: Cast, days: Days) -> Story:
    """Instead of recall a longer curfew is asked for: the senior manager answers."""
    case, _ = yield from _is_on_licence(licence, cast, days)
    at = yield days.at(-1, "14:20")
    variation = Variation(
        kind=VariationKind.CHANGE,
        condition=case.sentence.conditions.get(code="curfew"),
        text="Be at 3 Example Close from 5pm to 8am",
        reason="Seen with the people she offended with, in the early evening. She keeps every appointment.",
    )
    ask_variation(case.sentence, variation=variation, by=case.officer, at=at)
