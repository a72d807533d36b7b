"""Absences judged: acceptable for several reasons, not enforceable, reversed on late evidence."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta

from cases.vocabulary import Ethnicity, NeedKind, Religion, RequirementCategory, RoshLevel, Sex
from enforcement.demonstration.appointments import WORK, arrange
from enforcement.demonstration.cast import Cast
from enforcement.demonstration.days import Days
from enforcement.demonstration.episodes import (
    every,
    is_asked_after,
    is_found_without_excuse,
    is_seen,
    misses_one,
)
from enforcement.demonstration.judging import accepts, asks, hears, reverses, sets_aside
from enforcement.demonstration.letters import warns
from enforcement.demonstration.opening import Somebody, begins
from enforcement.demonstration.requirements import activity, of_kind, unpaid_work
from enforcement.demonstration.sentences import CommunityOrder, SuspendedSentence
from enforcement.demonstration.stage import Story
from enforcement.vocabulary import AcceptableCategory, EnquiryMethod, EvidenceKind, NotEnforceableReason

DEBORAH = Somebody(
    crn="X720301",
    first_name="Deborah",
    last_name="Lyle",
    born="1971-03-14",
    sex=Sex.FEMALE,
    phone="07700 900221",
    address="90 Example Street\nBirmingham",
    postcode="B27 9ZZ",
    rosh=RoshLevel.LOW,
    rosh_because="Theft to buy alcohol; no violence.",
    score="64.00",
    needs=[(NeedKind.SUBSTANCE_USE, "Alcohol dependence", "Morning appointments")],
)
RYAN = Somebody(
    crn="X720302",
    first_name="Ryan",
    last_name="Sutcliffe",
    born="1996-10-09",
    address="3 Example Terrace\nBirmingham",
    postcode="B44 9ZZ",
    score="77.00",
)
MARCUS = Somebody(
    crn="X720303",
    first_name="Marcus",
    last_name="Bell",
    born="1982-07-01",
    ethnicity=Ethnicity.B1,
    phone="07700 900223",
    address="Flat 1, 77 Example Hill\nBirmingham",
    postcode="B19 9ZZ",
    needs=[(NeedKind.LITERACY, "Reads with difficulty", "Letters read out by phone")],
)
SUNIL = Somebody(
    crn="X720304",
    first_name="Sunil",
    last_name="Patel",
    born="1975-01-26",
    ethnicity=Ethnicity.A1,
    religion=Religion.HINDU,
    phone="07700 900224",
    address="16 Example Drive\nBirmingham",
    postcode="B8 9ZZ",
    rosh=RoshLevel.LOW,
    rosh_because="Tax fraud; no risk of harm to others is indicated.",
    score="9.00",
    needs=[(NeedKind.RELIGION, "Observes the Hindu festivals", "Dates asked at the start of each season")],
)


def stories(cast: Cast, days: Days) -> Iterator[Story]:
    """Each of them."""
    yield _deborah(cast, days)
    yield _ryan(cast, days)
    yield _marcus(cast, days)
    yield _sunil(cast, days)


def _deborah(cast: Cast, days: Days) -> Story:
    """In hospital that day: acceptable."""
    order = CommunityOrder(
        offence="Theft from a shop", requirements=[activity(20), of_kind("H", "Aquarius, weekly", months=6)]
    )
    case, at = yield from begins(DEBORAH, order, days.ago(80), officer=cast.colin, cast=cast, days=days)
    at = yield from is_seen(case, every(days, 14, first=days.ago(60), until=days.working(-20)), "10:00", at=at)
    failure = yield from misses_one(case, days.working(-16), at=at)
    at = yield from is_asked_after(case, failure, days)
    at = yield at + timedelta(hours=3)
    asks(case, failure, EnquiryMethod.HOSPITAL, "City Hospital confirms she was admitted overnight.", at=at)
    hears(case, failure, EvidenceKind.MEDICAL_NOTE, "Discharge summary seen.", at=at)
    at = yield days.at(-13, "09:20")
    accepts(case, failure, AcceptableCategory.MEDICAL, "Admitted to hospital: confirmed by the ward.", at=at)
    at = yield from is_seen(case, [days.working(-10), days.working(-2)], at=at)
    arrange(case, days.at(7, "10:00"), at=at)


def _ryan(cast: Cast, days: Days) -> Story:
    """Arrested the night before: in custody that day, and so not enforceable."""
    order = SuspendedSentence(offence="Affray", requirements=[activity(30)])
    case, at = yield from begins(RYAN, order, days.ago(85), officer=cast.colin, cast=cast, days=days)
    at = yield from is_seen(case, every(days, 14, first=days.ago(65), until=days.working(-12)), "13:30", at=at)
    failure = yield from misses_one(case, days.working(-8), "13:30", at=at)
    at = yield days.at(-7, "10:00")
    because = NotEnforceableReason.IN_CUSTODY
    sets_aside(case, failure, because, "Custody suite at Perry Barr: held from 11pm to 6pm, no charge.", at=at)
    arrange(case, days.at(1, "13:30"), at=at)


def _marcus(cast: Cast, days: Days) -> Story:
    """Warned, then brought a letter from his employer three weeks late: reversed, and the warning withdrawn."""
    order = CommunityOrder(offence="Common assault", requirements=[activity(15), unpaid_work(80)])
    case, at = yield from begins(MARCUS, order, days.ago(100), officer=cast.colin, cast=cast, days=days)
    at = yield from is_seen(case, every(days, 14, first=days.ago(80), until=days.ago(55)), "17:00", at=at)
    failure = yield from misses_one(case, days.ago(50), "17:00", at=at)
    yield from is_asked_after(case, failure, days)
    at = yield from is_found_without_excuse(case, failure, days)
    yield from warns(case, failure, at=at + timedelta(minutes=20))
    at = yield days.at(-12, "16:40")
    hears(case, failure, EvidenceKind.EMPLOYER_LETTER, "Kept on shift by his employer that evening.", at=at)
    at = yield days.at(-11, "10:30")
    reason = "The employer confirms by letter and by phone that he could not leave the site."
    reverses(case, failure, AcceptableCategory.EMPLOYMENT, reason, at=at)
    at = yield from is_seen(case, [days.working(-6)], "17:00", at=at)
    arrange(case, days.at(5, "17:00"), at=at)


def _sunil(cast: Cast, days: Days) -> Story:
    """Unpaid work fell on a festival he had told us of: acceptable, and our own fault."""
    order = CommunityOrder(offence="Cheating the public revenue", requirements=[unpaid_work(200)])
    case, at = yield from begins(SUNIL, order, days.ago(95), officer=cast.amara, cast=cast, days=days)
    at = yield from is_seen(case, every(days, 28, first=days.ago(70), until=days.working(-14)), "12:00", at=at)
    payback = case.requirement(RequirementCategory.UNPAID_WORK)
    failure = yield from misses_one(case, days.working(-10), "09:00", type=WORK, under=payback, at=at)
    at = yield days.at(-9, "11:10")
    asks(case, failure, EnquiryMethod.OWN_SERVICE, "He had told us of the festival; nobody changed the date.", at=at)
    accepts(case, failure, AcceptableCategory.RELIGION, "Religious observance he had told us of beforehand.", at=at)
    arrange(case, days.at(2, "12:00"), at=at)
