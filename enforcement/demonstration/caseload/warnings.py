"""Warnings in every state but spent: written, given, come back, served again, expired; and one still to be written."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta

from cases.vocabulary import ContactPreference, Ethnicity, NeedKind, Sex
from enforcement.actions.end_warning import return_warning
from enforcement.demonstration.appointments import arrange
from enforcement.demonstration.cast import Cast
from enforcement.demonstration.circumstances import notes
from enforcement.demonstration.days import Days
from enforcement.demonstration.episodes import (
    every,
    is_asked_after,
    is_found_without_excuse,
    is_seen,
    is_warned,
    last_act,
    misses_one,
)
from enforcement.demonstration.letters import sends, warns, writes
from enforcement.demonstration.opening import Somebody, begins
from enforcement.demonstration.requirements import activity, of_kind, unpaid_work
from enforcement.demonstration.sentences import CommunityOrder, SuspendedSentence
from enforcement.demonstration.stage import Story
from enforcement.vocabulary import DeliveryMethod

JADE = Somebody(
    crn="X720401",
    first_name="Jade",
    last_name="Connolly",
    born="1999-05-30",
    sex=Sex.FEMALE,
    ethnicity=Ethnicity.W2,
    prefers=ContactPreference.TEXT,
    phone="07700 900231",
    address="14 Example Way\nBirmingham",
    postcode="B32 9ZZ",
)
LEE = Somebody(
    crn="X720402",
    first_name="Lee",
    last_name="Tranter",
    born="1986-02-18",
    phone="07700 900232",
    address="52 Example Road\nBirmingham",
    postcode="B29 9ZZ",
)
DEAN = Somebody(
    crn="X720403",
    first_name="Dean",
    last_name="Mottram",
    born="1980-09-12",
    address="Sleeps near the Digbeth day centre; found there on weekday mornings",
    no_fixed_abode=True,
    prefers=ContactPreference.BY_HAND,
    score="82.00",
    needs=[(NeedKind.HOMELESSNESS, "Rough sleeping since the spring", "Letters by hand at the day centre")],
)
CHLOE = Somebody(
    crn="X720404",
    first_name="Chloe",
    last_name="Hanrahan",
    born="1994-11-02",
    sex=Sex.FEMALE,
    address="Flat 3, 8 Example Place\nBirmingham",
    postcode="B13 9ZZ",
)
PATRICK = Somebody(
    crn="X720405",
    first_name="Patrick",
    last_name="Joyce",
    born="1989-03-17",
    ethnicity=Ethnicity.W4,
    address="2 Example Park\nBirmingham",
    postcode="B6 9ZZ",
    needs=[(NeedKind.LITERACY, "Does not read", "Letters read to him; appointments by phone")],
)
WAYNE = Somebody(
    crn="X720406",
    first_name="Wayne",
    last_name="Dutton",
    born="1968-08-08",
    address="31 Example Lane\nBirmingham",
    postcode="B29 9ZZ",
)
BETH = Somebody(
    crn="X720407",
    first_name="Bethany",
    preferred_name="Beth",
    last_name="Ormerod",
    born="2000-12-19",
    sex=Sex.FEMALE,
    phone="07700 900237",
    address="Room 6, Example House\nBirmingham",
    postcode="B12 9ZZ",
    needs=[(NeedKind.VULNERABILITY, "Care leaver, first tenancy", "Reminder call the day before")],
)


def stories(cast: Cast, days: Days) -> Iterator[Story]:
    """Each of them."""
    for tell in (_jade, _lee, _dean, _chloe, _patrick, _wayne, _beth):
        yield tell(cast, days)


def _jade(cast: Cast, days: Days) -> Story:
    """Found without excuse on the last working day but one; the letter waits for the administrator."""
    order = CommunityOrder(offence="Theft from a shop", requirements=[activity(20)])
    case, at = yield from begins(JADE, order, days.ago(75), officer=cast.priya, cast=cast, days=days)
    at = yield from is_seen(case, every(days, 14, first=days.ago(55), until=days.working(-12)), "12:30", at=at)
    failure = yield from misses_one(case, days.working(-8), "12:30", at=at)
    yield from is_asked_after(case, failure, days)
    at = yield from is_found_without_excuse(case, failure, days)
    coming = arrange(case, days.at(3, "12:30"), at=at)
    at = yield at + timedelta(minutes=40)
    writes(case, failure, next_appointment=coming, at=at)


def _lee(cast: Cast, days: Days) -> Story:
    """Warned six weeks ago, and seen since: a live warning."""
    order = CommunityOrder(offence="Assault by beating", requirements=[activity(25), unpaid_work(60)])
    case, at = yield from begins(LEE, order, days.ago(100), officer=cast.amara, cast=cast, days=days)
    at = yield from is_seen(case, every(days, 14, first=days.ago(80), until=days.ago(60)), "10:45", at=at)
    warning = yield from is_warned(case, days.ago(55), days, at=at)
    at = last_act(warning)
    at = yield from is_seen(case, every(days, 14, first=days.ago(35), until=days.working(-2)), "10:45", at=at)
    arrange(case, days.at(6, "10:45"), at=at)


def _dean(cast: Cast, days: Days) -> Story:
    """No fixed abode: warned by hand at the day centre."""
    order = CommunityOrder(offence="Theft from a shop", requirements=[activity(30)], length="18 months")
    case, at = yield from begins(DEAN, order, days.ago(85), officer=cast.colin, cast=cast, days=days)
    at = yield from is_seen(case, every(days, 14, first=days.ago(64), until=days.ago(45)), "09:00", at=at)
    failure = yield from misses_one(case, days.ago(40), "09:00", at=at)
    yield from is_asked_after(case, failure, days)
    at = yield from is_found_without_excuse(case, failure, days)
    warning = yield from warns(case, failure, delivery=DeliveryMethod.BY_HAND, at=at + timedelta(minutes=30))
    at = yield from is_seen(
        case, every(days, 14, first=days.ago(24), until=days.working(-1)), "09:00", at=last_act(warning)
    )
    arrange(case, days.at(9, "09:00"), at=at)


def _chloe(cast: Cast, days: Days) -> Story:
    """The letter came back from the post: the address is in doubt, and the warning not live."""
    order = SuspendedSentence(offence="Possession with intent to supply", requirements=[activity(30)], term="9 months")
    case, at = yield from begins(CHLOE, order, days.ago(80), officer=cast.amara, cast=cast, days=days)
    at = yield from is_seen(case, every(days, 14, first=days.ago(60), until=days.ago(40)), "14:00", at=at)
    warning = yield from is_warned(case, days.ago(35), days, at=at)
    at = yield days.at(-6, "09:10")
    return_warning(warning, because="Returned by Royal Mail: “addressee gone away”.", by=cast.marek, at=at)
    notes(case, "CTOB", "Called to check the address. Number not in service.", by=cast.marek, at=at)
    arrange(case, days.at(4, "14:00"), at=at)


def _patrick(cast: Cast, days: Days) -> Story:
    """The letter came back, and was handed to him a week later: its twelve months begin then."""
    order = CommunityOrder(offence="Aggravated vehicle-taking", requirements=[activity(20), unpaid_work(100)])
    case, at = yield from begins(PATRICK, order, days.ago(105), officer=cast.daniel, cast=cast, days=days)
    at = yield from is_seen(case, every(days, 14, first=days.ago(84), until=days.ago(65)), "11:30", at=at)
    warning = yield from is_warned(case, days.ago(60), days, at=at)
    at = yield days.at(-26, "09:15")
    return_warning(warning, because="Returned by Royal Mail: “no such number”.", by=cast.dorota, at=at)
    arrange(case, days.at(-19, "11:30"), at=at)
    at = yield days.at(-19, "12:20")
    sends(case, warning, delivery=DeliveryMethod.BY_HAND, by=cast.daniel, at=at)
    arrange(case, days.at(1, "11:30"), at=at)


def _wayne(cast: Cast, days: Days) -> Story:
    """His warning of thirteen months ago has expired, so the failure since is a first step again."""
    order = CommunityOrder(
        offence="Drink driving",
        requirements=[activity(20), of_kind("T", "Alcohol abstinence and monitoring", days=90)],
        length="24 months",
    )
    case, at = yield from begins(WAYNE, order, days.ago(480), officer=cast.joanne, cast=cast, days=days)
    at = yield from is_seen(case, every(days, 28, first=days.ago(460), until=days.ago(415)), "15:30", at=at)
    warning = yield from is_warned(case, days.ago(410), days, at=at)
    at = last_act(warning)
    at = yield from is_seen(case, every(days, 84, first=days.ago(390), until=days.ago(30)), "15:30", at=at)
    failure = yield from misses_one(case, days.working(-7), "15:30", at=at)
    yield from is_asked_after(case, failure, days)
    yield from is_found_without_excuse(case, failure, days)
    arrange(case, days.at(5, "15:30"), at=at)


def _beth(cast: Cast, days: Days) -> Story:
    """Found without excuse on the last working day; the letter is still to be written. She is 20."""
    young = replace(BETH, born=f"{days.today.year - 21}-12-19")
    order = CommunityOrder(offence="Common assault", requirements=[activity(15), of_kind("N", hours=24)])
    case, at = yield from begins(young, order, days.ago(65), officer=cast.priya, cast=cast, days=days)
    at = yield from is_seen(case, every(days, 14, first=days.ago(45), until=days.working(-10)), "16:15", at=at)
    failure = yield from misses_one(case, days.working(-7), "16:15", at=at)
    yield from is_asked_after(case, failure, days)
    arrange(case, days.at(2, "16:15"), at=at)
    yield from is_found_without_excuse(case, failure, days)
