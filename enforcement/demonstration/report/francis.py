"""Francis: breach with advice to the court, and work made to fit him (report §2.2, “Delivering the sentence”)."""

from __future__ import annotations

from datetime import date, timedelta

from cases.actions.add_registration import add_registration
from cases.policy.requirement_limits import RequirementFacts
from cases.vocabulary import NeedKind, RegistrationKind, RequirementCategory, RoshLevel, ThirdPartyKind
from enforcement.actions.decision_content import DecisionContent
from enforcement.demonstration import court
from enforcement.demonstration.after_court import does, reads_result, resumes
from enforcement.demonstration.appointments import HOME, PROVIDER, arrange, attended
from enforcement.demonstration.case import Case
from enforcement.demonstration.cast import Cast
from enforcement.demonstration.circumstances import assessed, knows, needs
from enforcement.demonstration.days import Days, when
from enforcement.demonstration.deciding import breaches
from enforcement.demonstration.episodes import every, is_seen, misses_one
from enforcement.demonstration.judging import asks, finds_no_excuse
from enforcement.demonstration.letters import warns
from enforcement.demonstration.opening import Somebody, begins
from enforcement.demonstration.packing import (
    again,
    breach_of,
    checks,
    hand_over,
    packs,
    refers,
)
from enforcement.demonstration.requirements import activity
from enforcement.demonstration.sentences import CommunityOrder
from enforcement.demonstration.stage import Acting, Story
from enforcement.models import BreachCase
from enforcement.policy.breach.after_court import Step
from enforcement.policy.breach.results import Ordered
from enforcement.vocabulary import (
    Alternative,
    DeliveryMethod,
    EnquiryMethod,
    HearingOutcome,
    HomeVisit,
    ResultKind,
    SummonsService,
)

from .closing import runs_out

FRANCIS = Somebody(
    crn="X700103",
    first_name="Francis",
    last_name="Delaney",
    born="1997-06-14",
    phone="07700 900103",
    address="22 Example Close\nBirmingham",
    postcode="B31 9ZZ",
    rosh=RoshLevel.HIGH,
    rosh_because="Violence to his parent, brother and partner, who expects a child.",
    score="68.00",
    needs=[
        (NeedKind.NEURODIVERSITY, "Autistic traits", "Same room, same time, no waiting; one instruction at a time"),
        (NeedKind.LEARNING, "Profound learning disability", "Pictures in place of letters; his mother is told too"),
    ],
)
ORDER = CommunityOrder(offence="Assault by beating", requirements=[activity(30)], length="24 months")


def story(cast: Cast, days: Days) -> Story:
    """From the order of September 2016 to its end, two years later."""
    case, at = yield from begins(FRANCIS, ORDER, date(2016, 9, 20), officer=cast.daniel, cast=cast, days=days)
    add_registration(case.person, kind=RegistrationKind.DOMESTIC_ABUSE_PERPETRATOR, by=cast.daniel, at=at)
    add_registration(case.person, kind=RegistrationKind.RISK_TO_CHILDREN, note="Unborn child", by=cast.daniel, at=at)
    knows(case, ThirdPartyKind.FAMILY, "Maureen Delaney", "Mother", "07700 900193", at=at)
    first, until = date(2016, 10, 11), date(2016, 12, 20)
    yield from is_seen(case, every(days, 14, first=first, until=until), "11:00", at=at)
    yield from _stops_coming(case)
    breach = breach_of(case)
    yield from _is_taken_to_court_with_advice(case, breach, cast)
    yield from _is_given_the_new_order(case, breach)
    yield from _is_worked_with_in_his_own_way(case)


def _stops_coming(case: Case) -> Acting[None]:
    """“He had stopped attending appointments with his responsible officer.”"""
    at = yield when("2016-12-20 12:00")
    # “…who had recently been diagnosed with foetal alcohol syndrome.”
    needs(
        case,
        NeedKind.DISABILITY,
        "Foetal alcohol syndrome, diagnosed this month",
        "Short sessions of 20 minutes",
        at=at,
    )
    first = yield from misses_one(case, date(2017, 1, 10), "11:00", at=at)
    at = yield when("2017-01-10 15:00")
    asks(case, first, EnquiryMethod.THIRD_PARTY, "His mother: he will not get up and will not say why.", at=at)
    at = yield when("2017-01-11 17:00")
    asks(case, first, EnquiryMethod.HOME_VISIT, "Seen at home with his mother. Would not talk.", at=at)
    at = yield when("2017-01-18 10:00")
    finds_no_excuse(case, first, "He understood the day, was fit to come, and chose not to.", at=at)
    yield from warns(case, first, delivery=DeliveryMethod.BY_HAND, at=at)
    at = yield when("2017-01-24 11:00")
    second = yield from misses_one(case, date(2017, 1, 31), "11:00", at=at)
    for time, method, result in AFTER_THE_SECOND:
        at = yield when(time)
        asks(case, second, method, result, at=at)
    at = yield when("2017-02-08 09:45")
    finds_no_excuse(case, second, "Nothing stood in his way; the adjustments were all in place.", at=at)
    # “Breach was used to secure his re-engagement with a wide plan of action.”
    at = yield when("2017-02-08 14:30")
    breaches(case, second, CONTENT, at=at)


