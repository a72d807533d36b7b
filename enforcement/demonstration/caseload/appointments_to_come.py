"""People who keep their appointments: one comes today, one tomorrow, and two outcomes wait to be written down."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta

from cases.vocabulary import ContactPreference, Ethnicity, NeedKind, Religion, RequirementCategory, RoshLevel, Sex
from enforcement.demonstration.appointments import HOME, WORK, arrange
from enforcement.demonstration.cast import Cast
from enforcement.demonstration.days import Days, at_time
from enforcement.demonstration.episodes import every, is_seen
from enforcement.demonstration.opening import Somebody, begins
from enforcement.demonstration.requirements import activity, curfew, monitoring, programme, unpaid_work
from enforcement.demonstration.sentences import CommunityOrder, SuspendedSentence
from enforcement.demonstration.stage import Story

DANIELLE = Somebody(
    crn="X720101",
    first_name="Danielle",
    last_name="Foster",
    born="1995-02-11",
    sex=Sex.FEMALE,
    phone="07700 900201",
    prefers=ContactPreference.TEXT,
    address="7 Example Close\nBirmingham",
    postcode="B14 9ZZ",
    rosh=RoshLevel.LOW,
    rosh_because="No violence; theft from an employer.",
    score="21.00",
    needs=[(NeedKind.CARING, "Two children at primary school", "Appointments between 9:30am and 2:30pm")],
)
KWAME = Somebody(
    crn="X720102",
    first_name="Kwame",
    last_name="Mensah",
    born="1988-09-03",
    ethnicity=Ethnicity.B2,
    religion=Religion.CHRISTIAN,
    phone="07700 900202",
    email="kwame.mensah@example.com",
    prefers=ContactPreference.EMAIL,
    address="113 Example Lane\nBirmingham",
    postcode="B23 9ZZ",
    needs=[(NeedKind.WORK, "Works nights, Sunday to Thursday", "Appointments after 2pm; unpaid work on Saturdays")],
)
SHAZIA = Somebody(
    crn="X720103",
    first_name="Shazia",
    last_name="Begum",
    born="1979-06-27",
    sex=Sex.FEMALE,
    ethnicity=Ethnicity.A2,
    religion=Religion.MUSLIM,
    language="Urdu",
    interpreter=True,
    prefers=ContactPreference.PHONE,
    phone="07700 900203",
    address="60 Example Avenue\nBirmingham",
    postcode="B10 9ZZ",
    rosh=RoshLevel.LOW,
    rosh_because="Fraud; no risk of harm to others is indicated.",
    score="12.00",
    needs=[
        (NeedKind.LANGUAGE, "Speaks Urdu", "Interpreter booked for every appointment; letters translated"),
        (NeedKind.RELIGION, "Friday prayers", "No appointments on Fridays from noon to 3pm"),
    ],
)
TERRY = Somebody(
    crn="X720104",
    first_name="Terence",
    preferred_name="Terry",
    last_name="Gilchrist",
    born="1966-11-30",
    phone="07700 900204",
    address="Flat 12, Example Court\nBirmingham",
    postcode="B30 9ZZ",
    score="33.00",
    needs=[(NeedKind.DISABILITY, "Walks with two sticks after a stroke", "Ground floor room; letters in large print")],
)


def stories(cast: Cast, days: Days) -> Iterator[Story]:
    """Each of them, with Priya Nair."""
    yield _danielle(cast, days)
    yield _kwame(cast, days)
    yield _shazia(cast, days)
    yield _terry(cast, days)


def _danielle(cast: Cast, days: Days) -> Story:
    """Comes today, and again in four weeks."""
    order = CommunityOrder(offence="Theft by employee", requirements=[activity(15), unpaid_work(60)])
    case, at = yield from begins(DANIELLE, order, days.ago(118), officer=cast.priya, cast=cast, days=days)
    at = yield from is_seen(case, every(days, 28, first=days.ago(100), until=days.working(-5)), "11:00", at=at)
    arrange(case, days.at(0, "11:00"), at=at)
    arrange(case, days.at(20, "11:00"), at=at)


def _kwame(cast: Cast, days: Days) -> Story:
    """Sees his officer tomorrow; unpaid work on the next Saturday."""
    order = CommunityOrder(
        offence="Assault by beating", requirements=[unpaid_work(120), programme("Building Better Relationships")]
    )
    case, at = yield from begins(KWAME, order, days.ago(72), officer=cast.priya, cast=cast, days=days)
    at = yield from is_seen(case, every(days, 14, first=days.ago(54), until=days.working(-4)), "14:30", at=at)
    arrange(case, days.at(1, "14:30"), at=at)
    payback = case.requirement(RequirementCategory.UNPAID_WORK)
    saturday = at_time(days.today + timedelta(days=(5 - days.today.weekday()) % 7 or 7), "09:00")
    arrange(case, saturday, type=WORK, under=payback, minutes=420, location="Community Payback, Tyseley", at=at)


def _shazia(cast: Cast, days: Days) -> Story:
    """Came on the last working day; nobody has written down what happened yet."""
    order = SuspendedSentence(offence="Benefit fraud", requirements=[activity(10), unpaid_work(80)], term="12 weeks")
    case, at = yield from begins(SHAZIA, order, days.ago(110), officer=cast.priya, cast=cast, days=days)
    at = yield from is_seen(case, every(days, 28, first=days.ago(88), until=days.working(-9)), "10:15", at=at)
    arrange(case, days.at(-1, "10:15"), notes="Interpreter booked: Urdu.", at=at)
    arrange(case, days.at(14, "10:15"), notes="Interpreter booked: Urdu.", at=at)


def _terry(cast: Cast, days: Days) -> Story:
    """Was to be visited five working days ago; the outcome is overdue, and the manager has been told."""
    order = CommunityOrder(
        offence="Criminal damage", requirements=[activity(20), curfew("Flat 12, Example Court"), monitoring()]
    )
    case, at = yield from begins(TERRY, order, days.ago(80), officer=cast.priya, cast=cast, days=days)
    at = yield from is_seen(case, every(days, 14, first=days.ago(60), until=days.working(-8)), "13:00", at=at)
    arrange(case, days.at(-5, "13:00"), type=HOME, location="Flat 12, Example Court", at=at)
    arrange(case, days.at(3, "13:00"), at=at)
