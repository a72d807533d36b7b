"""People on licence: the ladder of warnings is theirs, and the end of it is recall, not a court."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta

from cases.actions.add_registration import add_registration
from cases.actions.record_custodial_sentence import ConditionDetails
from cases.actions.register_mappa import register_mappa
from cases.vocabulary import (
    Ethnicity,
    MappaCategory,
    MappaLevel,
    NeedKind,
    RegistrationKind,
    Religion,
    RoshLevel,
    Sex,
)
from enforcement.demonstration.appointments import arrange
from enforcement.demonstration.cast import Cast
from enforcement.demonstration.days import Days
from enforcement.demonstration.episodes import (
    every,
    is_asked_after,
    is_found_without_excuse,
    is_seen,
    last_act,
    misses_one,
)
from enforcement.demonstration.letters import warns
from enforcement.demonstration.opening import Somebody
from enforcement.demonstration.release import is_imprisoned, is_released
from enforcement.demonstration.sentences import Prison
from enforcement.demonstration.stage import Story
from enforcement.vocabulary import WarningKind

VICTOR = Somebody(
    crn="X721001",
    first_name="Victor",
    last_name="Osei",
    born="1980-02-02",
    ethnicity=Ethnicity.B2,
    religion=Religion.CHRISTIAN,
    prison_number="A1234BC",
    address="Flat 2, Example Lodge\nBirmingham",
    postcode="B18 9ZZ",
    rosh=RoshLevel.HIGH,
    rosh_because="Rape of a partner; denies it; seeks relationships through dating sites.",
    score="31.00",
)
KELLY = Somebody(
    crn="X721002",
    first_name="Kelly-Ann",
    last_name="Rudge",
    born="1989-11-11",
    sex=Sex.FEMALE,
    prison_number="A2345CD",
    phone="07700 900292",
    address="80 Example Street\nBirmingham",
    postcode="B11 9ZZ",
    score="85.00",
    needs=[(NeedKind.SUBSTANCE_USE, "Heroin; on a methadone script", "Seen after the pharmacy, at 11am")],
)
JEROME = Somebody(
    crn="X721003",
    first_name="Jerome",
    last_name="Lindo",
    born="1999-01-31",
    ethnicity=Ethnicity.M1,
    prison_number="A3456DE",
    address="15 Example Rise\nBirmingham",
    postcode="B21 9ZZ",
    rosh=RoshLevel.HIGH,
    rosh_because="Firearm held for a gang; named in a current dispute.",
    score="63.00",
)


def stories(cast: Cast, days: Days) -> Iterator[Story]:
    """Each of them."""
    for tell in (_victor, _kelly, _jerome):
        yield tell(cast, days)


def _victor(cast: Cast, days: Days) -> Story:
    """Under MAPPA; first warning for a missed appointment, seen since."""
    distance = ConditionDetails(code="no-contact", text="Not to seek to approach or communicate with the victim")
    prison = Prison(offence="Rape", term="5 years", court="BHAMCC", conditions=[distance])
    released = yield from is_imprisoned(VICTOR, prison, days.ago(990), officer=cast.daniel, cast=cast, days=days)
    case = released.case
    at = yield from is_released(VICTOR, released, days)
    register_mappa(case.person, category=MappaCategory.CATEGORY_1, level=MappaLevel.LEVEL_2, by=cast.daniel, at=at)
    add_registration(case.person, kind=RegistrationKind.VICTIM_CONTACT, by=cast.daniel, at=at)
    at = yield from is_seen(case, every(days, 7, first=days.ago(58), until=days.ago(40)), "09:15", at=at)
    failure = yield from misses_one(case, days.ago(36), "09:15", at=at)
    yield from is_asked_after(case, failure, days)
    at = yield from is_found_without_excuse(case, failure, days)
    warning = yield from warns(case, failure, kind=WarningKind.LICENCE_FIRST, at=at + timedelta(hours=1))
    at = yield from is_seen(
        case, every(days, 7, first=days.ago(24), until=days.working(-1)), "09:15", at=last_act(warning)
    )
    arrange(case, days.at(0, "09:15"), at=at)
    arrange(case, days.at(5, "09:15"), at=at)


def _kelly(cast: Cast, days: Days) -> Story:
    """Two warnings up the ladder; the next step is the manager’s."""
    testing = ConditionDetails(code="drug-testing", text="Attend for drug testing as reasonably required")
    prison = Prison(offence="Burglary of a dwelling", term="26 months", court="BHAMCC", conditions=[testing])
    released = yield from is_imprisoned(KELLY, prison, days.ago(480), officer=cast.amara, cast=cast, days=days)
    case = released.case
    at = yield from is_released(KELLY, released, days)
    add_registration(case.person, kind=RegistrationKind.IOM, by=cast.amara, at=at)
    for kind, missed_on in ((WarningKind.LICENCE_FIRST, days.ago(60)), (WarningKind.LICENCE_SECOND, days.ago(30))):
        failure = yield from misses_one(case, missed_on, "11:00", at=at)
        yield from is_asked_after(case, failure, days)
        at = yield from is_found_without_excuse(case, failure, days)
        warning = yield from warns(case, failure, kind=kind, at=at + timedelta(minutes=45))
        at = last_act(warning)
        at = yield from is_seen(case, [days.after(missed_on, 8)], "11:00", at=at)
    arrange(case, days.at(1, "11:00"), at=at)


def _jerome(cast: Cast, days: Days) -> Story:
    """Missed his curfew-checked appointment yesterday: to be asked after."""
    area = ConditionDetails(code="exclusion", text="Not to enter the area marked on the map given to him")
    prison = Prison(offence="Possession of a firearm", term="4 years", court="BHAMCC", conditions=[area])
    released = yield from is_imprisoned(JEROME, prison, days.ago(780), officer=cast.bethan, cast=cast, days=days)
    case = released.case
    at = yield from is_released(JEROME, released, days)
    register_mappa(case.person, category=MappaCategory.CATEGORY_2, level=MappaLevel.LEVEL_1, by=cast.bethan, at=at)
    add_registration(case.person, kind=RegistrationKind.STREET_GANGS, by=cast.bethan, at=at)
    at = yield from is_seen(case, every(days, 7, first=days.ago(25), until=days.working(-4)), "13:15", at=at)
    yield from misses_one(case, days.working(-1), "13:15", at=at)
    arrange(case, days.at(1, "13:15"), at=at)