def _is_taken_to_court_with_advice(case: Case, breach: BreachCase, cast: Cast) -> Acting[None]:
    """“The advice to court secured additional interventions…”"""
    at = yield when("2017-02-09 10:00")
    packs(case, breach, PROPOSAL, at=at)
    at = yield when("2017-02-09 16:00")
    checks(again(breach), cast.graham, at=at)
    at = yield when("2017-02-10 10:00")
    refers(case, again(breach), hand_over(case, PROPOSAL, **HANDED_OVER), at=at)
    at = yield when("2017-02-10 14:00")
    court.accepts_referral(again(breach), cast.sunita, at=at)
    at = yield when("2017-02-13 11:00")
    court.lays(again(breach), cast.sunita, at=at)
    at = yield when("2017-02-14 10:00")
    court.summons_issued(again(breach), cast.sunita, when("2017-03-14 10:00"), at=at)
    at = yield when("2017-02-16 15:00")
    by_hand = SummonsService.BY_HAND
    court.served(again(breach), cast.sunita, date(2017, 2, 16), method=by_hand, at=at)
    at = yield when("2017-03-14 15:00")
    note = "His mother sat with him; the bench spoke to him one thing at a time."
    court.is_heard(again(breach), cast.sunita, HearingOutcome.ADMITTED, note=note, at=at)
    court.is_resulted(again(breach), cast.sunita, AS_ADVISED, at=at)


def _is_given_the_new_order(case: Case, breach: BreachCase) -> Acting[None]:
    """Amended order explained in pictures; assessment and plan reviewed on it."""
    at = yield when("2017-03-15 10:00")
    reads_result(case, again(breach), at=at)
    visit = arrange(case, when("2017-03-16 11:00"), type=HOME, minutes=20, at=at)
    at = yield when("2017-03-16 11:40")
    attended(visit, "At home with his mother: the new order explained with pictures, and left with them.", at=at)
    does(case, again(breach), Step.SERVE_AMENDED_ORDER, at=at)
    at = yield when("2017-03-20 15:00")
    assessed(
        case,
        RoshLevel.HIGH,
        "To parent, brother, partner and unborn child; the work that bears on it is now in the order.",
        known_adult=RoshLevel.HIGH,
        children=RoshLevel.HIGH,
        at=at,
    )
    does(case, again(breach), Step.REVIEW_ASSESSMENT, Step.REVIEW_PLAN, at=at)
    resumes(case, again(breach), at=at)


def _is_worked_with_in_his_own_way(case: Case) -> Acting[None]:
    """“A specialist worker delivering one-to-one work adjusted to autistic traits…”"""
    at = yield when("2017-03-21 10:00")
    for number, text in enumerate(SESSIONS):
        type = HOME if "mother" in text else PROVIDER
        session = arrange(case, when("2017-03-28 11:00") + timedelta(weeks=3 * number), type=type, minutes=20, at=at)
        at = yield session.starts_at + timedelta(minutes=30)
        attended(session, text, at=at)
    at = yield when("2018-09-20 10:00")
    runs_out(case.sentence, by=case.officer, at=at)


AFTER_THE_SECOND = (
    ("2017-01-31 14:00", EnquiryMethod.PHONE, "His mother answers; he is in his room."),
    ("2017-02-01 17:30", EnquiryMethod.HOME_VISIT, "Seen at the door for five minutes. He says he does not want to."),
    ("2017-02-02 11:00", EnquiryMethod.PROVIDER, "His leaving care worker has not seen him since Christmas either."),
)
SESSIONS = (
    "Specialist worker, one to one: feelings thermometer.",
    "Specialist worker, one to one: what happens before I shout.",
    "At home with his mother: what helps, what does not.",
    "Young person’s substance misuse worker, first session.",
    "Specialist worker, one to one: the baby is born; safe care.",
    "Leaving care: tenancy viewed, with the specialist worker.",
    "At home with his mother: no incident in three months.",
)
PROPOSAL = (
    "The order to go on with work made for him: an adjusted domestic abuse intervention, a young person’s substance "
    "misuse intervention, and leaving care provision."
)
HANDED_OVER = {
    "reasons_offered": "He says that he does not want to come.",
    "enquiries": "Calls to his mother, two home visits, and his leaving care worker.",
    "risk": "High to parent, brother, partner and unborn child; none known to court staff.",
    "needs": "Autistic traits, learning disability, foetal alcohol syndrome: his mother beside him, one instruction at "
    "a time, no waiting, breaks.",
}
AS_ADVISED = Ordered(
    result=ResultKind.AMEND,
    requirements=tuple(
        RequirementFacts(
            category=RequirementCategory.REHABILITATION_ACTIVITY,
            starts_on=date(2017, 3, 14),
            days=days,
            detail=detail,
        )
        for days, detail in (
            (20, "Domestic abuse intervention, adjusted to autistic traits"),
            (10, "Young person’s substance misuse intervention"),
            (10, "Leaving care provision"),
        )
    ),
)
CONTENT = DecisionContent(
    rationale="He has withdrawn from the order, and the risk to his family and unborn child cannot be managed unseen.",
    rosh_view="High, to parent, brother, partner and unborn child; rising while he is not seen.",
    reoffending_view="Violence at home is likely without the work of the order.",
    alternatives=(
        Alternative.HOME_VISIT,
        Alternative.THIRD_PARTY,
        Alternative.CHANGED_TIMES,
        Alternative.WARNING_LETTER,
    ),
    alternatives_detail="Two home visits, his mother, shorter sessions in one room; warned by hand with pictures.",
    home_visit=HomeVisit.DONE,
    diversity="Autistic traits, learning disability and foetal alcohol syndrome: every adjustment was in place.",
    proportionality="Proportionate: the court can add work made for him, which he cannot be given otherwise.",
)
