"""Absences being asked after: alleged, overdue, investigated, answered."""

from __future__ import annotations

from collections.abc import Iterator

from django.core.files.base import ContentFile

from cases.vocabulary import (
    ContactPreference,
    Ethnicity,
    NeedKind,
    Religion,
    RequirementCategory,
    RoshLevel,
    Sex,
    ThirdPartyKind,
)
from enforcement.demonstration.appointments import WORK, arrange
from enforcement.demonstration.cast import Cast
from enforcement.demonstration.circumstances import knows
from enforcement.demonstration.days import Days
from enforcement.demonstration.episodes import every, is_asked_after, is_seen, misses_one
from enforcement.demonstration.judging import asks, hears
from enforcement.demonstration.opening import Somebody, begins
from enforcement.demonstration.requirements import activity, of_kind, unpaid_work
from enforcement.demonstration.sentences import CommunityOrder, SuspendedSentence
from enforcement.demonstration.stage import Story
from enforcement.vocabulary import EnquiryMethod, EvidenceKind

CRAIG = Somebody(
    crn="X720201",
    first_name="Craig",
    last_name="Hollis",
    born="1990-01-17",
    phone="07700 900211",
    address="28 Example Crescent\nBirmingham",
    postcode="B31 9ZZ",
)
NATALIE = Somebody(
    crn="X720202",
    first_name="Natalie",
    last_name="Price",
    born="1997-08-22",
    sex=Sex.FEMALE,
    ethnicity=Ethnicity.M1,
    prefers=ContactPreference.TEXT,
    phone="07700 900212",
    address="5 Example Mews\nBirmingham",
    postcode="B18 9ZZ",
    needs=[(NeedKind.MENTAL_HEALTH, "Anxiety; panic in crowded waiting rooms", "Waits outside; is called by phone")],
)
IONUT = Somebody(
    crn="X720203",
    first_name="Ionut",
    last_name="Petrescu",
    born="1985-04-08",
    ethnicity=Ethnicity.W9,
    religion=Religion.CHRISTIAN,
    language="Romanian",
    interpreter=True,
    phone="07700 900213",
    address="201 Example Road\nBirmingham",
    postcode="B20 9ZZ",
    rosh=RoshLevel.LOW,
    rosh_because="Driving offences; no violence.",
    needs=[(NeedKind.LANGUAGE, "Speaks Romanian", "Telephone interpreter at every contact")],
)
AARON = Somebody(
    crn="X720204",
    first_name="Aaron",
    last_name="Whitlock",
    born="1993-12-05",
    address="Flat 9, Example Tower\nBirmingham",
    postcode="B7 9ZZ",
    rosh=RoshLevel.HIGH,
    rosh_because="Robbery with a knife; carries weapons when using crack cocaine.",
    score="71.00",
    needs=[(NeedKind.SUBSTANCE_USE, "Crack cocaine and heroin", "Appointments next to the pharmacy pick-up")],
)


def stories(cast: Cast, days: Days) -> Iterator[Story]:
    """Each of them."""
    yield _craig(cast, days)
    yield _natalie(cast, days)
    yield _ionut(cast, days)
    yield _aaron(cast, days)


def _craig(cast: Cast, days: Days) -> Story:
    """Missed unpaid work on the last working day: alleged."""
    order = CommunityOrder(offence="Driving while disqualified", requirements=[unpaid_work(150), activity(10)])
    case, at = yield from begins(CRAIG, order, days.ago(70), officer=cast.colin, cast=cast, days=days)
    at = yield from is_seen(case, every(days, 14, first=days.ago(50), until=days.working(-6)), "09:30", at=at)
    arrange(case, days.at(4, "09:30"), at=at)
    payback = case.requirement(RequirementCategory.UNPAID_WORK)
    said = "Not at the pick-up at 8:45am; phone switched off."
    yield from misses_one(case, days.working(-1), "09:00", type=WORK, under=payback, said=said, at=at)


def _natalie(cast: Cast, days: Days) -> Story:
    """Missed three working days ago: being asked after."""
    order = CommunityOrder(
        offence="Harassment", requirements=[activity(25), of_kind("P", "Community mental health team, as outpatient")]
    )
    case, at = yield from begins(NATALIE, order, days.ago(76), officer=cast.priya, cast=cast, days=days)
    knows(case, ThirdPartyKind.FAMILY, "Carol Price", "Mother", "07700 900299", at=at)
    at = yield from is_seen(case, every(days, 14, first=days.ago(55), until=days.working(-7)), "15:00", at=at)
    failure = yield from misses_one(case, days.working(-3), "11:00", at=at)
    yield from is_asked_after(case, failure, days, letter=False)
    at = yield days.at(-2, "12:00")
    asks(case, failure, EnquiryMethod.THIRD_PARTY, "Mother has not heard from her since the weekend.", at=at)
    arrange(case, days.at(2, "15:00"), at=at)


def _ionut(cast: Cast, days: Days) -> Story:
    """Missed four working days ago, and has brought a note from the hospital: evidence in."""
    order = SuspendedSentence(offence="Dangerous driving", requirements=[unpaid_work(100)], term="20 weeks")
    case, at = yield from begins(IONUT, order, days.ago(90), officer=cast.priya, cast=cast, days=days)
    at = yield from is_seen(case, every(days, 28, first=days.ago(65), until=days.working(-8)), "16:00", at=at)
    failure = yield from misses_one(case, days.working(-4), "16:00", at=at)
    yield from is_asked_after(case, failure, days)
    at = yield days.at(-2, "15:30")
    note = ContentFile(b"City Hospital, Emergency Department. Attended by ambulance; discharged the next morning.\n")
    note.name = "hospital-note.txt"
    told = "Note from City Hospital: taken in by ambulance that morning, discharged the next day."
    hears(case, failure, EvidenceKind.MEDICAL_NOTE, told, file=note, at=at)
    arrange(case, days.at(6, "16:00"), at=at)


def _aaron(cast: Cast, days: Days) -> Story:
    """Missed nine working days ago and nothing done: the finding is overdue, and the manager knows."""
    order = CommunityOrder(
        offence="Burglary of a shop", requirements=[activity(40), of_kind("DRR", "Twice-weekly tests")]
    )
    case, at = yield from begins(AARON, order, days.ago(66), officer=cast.daniel, cast=cast, days=days)
    at = yield from is_seen(case, every(days, 7, first=days.ago(45), until=days.working(-13)), "10:00", at=at)
    yield from misses_one(case, days.working(-9), "10:00", at=at)
    arrange(case, days.at(1, "10:00"), at=at)
