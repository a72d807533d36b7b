"""Decisions to make: in time, due by tomorrow, late; one on a case whose officer is away and covered for."""

from __future__ import annotations

from collections.abc import Iterator

from cases.actions.arrange_cover import arrange_cover
from cases.vocabulary import ContactPreference, Ethnicity, NeedKind, Religion, RoshLevel, Sex
from enforcement.demonstration.cast import Cast
from enforcement.demonstration.days import Days
from enforcement.demonstration.episodes import is_found_without_excuse
from enforcement.demonstration.opening import Somebody
from enforcement.demonstration.requirements import activity, curfew, monitoring, of_kind, programme, unpaid_work
from enforcement.demonstration.second_failure import answers_and_is_found, misses_again
from enforcement.demonstration.sentences import CommunityOrder, SuspendedSentence
from enforcement.demonstration.stage import Story

SCOTT = Somebody(
    crn="X720501",
    first_name="Scott",
    last_name="Radley",
    born="1991-06-21",
    phone="07700 900241",
    address="19 Example Grove\nBirmingham",
    postcode="B33 9ZZ",
    score="58.00",
)
TANYA = Somebody(
    crn="X720502",
    first_name="Tanya",
    last_name="Moss",
    born="1984-04-04",
    sex=Sex.FEMALE,
    ethnicity=Ethnicity.M9,
    prefers=ContactPreference.PHONE,
    phone="07700 900242",
    address="Flat 22, Example Point\nBirmingham",
    postcode="B5 9ZZ",
    needs=[(NeedKind.CARING, "Cares for her mother, who has dementia", "Home visits in the afternoon")],
)
DARREN = Somebody(
    crn="X720503",
    first_name="Darren",
    last_name="Pike",
    born="1977-10-27",
    address="66 Example Street\nBirmingham",
    postcode="B11 9ZZ",
    score="69.00",
)
KARL = Somebody(
    crn="X720504",
    first_name="Karl",
    last_name="Jensen",
    born="1983-01-09",
    ethnicity=Ethnicity.W9,
    address="105 Example Road\nBirmingham",
    postcode="B17 9ZZ",
    rosh=RoshLevel.HIGH,
    rosh_because="Serious assault on a partner; new partner with children.",
    score="55.00",
)
SIMONE = Somebody(
    crn="X720505",
    first_name="Simone",
    last_name="Clarke",
    born="1992-02-29",
    sex=Sex.FEMALE,
    ethnicity=Ethnicity.B1,
    religion=Religion.CHRISTIAN,
    address="4 Example Court\nBirmingham",
    postcode="B24 9ZZ",
    rosh=RoshLevel.HIGH,
    rosh_because="Arson in a block of flats while unwell.",
    needs=[(NeedKind.MENTAL_HEALTH, "Bipolar disorder", "Care co-ordinator told of every missed appointment")],
)
OLU = Somebody(
    crn="X720506",
    first_name="Oluwaseun",
    preferred_name="Olu",
    last_name="Akande",
    born="1987-07-15",
    ethnicity=Ethnicity.B2,
    religion=Religion.CHRISTIAN,
    phone="07700 900246",
    address="73 Example Avenue\nBirmingham",
    postcode="B21 9ZZ",
)


def stories(cast: Cast, days: Days) -> Iterator[Story]:
    """Each of them, and the cover."""
    for tell in (_scott, _tanya, _darren, _karl, _simone, _olu, _cover):
        yield tell(cast, days)


def _scott(cast: Cast, days: Days) -> Story:
    """Missed three working days ago and has answered: the decision is due in three."""
    order = CommunityOrder(offence="Going equipped for theft", requirements=[activity(30), unpaid_work(100)])
    case, failure = yield from misses_again(SCOTT, order, days.working(-3), officer=cast.priya, cast=cast, days=days)
    yield from answers_and_is_found(case, failure, days, wd=2)


def _tanya(cast: Cast, days: Days) -> Story:
    """Missed five working days ago: the decision is due tomorrow, and its clock is amber."""
    order = SuspendedSentence(offence="Theft in breach of trust", requirements=[activity(25)], term="26 weeks")
    case, failure = yield from misses_again(TANYA, order, days.working(-5), officer=cast.priya, cast=cast, days=days)
    yield from answers_and_is_found(case, failure, days, wd=4)


def _darren(cast: Cast, days: Days) -> Story:
    """Missed eight working days ago: the decision is two working days late, and the manager has been told."""
    order = CommunityOrder(
        offence="Burglary of a shed", requirements=[activity(20), curfew("66 Example Street"), monitoring()]
    )
    case, failure = yield from misses_again(DARREN, order, days.working(-8), officer=cast.priya, cast=cast, days=days)
    yield from is_found_without_excuse(case, failure, days)


def _karl(cast: Cast, days: Days) -> Story:
    """Due today."""
    order = SuspendedSentence(
        offence="Assault occasioning actual bodily harm",
        requirements=[programme("Building Better Relationships"), of_kind("X", months=12, place="Example Gardens")],
        term="12 months",
        operational="24 months",
        supervision="24 months",
    )
    case, failure = yield from misses_again(KARL, order, days.working(-6), officer=cast.daniel, cast=cast, days=days)
    yield from answers_and_is_found(case, failure, days, wd=4)


def _simone(cast: Cast, days: Days) -> Story:
    """Late by four working days; the person lives with a mental illness, and it must be weighed."""
    order = CommunityOrder(
        offence="Arson",
        requirements=[activity(20), of_kind("P", "Dr Hill, in-patient unit then outpatient", months=12)],
    )
    case, failure = yield from misses_again(SIMONE, order, days.working(-10), officer=cast.daniel, cast=cast, days=days)
    yield from is_found_without_excuse(case, failure, days)


def _olu(cast: Cast, days: Days) -> Story:
    """His officer is away: the decision due tomorrow is for whoever covers."""
    order = CommunityOrder(offence="Racially aggravated harassment", requirements=[activity(35), unpaid_work(120)])
    case, failure = yield from misses_again(OLU, order, days.working(-5), officer=cast.amara, cast=cast, days=days)
    yield from answers_and_is_found(case, failure, days, wd=2)


def _cover(cast: Cast, days: Days) -> Story:
    """Amara Obi is away for two weeks, and Priya Nair covers."""
    at = yield days.at(-4, "12:00")
    arrange_cover(
        cast.amara,
        covered_by=cast.priya,
        starts_on=days.working(-2),
        ends_on=days.working(8),
        reason="Annual leave",
        by=cast.helen,
        at=at,
    )
