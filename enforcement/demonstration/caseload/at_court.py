"""Breaches at court: listed today, at trial, a warrant out, a result to record, and results that came back."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from cases.policy.requirement_limits import RequirementFacts
from cases.vocabulary import Ethnicity, RequirementCategory, RoshLevel, Sex
from enforcement.demonstration import court
from enforcement.demonstration.after_court import reads_result
from enforcement.demonstration.cast import Cast
from enforcement.demonstration.days import Days, at_time
from enforcement.demonstration.opening import Somebody
from enforcement.demonstration.proceedings import is_breached, is_laid, is_summoned
from enforcement.demonstration.requirements import activity, unpaid_work
from enforcement.demonstration.second_failure import misses_again
from enforcement.demonstration.sentences import CommunityOrder
from enforcement.demonstration.stage import Story
from enforcement.policy.breach.results import Ordered
from enforcement.vocabulary import HearingOutcome, ProcessKind, ResultKind

WAYNE = Somebody(
    crn="X721601",
    first_name="Wayne",
    last_name="Tranter",
    born="1986-03-08",
    address="29 Example Drive\nBirmingham",
    postcode="B44 9ZZ",
)
OLGA = Somebody(
    crn="X721602",
    first_name="Olga",
    last_name="Petrenko",
    born="1990-12-01",
    sex=Sex.FEMALE,
    ethnicity=Ethnicity.W9,
    language="Ukrainian",
    interpreter=True,
    address="Flat 2, Example Wharf\nBirmingham",
    postcode="B1 9ZZ",
)
JAMIE = Somebody(
    crn="X721603",
    first_name="Jamie",
    last_name="Croft",
    born="1999-09-09",
    address="16 Example Walk\nBirmingham",
    postcode="B32 9ZZ",
    score="82.00",
)
SAJID = Somebody(
    crn="X721604",
    first_name="Sajid",
    last_name="Mahmood",
    born="1984-06-14",
    ethnicity=Ethnicity.A2,
    address="93 Example Road\nBirmingham",
    postcode="B8 9ZZ",
)
CRAIG = Somebody(
    crn="X721605",
    first_name="Craig",
    last_name="Nolan",
    born="1992-10-20",
    address="7 Example Terrace\nBirmingham",
    postcode="B30 9ZZ",
)
VERA = Somebody(
    crn="X721606",
    first_name="Vera",
    last_name="Lockwood",
    born="1975-05-27",
    sex=Sex.FEMALE,
    address="11 Example Park\nBirmingham",
    postcode="B26 9ZZ",
    rosh=RoshLevel.HIGH,
    rosh_because="Arson of her own flat, with neighbours asleep above.",
    score="35.00",
)


def stories(cast: Cast, days: Days) -> Iterator[Story]:
    """Each of them."""
    for tell in (_wayne, _olga, _jamie, _sajid, _craig, _vera):
        yield tell(cast, days)


def _wayne(cast: Cast, days: Days) -> Story:
    """Summoned to court for this morning."""
    order = CommunityOrder(offence="Burglary of a shop", requirements=[activity(30), unpaid_work(120)])
    case, failure = yield from misses_again(
        WAYNE, order, days.working(-20), officer=cast.colin, cast=cast, days=days, began=130
    )
    p = yield from is_breached(case, failure, cast, days)
    yield from is_summoned(p, at_time(days.today, "10:00"))


def _olga(cast: Cast, days: Days) -> Story:
    """She denied the breach: the trial is this afternoon, with an interpreter."""
    order = CommunityOrder(offence="Theft from an employer", requirements=[activity(20)])
    case, failure = yield from misses_again(
        OLGA, order, days.working(-40), officer=cast.catherine, cast=cast, days=days, began=160
    )
    p = yield from is_breached(case, failure, cast, days)
    yield from is_summoned(p, days.at(-18, "10:00"))
    at = yield days.at(-18, "15:00")
    trial = {"next_at": at_time(days.today, "14:00"), "note": "Says that the letters were in English."}
    court.is_heard(p.breach, cast.sunita, HearingOutcome.DENIED, at=at, **trial)


def _jamie(cast: Cast, days: Days) -> Story:
    """He has no address: a warrant was issued seven weeks ago, and nobody has found him."""
    order = CommunityOrder(offence="Going equipped for theft", requirements=[activity(20)])
    case, failure = yield from misses_again(
        JAMIE, order, days.working(-45), officer=cast.colin, cast=cast, days=days, began=165
    )
    p = yield from is_breached(case, failure, cast, days)
    yield from is_laid(p, process=ProcessKind.WARRANT)
    at = yield p.on(11, "10:00")
    court.warrant_issued(p.breach, cast.sunita, at=at)


def _sajid(cast: Cast, days: Days) -> Story:
    """Admitted in court yesterday; the result is still to be recorded."""
    order = CommunityOrder(offence="Driving while disqualified", requirements=[unpaid_work(140)])
    case, failure = yield from misses_again(
        SAJID, order, days.working(-25), officer=cast.joanne, cast=cast, days=days, began=140
    )
    p = yield from is_breached(case, failure, cast, days)
    yield from is_summoned(p, days.at(-1, "10:00"))
    at = yield days.at(-1, "12:15")
    court.is_heard(p.breach, cast.sunita, HearingOutcome.ADMITTED, at=at)


def _craig(cast: Cast, days: Days) -> Story:
    """The court's result of three working days ago, which his officer has not read."""
    order = CommunityOrder(offence="Common assault", requirements=[activity(30)])
    case, failure = yield from misses_again(
        CRAIG, order, days.working(-27), officer=cast.priya, cast=cast, days=days, began=145
    )
    p = yield from is_breached(case, failure, cast, days)
    yield from is_summoned(p, days.at(-3, "10:00"))
    at = yield days.at(-3, "12:15")
    court.is_heard(p.breach, cast.sunita, HearingOutcome.ADMITTED, at=at)
    court.is_resulted(p.breach, cast.sunita, _hours(40, at.date()), at=at)


def _vera(cast: Cast, days: Days) -> Story:
    """Back from court eight working days ago, read, and nobody has seen her since."""
    order = CommunityOrder(offence="Arson", requirements=[activity(40)], length="24 months")
    case, failure = yield from misses_again(
        VERA, order, days.working(-32), officer=cast.daniel, cast=cast, days=days, began=150
    )
    p = yield from is_breached(case, failure, cast, days)
    yield from is_summoned(p, days.at(-8, "10:00"))
    at = yield days.at(-8, "12:15")
    court.is_heard(p.breach, cast.sunita, HearingOutcome.ADMITTED, at=at)
    court.is_resulted(p.breach, cast.sunita, _hours(60, at.date()), at=at)
    at = yield days.at(-7, "09:50")
    reads_result(case, p.breach, at=at)


def _hours(hours: int, on: date) -> Ordered:
    """The order made more onerous, by hours of unpaid work."""
    added = RequirementFacts(category=RequirementCategory.UNPAID_WORK, starts_on=on, hours=hours)
    return Ordered(result=ResultKind.AMEND, requirements=(added,))
