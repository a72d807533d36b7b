"""Breaches on the way to court: a pack to check, referrals to consider, one returned, informations to lay."""

from __future__ import annotations

from collections.abc import Iterator

from cases.vocabulary import Ethnicity, RoshLevel, Sex
from enforcement.demonstration import court
from enforcement.demonstration.cast import Cast
from enforcement.demonstration.days import Days
from enforcement.demonstration.opening import Somebody
from enforcement.demonstration.packing import adds, checks, hand_over, prepares, refers
from enforcement.demonstration.proceedings import (
    PROPOSAL,
    is_accepted,
    is_breached,
    is_laid,
    is_packed,
    is_referred,
)
from enforcement.demonstration.requirements import activity, unpaid_work
from enforcement.demonstration.second_failure import misses_again
from enforcement.demonstration.sentences import CommunityOrder
from enforcement.demonstration.stage import Story
from enforcement.vocabulary import PackDocumentKind, ReturnReason

NADIA = Somebody(
    crn="X721501",
    first_name="Nadia",
    last_name="Rahman",
    born="1993-02-11",
    sex=Sex.FEMALE,
    ethnicity=Ethnicity.A3,
    address="14 Example Court\nBirmingham",
    postcode="B10 9ZZ",
)
KEITH = Somebody(
    crn="X721502",
    first_name="Keith",
    last_name="Bramall",
    born="1971-08-30",
    address="3 Example Villas\nBirmingham",
    postcode="B27 9ZZ",
    rosh=RoshLevel.LOW,
    rosh_because="Drink driving; nobody hurt.",
    score="22.00",
)
LEON = Somebody(
    crn="X721503",
    first_name="Leon",
    last_name="Achebe",
    born="1998-01-25",
    ethnicity=Ethnicity.B1,
    address="Flat 9, Example Tower\nBirmingham",
    postcode="B6 9ZZ",
    rosh=RoshLevel.HIGH,
    rosh_because="Robbery with an imitation firearm.",
    score="77.00",
)
SHANICE = Somebody(
    crn="X721504",
    first_name="Shanice",
    last_name="Brown",
    born="1995-07-19",
    sex=Sex.FEMALE,
    ethnicity=Ethnicity.B2,
    address="52 Example Lane\nBirmingham",
    postcode="B20 9ZZ",
)
PETER = Somebody(
    crn="X721505",
    first_name="Peter",
    last_name="Hollis",
    born="1968-04-02",
    address="1 Example Mews\nBirmingham",
    postcode="B13 9ZZ",
    score="31.00",
)
DWAYNE = Somebody(
    crn="X721506",
    first_name="Dwayne",
    last_name="Marsh",
    born="1989-11-17",
    address="70 Example Street\nBirmingham",
    postcode="B24 9ZZ",
)


def stories(cast: Cast, days: Days) -> Iterator[Story]:
    """Each of them."""
    for tell in (_nadia, _keith, _leon, _shanice, _peter, _dwayne):
        yield tell(cast, days)


def _nadia(cast: Cast, days: Days) -> Story:
    """Her pack was put up yesterday: the manager has it to check, and it is due today."""
    order = CommunityOrder(offence="Handling stolen goods", requirements=[activity(20)])
    case, failure = yield from misses_again(NADIA, order, days.working(-8), officer=cast.amara, cast=cast, days=days)
    breach = yield from is_breached(case, failure, cast, days)
    yield from is_packed(breach)


def _keith(cast: Cast, days: Days) -> Story:
    """Referred yesterday, in time; nobody has considered it yet."""
    order = CommunityOrder(offence="Driving with excess alcohol", requirements=[unpaid_work(100)])
    case, failure = yield from misses_again(KEITH, order, days.working(-9), officer=cast.colin, cast=cast, days=days)
    breach = yield from is_breached(case, failure, cast, days)
    yield from is_referred(breach)


def _leon(cast: Cast, days: Days) -> Story:
    """An NPS case, returned for a letter and sent again yesterday."""
    order = CommunityOrder(offence="Robbery", requirements=[activity(40), unpaid_work(150)], length="24 months")
    case, failure = yield from misses_again(LEON, order, days.working(-12), officer=cast.bethan, cast=cast, days=days)
    p = yield from is_breached(case, failure, cast, days)
    yield from is_referred(p)
    at = yield days.at(-3, "10:00")
    needed = "The letter has no proof of posting."
    court.returns(p.breach, cast.sunita, [ReturnReason.DOCUMENT_MISSING], needed, at=at)
    at = yield days.at(-2, "09:30")
    adds(case, p.breach, PackDocumentKind.WARNINGS, "The warning letter, with its certificate of posting.", at=at)
    prepares(case, p.breach, PROPOSAL, at=at)
    at = yield days.at(-2, "15:30")
    checks(p.breach, cast.graham, at=at)
    at = yield days.at(-1, "10:00")
    refers(case, p.breach, hand_over(case, PROPOSAL), answer="Certificate of posting added.", at=at)


def _shanice(cast: Cast, days: Days) -> Story:
    """Returned the day before yesterday: late from the start, and the officer has it to mend."""
    order = CommunityOrder(offence="Assault on an emergency worker", requirements=[activity(25)])
    case, failure = yield from misses_again(SHANICE, order, days.working(-11), officer=cast.priya, cast=cast, days=days)
    p = yield from is_breached(case, failure, cast, days)
    yield from is_referred(p)
    at = yield days.at(-2, "11:20")
    because = [ReturnReason.EVIDENCE_MISSING]
    court.returns(p.breach, cast.sunita, because, "Show how the second appointment was given to her.", at=at)


def _peter(cast: Cast, days: Days) -> Story:
    """Accepted yesterday, and his order ends within the fortnight: the information is to be laid before it does."""
    order = CommunityOrder(offence="Breach of a restraining order", requirements=[activity(15)], length="6 months")
    case, failure = yield from misses_again(
        PETER, order, days.working(-10), officer=cast.amara, cast=cast, days=days, began=172
    )
    p = yield from is_breached(case, failure, cast, days)
    yield from is_accepted(p)


def _dwayne(cast: Cast, days: Days) -> Story:
    """The information was laid yesterday; the court has issued nothing yet."""
    order = CommunityOrder(offence="Criminal damage", requirements=[unpaid_work(80)])
    case, failure = yield from misses_again(DWAYNE, order, days.working(-11), officer=cast.joanne, cast=cast, days=days)
    p = yield from is_breached(case, failure, cast, days)
    yield from is_laid(p)
