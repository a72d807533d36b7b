"""Decisions made: to breach, in time and late; not to breach, with a manager's authority and without need of one."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta

from cases.vocabulary import Ethnicity, NeedKind, Religion, RoshLevel, Sex
from enforcement.demonstration.appointments import arrange
from enforcement.demonstration.cast import Cast
from enforcement.demonstration.days import Days, at_time
from enforcement.demonstration.deciding import answers, asks_manager, breaches, does_not_breach
from enforcement.demonstration.episodes import (
    every,
    is_asked_after,
    is_found_without_excuse,
    is_seen,
    misses_one,
)
from enforcement.demonstration.judging import asks, finds_no_excuse
from enforcement.demonstration.opening import Somebody, begins
from enforcement.demonstration.requirements import activity, of_kind, programme, unpaid_work
from enforcement.demonstration.second_failure import answers_and_is_found, misses_again
from enforcement.demonstration.sentences import CommunityOrder, SuspendedSentence
from enforcement.demonstration.stage import Story
from enforcement.demonstration.usual_decision import CONTENT
from enforcement.vocabulary import Alternative, AuthorisationKind, EnquiryMethod, HomeVisit

GAVIN = Somebody(
    crn="X720601",
    first_name="Gavin",
    last_name="Stokes",
    born="1990-10-10",
    address="27 Example Road\nBirmingham",
    postcode="B28 9ZZ",
    score="61.00",
)
HAYLEY = Somebody(
    crn="X720602",
    first_name="Hayley",
    last_name="Dunne",
    born="1987-05-06",
    sex=Sex.FEMALE,
    address="Flat 5, Example Rise\nBirmingham",
    postcode="B15 9ZZ",
    rosh=RoshLevel.HIGH,
    rosh_because="Child neglect while intoxicated; two children in care.",
    needs=[(NeedKind.SUBSTANCE_USE, "Alcohol and diazepam", "Seen with her drug worker")],
)
FIONA = Somebody(
    crn="X720603",
    first_name="Fiona",
    last_name="Teague",
    born="1963-09-25",
    sex=Sex.FEMALE,
    religion=Religion.JEWISH,
    phone="07700 900253",
    address="9 Example Green\nBirmingham",
    postcode="B17 9ZZ",
    rosh=RoshLevel.LOW,
    rosh_because="Theft from an employer; no violence.",
    score="8.00",
    needs=[(NeedKind.DISABILITY, "Multiple sclerosis, newly diagnosed", "Home visits on bad days")],
)
RICKY = Somebody(
    crn="X720604",
    first_name="Ricky",
    last_name="Vance",
    born="1994-03-03",
    address="88 Example Street\nBirmingham",
    postcode="B9 9ZZ",
    rosh=RoshLevel.HIGH,
    rosh_because="Threats and violence to professionals; carries knives.",
    score="74.00",
)
GLEN = Somebody(
    crn="X720605",
    first_name="Glen",
    last_name="Amos",
    born="1979-12-12",
    ethnicity=Ethnicity.M3,
    address="40 Example Row\nBirmingham",
    postcode="B29 9ZZ",
)


def stories(cast: Cast, days: Days) -> Iterator[Story]:
    """Each of them."""
    for tell in (_gavin, _hayley, _fiona, _ricky, _glen):
        yield tell(cast, days)


def _gavin(cast: Cast, days: Days) -> Story:
    """Breached on the sixth working day, yesterday: the pack is due at the enforcement officer tomorrow."""
    order = CommunityOrder(offence="Theft of a motor vehicle", requirements=[activity(30), unpaid_work(140)])
    case, failure = yield from misses_again(GAVIN, order, days.working(-7), officer=cast.priya, cast=cast, days=days)
    at = yield days.at(-6, "18:10")
    asks(case, failure, EnquiryMethod.HOME_VISIT, "Spoke to him at the door. He says he slept in.", at=at)
    yield from answers_and_is_found(case, failure, days, wd=5)
    at = yield days.at(-1, "10:20")
    breaches(case, failure, CONTENT, at=at)


def _hayley(cast: Cast, days: Days) -> Story:
    """Breached four working days late, and the reason for it."""
    order = SuspendedSentence(
        offence="Child cruelty",
        requirements=[activity(40), of_kind("H", "Aquarius, weekly", months=12)],
        term="18 months",
        operational="24 months",
        supervision="24 months",
    )
    case, failure = yield from misses_again(HAYLEY, order, days.working(-16), officer=cast.daniel, cast=cast, days=days)
    yield from is_found_without_excuse(case, failure, days)
    at = yield days.at(-6, "17:30")
    content = replace(
        CONTENT,
        rationale="Missed again after a warning, and her drug worker has not seen her either.",
        rosh_view="High. Contact with the children is supervised; the social worker has been told.",
        reoffending_view="Drinking again, by the account of her sister.",
        home_visit=HomeVisit.DISCOUNTED,
        home_visit_reason="Two staff are needed at this address and were not free in the week.",
        diversity="Substance use: appointments were already held with her drug worker.",
        proportionality="Proportionate to the risk to her children.",
        late_reason="Waited four days for the care team’s report before deciding; it did not change the view.",
    )
    breaches(case, failure, content, at=at)


def _fiona(cast: Cast, days: Days) -> Story:
    """Not breached: the manager authorised a deferral, and the referral not made stays on the record."""
    order = CommunityOrder(offence="False accounting", requirements=[unpaid_work(120)])
    case, failure = yield from misses_again(FIONA, order, days.working(-15), officer=cast.colin, cast=cast, days=days)
    yield from answers_and_is_found(case, failure, days, wd=3)
    at = yield days.at(-11, "11:00")
    content = replace(
        CONTENT,
        rationale="She missed both days from exhaustion, which she thought was not an excuse. She has since been "
        "diagnosed with multiple sclerosis.",
        rosh_view="Low and unchanged.",
        reoffending_view="Low and unchanged.",
        home_visit=HomeVisit.DONE,
        diversity="A disability diagnosed after the absences; the unpaid work placement is to be changed.",
        proportionality="Breach would punish an illness. A lighter placement will see the hours done.",
    )
    kind = AuthorisationKind.DEFERRAL
    asked = asks_manager(case, failure, kind, "New diagnosis; adjust the placement first.", content, at=at)
    at = yield days.at(-10, "09:30")
    answers(asked, cast.helen, yes=True, reason="Agreed. Review in a month, with the new placement.", at=at)
    at = yield from is_seen(case, [days.working(-3)], at=at)
    arrange(case, days.at(11, "10:00"), at=at)


def _ricky(cast: Cast, days: Days) -> Story:
    """Threatened his officer: one serious failure, breached with the manager’s authority."""
    order = CommunityOrder(
        offence="Threats with a bladed article", requirements=[activity(30), programme("Thinking Skills Programme")]
    )
    case, at = yield from begins(RICKY, order, days.ago(60), officer=cast.daniel, cast=cast, days=days)
    at = yield from is_seen(case, every(days, 7, first=days.ago(42), until=days.working(-10)), "14:00", at=at)
    said = "Came at the officer across the desk, shouting that he would “find him outside”. Police called."
    failure = yield from misses_one(case, days.working(-6), "14:00", outcome="ATSH", said=said, at=at)
    at = yield days.at(-6, "16:30")
    asks(case, failure, EnquiryMethod.POLICE, "Arrested, interviewed, released under investigation.", at=at)
    at = yield days.at(-5, "10:00")
    serious = "Threats of violence to staff, with a history of carrying knives."
    finds_no_excuse(case, failure, "Nothing could excuse it, and he offers nothing.", serious=serious, at=at)
    content = replace(
        CONTENT,
        rationale="A threat to staff that a warning would not meet.",
        rosh_view="High; risk to staff now registered.",
        reoffending_view="High.",
        alternatives=(Alternative.NONE_SUITABLE,),
        alternatives_detail="",
        home_visit=HomeVisit.DISCOUNTED,
        home_visit_reason="Unsafe.",
        proportionality="Staff cannot see him safely until a court has dealt with it.",
    )
    asked = asks_manager(case, failure, AuthorisationKind.SERIOUS, "Threat to staff; breach at once.", content, at=at)
    at = yield days.at(-5, "12:15")
    answers(asked, cast.graham, yes=True, reason="Agreed. Two staff and the panic alarm from now on.", at=at)
    arrange(case, days.at(1, "14:00"), at=at)


def _glen(cast: Cast, days: Days) -> Story:
    """Missed twice before any letter went: no duty to refer, and the officer decides against it."""
    order = CommunityOrder(offence="Possession of cannabis", requirements=[activity(15)])
    case, at = yield from begins(GLEN, order, days.ago(78), officer=cast.joanne, cast=cast, days=days)
    at = yield from is_seen(case, every(days, 14, first=days.ago(60), until=days.ago(40)), "11:00", at=at)
    first = yield from misses_one(case, days.working(-16), "11:00", at=at)
    at = yield from is_asked_after(case, first, days)
    second = yield from misses_one(case, days.working(-13), "11:00", at=at)
    yield from is_asked_after(case, second, days)
    at = yield from is_found_without_excuse(case, first, days)
    at = yield at_time(days.after(second.occurred_on, 6), "09:30")
    finds_no_excuse(case, second, "No reason given in the time allowed.", at=at)
    at = yield at + timedelta(hours=4)
    content = replace(
        CONTENT,
        rationale="Both absences came before any warning. He has come in since and taken the point; warn instead.",
        home_visit=HomeVisit.DISCOUNTED,
        home_visit_reason="He came to the office the same week.",
        proportionality="Breach before a first warning would be more than the failures deserve.",
    )
    does_not_breach(case, second, content, at=at)
    at = yield from is_seen(case, [days.working(-3)], "11:00", at=at)
    arrange(case, days.at(8, "11:00"), at=at)
