"""Mark: helped in every way to come, and returned to court when he did not (report §4.2)."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime, timedelta

from cases.actions.make_plan import make_plan
from cases.vocabulary import RoshLevel, ThirdPartyKind
from enforcement.actions.decision_content import DecisionContent
from enforcement.demonstration import court
from enforcement.demonstration.after_court import does, reads_result, resumes
from enforcement.demonstration.appointments import HOME, PROVIDER, arrange, attended, moved_as_asked
from enforcement.demonstration.case import Case
from enforcement.demonstration.cast import Cast
from enforcement.demonstration.circumstances import assessed, knows
from enforcement.demonstration.days import Days, when
from enforcement.demonstration.deciding import breaches
from enforcement.demonstration.episodes import is_seen, last_act, misses_one
from enforcement.demonstration.judging import asks, finds_no_excuse
from enforcement.demonstration.letters import warns
from enforcement.demonstration.opening import Somebody
from enforcement.demonstration.packing import (
    again,
    breach_of,
    checks,
    hand_over,
    packs,
    refers,
)
from enforcement.demonstration.release import is_imprisoned, is_released
from enforcement.demonstration.sentences import Prison
from enforcement.demonstration.stage import Acting, Story
from enforcement.models import BreachCase
from enforcement.policy.breach.after_court import Step
from enforcement.policy.breach.results import Ordered
from enforcement.vocabulary import Alternative, EnquiryMethod, HearingOutcome, HomeVisit, ResultKind, SummonsService

from .closing import runs_out

MARK = Somebody(
    crn="X700110",
    first_name="Mark",
    last_name="Tolland",
    born="1995-12-11",
    prison_number="A7006MT",
    phone="07700 900110",
    address="Room 4, Example House\nBirmingham",
    postcode="B12 9ZZ",
    rosh=RoshLevel.HIGH,
    rosh_because="Robbery with violence, his first offence, in company.",
    score="39.00",
)
PRISON = Prison(offence="Robbery", term="27 weeks", court="BHAMCC")


def story(cast: Cast, days: Days) -> Story:
    """From the sentence of April 2017 to the end of supervision, on 6 July 2018."""
    released = yield from is_imprisoned(MARK, PRISON, date(2017, 4, 3), officer=cast.daniel, cast=cast, days=days)
    case = released.case
    at = yield from is_released(MARK, released, days)
    knows(case, ThirdPartyKind.PROFESSIONAL, "Gwen Aldous", "Housing provider, key worker", at=at)
    yield from _is_helped_to_come(case)
    assert released.supervision
    under_notice = replace(case, sentence=released.supervision)
    yield from _stops_coming(under_notice)
    breach = breach_of(under_notice)
    yield from _is_returned_to_court(under_notice, breach, cast)
    at = yield from _begins_the_hours(under_notice, breach)
    default_order = again(breach).result.default_order
    assert default_order
    at = yield when("2018-07-09 10:00")
    runs_out(case.sentence, released.supervision, default_order, by=case.officer, at=at)


def _is_helped_to_come(case: Case) -> Acting[None]:
    """“The responsible officer sought to overcome this by arranging appointments at times when Mark would find it
    easier to attend and by conducting home visits and three-way meetings with the housing provider.”"""
    at = yield when("2017-07-17 10:00")
    morning = arrange(case, when("2017-07-20 09:00"), at=at)
    at = yield when("2017-07-19 16:00")
    afternoon = moved_as_asked(morning, when("2017-07-20 16:00"), "Cannot get up; asks for afternoons.", at=at)
    at = yield when("2017-07-20 16:40")
    attended(afternoon, "Came. Sullen, and stayed.", at=at)
    for starts, type, text in (
        ("2017-08-03 16:00", HOME, "Home visit. Room in disorder; talked about the victim for the first time."),
        ("2017-08-24 16:00", PROVIDER, "Three-way meeting with his housing key worker: rent arrears, noise."),
        ("2017-09-14 16:00", HOME, "Home visit. He says he sees no point in any of it."),
    ):
        visit = arrange(case, when(starts), type=type, at=at)
        at = yield visit.starts_at + timedelta(minutes=45)
        attended(visit, text, at=at)


def _stops_coming(case: Case) -> Acting[None]:
    """“Despite these efforts, Mark disengaged, persistently failing to attend appointments.”"""
    at = yield when("2017-10-09 10:00")
    at = yield from is_seen(case, [date(2017, 10, 12)], "16:00", at=at)
    make_plan(case.sentence, by=case.officer, at=at)
    first = yield from misses_one(case, date(2017, 10, 19), "16:00", at=at)
    at = yield when("2017-10-20 11:00")
    asks(case, first, EnquiryMethod.PHONE, "Answers: “I’m not coming.”", at=at)
    at = yield when("2017-10-27 15:30")
    finds_no_excuse(case, first, "He chose not to come, and says so.", at=at)
    warning = yield from warns(case, first, at=at)
    second = yield from misses_one(case, date(2017, 11, 2), "16:00", at=last_act(warning))
    at = yield when("2017-11-03 17:30")
    asks(case, second, EnquiryMethod.HOME_VISIT, "Housing key worker lets us in; he will not come to the door.", at=at)
    at = yield when("2017-11-10 10:30")
    finds_no_excuse(case, second, "As before; every help to come has been given.", at=at)
    at = yield when("2017-11-10 14:00")
    breaches(case, second, CONTENT, at=at)


def _is_returned_to_court(case: Case, breach: BreachCase, cast: Cast) -> Acting[None]:
    """“This was dealt with constructively through enforcement action leading to a supervision default order, which
    marked the seriousness of the breach without involving a return to custody.”"""
    at = yield when("2017-11-13 10:00")
    packs(case, breach, PROPOSAL, at=at)
    at = yield when("2017-11-13 15:30")
    checks(again(breach), cast.graham, at=at)
    at = yield when("2017-11-14 10:00")
    refers(case, again(breach), hand_over(case, PROPOSAL, **HANDED_OVER), at=at)
    at = yield when("2017-11-14 15:00")
    court.accepts_referral(again(breach), cast.sunita, at=at)
    at = yield when("2017-11-15 11:00")
    court.lays(again(breach), cast.sunita, at=at)
    at = yield when("2017-11-15 15:00")
    court.summons_issued(again(breach), cast.sunita, when("2017-12-05 14:00"), at=at)
    at = yield when("2017-11-17 15:00")
    court.served(again(breach), cast.sunita, date(2017, 11, 17), method=SummonsService.BY_HAND, at=at)
    at = yield when("2017-12-05 16:30")
    court.is_heard(again(breach), cast.sunita, HearingOutcome.ADMITTED, at=at)
    order = Ordered(result=ResultKind.SUPERVISION_DEFAULT_ORDER, default_order_hours=40)
    court.is_resulted(again(breach), cast.sunita, order, at=at)


def _begins_the_hours(case: Case, breach: BreachCase) -> Acting[datetime]:
    """Seen within the week, at home, and told what the order asks."""
    at = yield when("2017-12-06 10:00")
    reads_result(case, again(breach), at=at)
    visit = arrange(case, when("2017-12-08 16:00"), type=HOME, at=at)
    at = yield when("2017-12-08 16:50")
    attended(visit, "Three-way meeting at the house: 40 hours explained, to be done on afternoons.", at=at)
    assessed(case, RoshLevel.HIGH, "Unchanged; no further violence.", public=RoshLevel.HIGH, at=at)
    does(case, again(breach), Step.REVIEW_ASSESSMENT, Step.REVIEW_PLAN, at=at)
    resumes(case, again(breach), at=at)
    return at


PROPOSAL = "A supervision default order of unpaid work: it marks the breach and gives him something to do."
HANDED_OVER = {
    "reasons_offered": "“I’m not coming.”",
    "enquiries": "Calls, home visits, and his housing key worker.",
    "compliance": "Nine of eleven appointments kept since release; none since the warning.",
    "risk": "High to the public; none known to court staff.",
}
CONTENT = DecisionContent(
    rationale="Persistent failure to attend, after times, places and meetings were changed to suit him.",
    rosh_view="High, unchanged: no further violence, and no contact with the co-accused.",
    reoffending_view="He has nothing to do all day and no income; likelihood is rising.",
    alternatives=(
        Alternative.CHANGED_TIMES,
        Alternative.HOME_VISIT,
        Alternative.THIRD_PARTY,
        Alternative.WARNING_LETTER,
    ),
    alternatives_detail="Afternoon appointments, home visits, three-way meetings with housing, a written warning.",
    home_visit=HomeVisit.DONE,
    diversity="Young, and in his first tenancy: his housing worker was brought in.",
    proportionality="A default order can mark it and give him something to do, without prison.",
)
