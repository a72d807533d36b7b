"""Mark: helped in every way to come, and returned to court when he did not (report §4.2)."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

from cases.actions.make_plan import make_plan
from cases.vocabulary import RoshLevel, ThirdPartyKind
from enforcement.actions.decision_content import DecisionContent
from enforcement.demonstration.appointments import HOME, PROVIDER, arrange, attended, moved_as_asked
from enforcement.demonstration.case import Case
from enforcement.demonstration.cast import Cast
from enforcement.demonstration.circumstances import knows, notes
from enforcement.demonstration.days import Days, when
from enforcement.demonstration.deciding import breaches
from enforcement.demonstration.episodes import is_seen, last_act, misses_one
from enforcement.demonstration.judging import asks, finds_no_excuse
from enforcement.demonstration.letters import warns
from enforcement.demonstration.opening import Somebody
from enforcement.demonstration.release import is_imprisoned, is_released
from enforcement.demonstration.sentences import Prison
from enforcement.demonstration.stage import Acting, Story
from enforcement.vocabulary import Alternative, EnquiryMethod, HomeVisit

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
    at = yield when("2018-07-09 10:00")
    runs_out(case.sentence, released.supervision, by=case.officer, at=at)


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
    # “This was dealt with constructively through enforcement action leading to a supervision default order, which
    # marked the seriousness of the breach without involving a return to custody.”
    at = yield when("2017-12-06 10:00")
    what = "Breach proved on 5 December 2017: supervision default order, 40 hours of unpaid work by 6 July 2018."
    notes(case, "ABSD", what, at=at)


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
