"""Requests that wait for a manager: a serious single failure, and deferrals."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from cases.vocabulary import Ethnicity, NeedKind, Religion, RequirementCategory, RoshLevel, Sex
from enforcement.demonstration.appointments import WORK, arrange
from enforcement.demonstration.cast import Cast
from enforcement.demonstration.days import Days
from enforcement.demonstration.deciding import asks_manager
from enforcement.demonstration.episodes import every, is_seen, misses_one
from enforcement.demonstration.judging import asks, finds_no_excuse
from enforcement.demonstration.opening import Somebody, begins
from enforcement.demonstration.requirements import activity, unpaid_work
from enforcement.demonstration.second_failure import answers_and_is_found, misses_again
from enforcement.demonstration.sentences import CommunityOrder, SuspendedSentence
from enforcement.demonstration.stage import Story
from enforcement.demonstration.usual_decision import CONTENT
from enforcement.vocabulary import Alternative, AuthorisationKind, EnquiryMethod, HomeVisit

NEIL = Somebody(
    crn="X720701",
    first_name="Neil",
    last_name="Cassidy",
    born="1985-08-14",
    ethnicity=Ethnicity.W2,
    address="12 Example Gate\nBirmingham",
    postcode="B26 9ZZ",
    needs=[(NeedKind.SUBSTANCE_USE, "Binge drinking", "")],
)
MANDY = Somebody(
    crn="X720702",
    first_name="Amanda",
    preferred_name="Mandy",
    last_name="Pryce",
    born="1976-06-16",
    sex=Sex.FEMALE,
    phone="07700 900262",
    address="51 Example Way\nBirmingham",
    postcode="B38 9ZZ",
    needs=[(NeedKind.VULNERABILITY, "Victim of domestic abuse; lives in a refuge", "Seen at the refuge")],
)
ABDI = Somebody(
    crn="X720703",
    first_name="Abdi",
    last_name="Warsame",
    born="1998-04-21",
    ethnicity=Ethnicity.B2,
    religion=Religion.MUSLIM,
    language="Somali",
    interpreter=True,
    phone="07700 900263",
    address="Flat 8, Example Towers\nBirmingham",
    postcode="B12 9ZZ",
    rosh=RoshLevel.HIGH,
    rosh_because="Serious assault as part of a group; at risk from others.",
    needs=[
        (NeedKind.LANGUAGE, "Speaks Somali", "Interpreter at every appointment"),
        (NeedKind.RELIGION, "Fasts in Ramadan", "Mornings only in Ramadan"),
    ],
)


def stories(cast: Cast, days: Days) -> Iterator[Story]:
    """Each of them."""
    for tell in (_neil, _mandy, _abdi):
        yield tell(cast, days)


def _neil(cast: Cast, days: Days) -> Story:
    """Drunk at unpaid work with tools, once: his officer asks to breach on it."""
    order = CommunityOrder(offence="Criminal damage", requirements=[unpaid_work(180), activity(10)])
    case, at = yield from begins(NEIL, order, days.ago(72), officer=cast.priya, cast=cast, days=days)
    at = yield from is_seen(case, every(days, 14, first=days.ago(55), until=days.working(-8)), "15:45", at=at)
    said = "Smelt of alcohol, was unsteady, and would not put down the strimmer. Sent home."
    payback = case.requirement(RequirementCategory.UNPAID_WORK)
    on = days.working(-4)
    failure = yield from misses_one(case, on, "09:00", type=WORK, under=payback, outcome="ATSH", said=said, at=at)
    at = yield days.at(-4, "15:30")
    asks(case, failure, EnquiryMethod.PROVIDER, "The supervisor’s written account is on file.", at=at)
    at = yield days.at(-2, "10:30")
    serious = "Intoxicated with power tools: he put others at risk."
    finds_no_excuse(case, failure, "Admits he had been drinking all night.", serious=serious, at=at)
    content = replace(
        CONTENT,
        rationale="The danger to others on the site was real; a warning would not be enough.",
        alternatives=(Alternative.REVIEW_MEETING, Alternative.REFERRAL),
        alternatives_detail="Alcohol referral made; removed from tools.",
        home_visit=HomeVisit.DISCOUNTED,
        home_visit_reason="He was seen at the office the next day.",
        diversity="Binge drinking is a need; help was offered before and after.",
    )
    asks_manager(case, failure, AuthorisationKind.SERIOUS, "Serious single failure at unpaid work.", content, at=at)
    arrange(case, days.at(4, "15:45"), at=at)


def _mandy(cast: Cast, days: Days) -> Story:
    """Missed within her warning because he had found the refuge: her officer asks not to breach."""
    order = SuspendedSentence(offence="Possession with intent to supply", requirements=[activity(20)], term="8 months")
    case, failure = yield from misses_again(MANDY, order, days.working(-5), officer=cast.colin, cast=cast, days=days)
    yield from answers_and_is_found(case, failure, days, wd=3, reason="She did not call, though she could have.")
    at = yield days.at(-1, "14:20")
    content = replace(
        CONTENT,
        rationale="She was moving refuge that week. She ought to have called, and now knows whom.",
        rosh_view="Medium; the risk is to her.",
        alternatives=(Alternative.CHANGED_TIMES, Alternative.THIRD_PARTY),
        alternatives_detail="Appointments at the new refuge; her support worker will call for her.",
        diversity="Domestic abuse; a refuge address that must not be written in letters.",
        proportionality="Breach would add to the danger and mend nothing.",
    )
    asks_manager(case, failure, AuthorisationKind.DEFERRAL, "Defer: she was fleeing violence.", content, at=at)


def _abdi(cast: Cast, days: Days) -> Story:
    """His letters were in English: his officer asks not to breach."""
    order = CommunityOrder(offence="Violent disorder", requirements=[activity(40), unpaid_work(100)])
    case, failure = yield from misses_again(ABDI, order, days.working(-6), officer=cast.daniel, cast=cast, days=days)
    yield from answers_and_is_found(case, failure, days, wd=4, reason="He knew the day, though not the new place.")
    at = yield days.at(-1, "15:10")
    content = replace(
        CONTENT,
        rationale="The change of place went out in English only. He went to the old office and was turned away.",
        rosh_view="High and unchanged.",
        diversity="Speaks Somali: the letter was not translated, and the interpreter was not told.",
        proportionality="Part of the fault is ours.",
    )
    asks_manager(case, failure, AuthorisationKind.DEFERRAL, "Defer: our letter was not translated.", content, at=at)
