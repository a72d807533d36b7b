"""Orders of the rarer kinds: monitored only, without requirements, past their date with hours to do, an old offence."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from cases.vocabulary import Ethnicity, Outcome, RequirementCategory, RoshLevel, Sex
from enforcement.actions.report_failure import Report, report_failure
from enforcement.demonstration.appointments import WORK, WRITTEN_AFTER, arrange, failures_at
from enforcement.demonstration.cast import Cast
from enforcement.demonstration.days import Days
from enforcement.demonstration.episodes import every, is_seen, misses_one
from enforcement.demonstration.opening import Somebody, begins, is_sentenced
from enforcement.demonstration.requirements import activity, curfew, monitoring, of_kind, unpaid_work
from enforcement.demonstration.sentences import CommunityOrder, SuspendedSentence
from enforcement.demonstration.stage import Story
from enforcement.vocabulary import FailureSource

ELLIOT = Somebody(
    crn="X721201",
    first_name="Elliot",
    last_name="Marsden",
    born="2002-02-14",
    address="6 Example Fold\nBirmingham",
    postcode="B30 9ZZ",
    rosh=RoshLevel.LOW,
)
GRACE = Somebody(
    crn="X721202",
    first_name="Grace",
    last_name="Adebayo",
    born="1973-10-03",
    sex=Sex.FEMALE,
    ethnicity=Ethnicity.B2,
    address="2 Example Orchard\nBirmingham",
    postcode="B17 9ZZ",
    rosh=RoshLevel.LOW,
)
ROSS = Somebody(
    crn="X721203",
    first_name="Ross",
    last_name="Kendrick",
    born="1984-12-24",
    phone="07700 900303",
    address="99 Example Road\nBirmingham",
    postcode="B23 9ZZ",
)
NORMAN = Somebody(
    crn="X721204",
    first_name="Norman",
    last_name="Sealey",
    born="1951-06-30",
    ethnicity=Ethnicity.W1,
    address="1 Example Close\nBirmingham",
    postcode="B29 9ZZ",
    rosh=RoshLevel.HIGH,
    rosh_because="Sexual offences against children; no contact with children now.",
    score="6.00",
)
CHARLENE = Somebody(
    crn="X721205",
    first_name="Charlene",
    last_name="Maddox",
    born="1996-07-07",
    sex=Sex.FEMALE,
    ethnicity=Ethnicity.M1,
    address="70 Example Drive\nBirmingham",
    postcode="B27 9ZZ",
)


def stories(cast: Cast, days: Days) -> Iterator[Story]:
    """Each of them."""
    for tell in (_elliot, _grace, _ross, _norman, _charlene):
        yield tell(cast, days)


def _elliot(cast: Cast, days: Days) -> Story:
    """A curfew and nothing else: the monitoring contractor is responsible officer, and reports two hours’ absence."""
    order = CommunityOrder(
        offence="Public order offence", requirements=[curfew("6 Example Fold"), monitoring()], length="6 months"
    )
    case = yield from is_sentenced(ELLIOT, order, days.ago(40), officer=cast.catherine, cast=cast)
    at = yield days.at(-2, "10:45")
    report_failure(
        case.sentence,
        report=Report(
            outcome=Outcome.ATFI,
            occurred_on=days.working(-4),
            aware_on=days.working(-2),
            source=FailureSource.MONITORING,
            description="Monitoring company: absent from 11pm to 1am. The night began on the earlier day.",
            requirement=case.requirement(RequirementCategory.CURFEW),
        ),
        by=cast.catherine,
        at=at,
    )


def _grace(cast: Cast, days: Days) -> Story:
    """A suspended sentence without requirements: she was asked in, did not come, and it can be no failure."""
    order = SuspendedSentence(offence="Fraud by abuse of position", requirements=[], supervision=None, court="BHAMCC")
    case = yield from is_sentenced(GRACE, order, days.ago(50), officer=cast.joanne, cast=cast)
    at = yield days.at(-15, "09:50")
    asked_in = arrange(case, days.at(-9, "10:00"), notes="Invited to talk about debt advice.", at=at)
    at = yield asked_in.starts_at + WRITTEN_AFTER
    failures_at(asked_in, said="Did not come.", at=at)


def _ross(cast: Cast, days: Days) -> Story:
    """Past the stated end of his order with unpaid work to do: it is in force still, and he has missed a day."""
    order = CommunityOrder(offence="Driving while disqualified", requirements=[unpaid_work(160)], length="6 months")
    case, at = yield from begins(ROSS, order, days.ago(205), officer=cast.colin, cast=cast, days=days)
    payback = case.requirement(RequirementCategory.UNPAID_WORK)
    at = yield from is_seen(
        case, every(days, 60, first=days.ago(180), until=days.ago(20)), "09:00", type=WORK, under=payback, at=at
    )
    yield from misses_one(case, days.working(-2), "09:00", type=WORK, under=payback, said="Not at the pick-up.", at=at)
    arrange(case, days.at(6, "09:00"), type=WORK, under=payback, minutes=420, at=at)


def _norman(cast: Cast, days: Days) -> Story:
    """An offence of 2009, and so the old requirements of supervision and activity."""
    order = CommunityOrder(
        offence="Sexual assault of a child under 13",
        offence_on=date(2009, 8, 15),
        requirements=[
            of_kind("S"),
            of_kind("A", days=30),
            of_kind("R", "Not to use a computer without monitoring software"),
            of_kind("FT", "Not to travel to Spain", months=12),
        ],
        length="36 months",
        court="BHAMCC",
    )
    case, at = yield from begins(NORMAN, order, days.ago(75), officer=cast.catherine, cast=cast, days=days)
    at = yield from is_seen(case, every(days, 14, first=days.ago(55), until=days.working(-3)), "11:45", at=at)
    arrange(case, days.at(4, "11:45"), at=at)


def _charlene(cast: Cast, days: Days) -> Story:
    """Her provider reports that she left the workshop early: failed to comply, and she says why."""
    order = CommunityOrder(offence="Theft by employee", requirements=[activity(25), unpaid_work(60)])
    case, at = yield from begins(CHARLENE, order, days.ago(64), officer=cast.joanne, cast=cast, days=days)
    at = yield from is_seen(case, every(days, 14, first=days.ago(44), until=days.working(-5)), "10:05", at=at)
    at = yield days.at(-1, "09:30")
    report_failure(
        case.sentence,
        report=Report(
            outcome=Outcome.AFTC,
            occurred_on=days.working(-2),
            aware_on=days.working(-1),
            source=FailureSource.PROVIDER,
            description="Women’s centre: left the workshop after twenty minutes and did not return.",
            requirement=case.requirement(RequirementCategory.REHABILITATION_ACTIVITY),
        ),
        by=cast.joanne,
        at=at,
    )
    arrange(case, days.at(3, "10:05"), at=at)
