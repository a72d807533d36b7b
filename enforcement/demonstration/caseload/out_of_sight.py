"""People nobody is going to see: no appointment to come, contact long overdue, a first contact or a plan late."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta

from cases.vocabulary import Ethnicity, NeedKind, RoshLevel, Sex
from enforcement.demonstration.appointments import FIRST, PHONE, arrange, attended
from enforcement.demonstration.cast import Cast
from enforcement.demonstration.circumstances import assessed, notes, plans_contact, scored
from enforcement.demonstration.days import Days
from enforcement.demonstration.episodes import every, is_seen
from enforcement.demonstration.opening import Somebody, begins, is_sentenced
from enforcement.demonstration.requirements import activity, of_kind, unpaid_work
from enforcement.demonstration.sentences import CommunityOrder
from enforcement.demonstration.stage import Story

ROBBIE = Somebody(
    crn="X720901",
    first_name="Robert",
    preferred_name="Robbie",
    last_name="Tait",
    born="1988-01-05",
    phone="07700 900281",
    address="23 Example Yard\nBirmingham",
    postcode="B35 9ZZ",
    needs=[(NeedKind.WORK, "Zero-hours warehouse shifts, known a day ahead", "Texts when a shift clashes")],
)
MEGAN = Somebody(
    crn="X720902",
    first_name="Megan",
    last_name="Ashby",
    born="2001-03-28",
    sex=Sex.FEMALE,
    phone="07700 900282",
    address="Flat 4, 61 Example Road\nBirmingham",
    postcode="B16 9ZZ",
)
TOMASZ = Somebody(
    crn="X720903",
    first_name="Tomasz",
    last_name="Lis",
    born="1990-09-19",
    ethnicity=Ethnicity.W9,
    language="Polish",
    interpreter=True,
    address="17 Example Walk\nBirmingham",
    postcode="B23 9ZZ",
    rosh=RoshLevel.HIGH,
    needs=[(NeedKind.LANGUAGE, "Speaks Polish", "Interpreter at every appointment")],
)
GAIL = Somebody(
    crn="X720904",
    first_name="Gail",
    last_name="Whitcombe",
    born="1958-05-01",
    sex=Sex.FEMALE,
    phone="07700 900284",
    address="3 Example Cottages\nBirmingham",
    postcode="B31 9ZZ",
    rosh=RoshLevel.MEDIUM,
    needs=[(NeedKind.MENTAL_HEALTH, "Depression", "")],
)


def stories(cast: Cast, days: Days) -> Iterator[Story]:
    """Each of them."""
    for tell in (_robbie, _megan, _tomasz, _gail):
        yield tell(cast, days)


def _robbie(cast: Cast, days: Days) -> Story:
    """Last seen five weeks ago on a plan of two; nothing is arranged."""
    order = CommunityOrder(offence="Handling stolen goods", requirements=[activity(20), unpaid_work(90)])
    case, at = yield from begins(ROBBIE, order, days.ago(85), officer=cast.priya, cast=cast, days=days)
    at = yield from is_seen(case, every(days, 14, first=days.ago(62), until=days.ago(34)), "10:20", at=at)
    at = yield days.at(-8, "12:40")
    notes(case, "CMOA", "Texted: on shift this week, will call about an appointment.", by=cast.marek, at=at)


def _megan(cast: Cast, days: Days) -> Story:
    """Sentenced four working days ago; no first appointment is arranged, and it is due by tomorrow."""
    order = CommunityOrder(offence="Drunk and disorderly, repeated", requirements=[activity(10)], length="6 months")
    yield from is_sentenced(MEGAN, order, days.working(-4), officer=cast.priya, cast=cast)


def _tomasz(cast: Cast, days: Days) -> Story:
    """Inducted four weeks ago; the plan is late."""
    order = CommunityOrder(offence="Wounding", requirements=[activity(30), of_kind("3", place="17 Example Walk")])
    case = yield from is_sentenced(TOMASZ, order, days.working(-25), officer=cast.daniel, cast=cast)
    at = yield days.at(-22, "11:00")
    first = arrange(case, days.at(-20, "09:30"), type=FIRST, minutes=60, at=at)
    at = yield first.starts_at + timedelta(minutes=75)
    attended(first, "Induction with interpreter. Signed.", at=at)
    assessed(case, RoshLevel.HIGH, "Used a bottle; drinks with the same group.", public=RoshLevel.HIGH, at=at)
    scored(case, "57.00", at=at)
    at = yield from is_seen(case, [days.working(-13), days.working(-6)], "09:30", at=at)
    arrange(case, days.at(1, "09:30"), at=at)


def _gail(cast: Cast, days: Days) -> Story:
    """Seen by telephone alone these last weeks, and she has been ill: she needs to be seen."""
    order = CommunityOrder(offence="Theft in breach of trust", requirements=[activity(15)])
    case = yield from is_sentenced(GAIL, order, days.working(-46), officer=cast.colin, cast=cast)
    at = yield days.at(-43, "10:00")
    at = yield from is_seen(case, [days.working(-41)], type=FIRST, notes=["Inducted."], at=at)
    assessed(case, RoshLevel.MEDIUM, "No violence.", public=RoshLevel.MEDIUM, at=at)
    plans_contact(case, 14, rosh="Medium.", reoffending="Low score.", need="Depression: to be seen.", at=at)
    on = [days.working(-31), days.working(-21), days.working(-11)]
    at = yield from is_seen(case, on, type=PHONE, notes=["By phone, at her request. Low in mood."], at=at)
    arrange(case, days.at(0, "14:30"), type=PHONE, at=at)
