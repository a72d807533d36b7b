"""Alice: breached at once, then found by a new officer (report §2.1, “Considering alternatives”)."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

from cases.actions.add_registration import add_registration
from cases.actions.allocate import allocate
from cases.actions.keep_person import keep_person
from cases.actions.make_plan import make_plan
from cases.vocabulary import ContactPreference, NeedKind, RegistrationKind, RoshLevel, Sex, ThirdPartyKind
from enforcement.actions.decision_content import DecisionContent
from enforcement.demonstration import court
from enforcement.demonstration.after_court import does, reads_result, resumes
from enforcement.demonstration.appointments import FIRST, HOME, OFFICE, PROVIDER, arrange, attended
from enforcement.demonstration.case import Case
from enforcement.demonstration.cast import Cast
from enforcement.demonstration.circumstances import assessed, knows, needs, notes, scored
from enforcement.demonstration.days import Days, when
from enforcement.demonstration.deciding import breaches
from enforcement.demonstration.episodes import misses_one
from enforcement.demonstration.judging import finds_no_excuse
from enforcement.demonstration.letters import warns
from enforcement.demonstration.opening import Somebody, details_of, is_sentenced
from enforcement.demonstration.packing import (
    again,
    breach_of,
    checks,
    hand_over,
    packs,
    refers,
)
from enforcement.demonstration.requirements import activity, of_kind
from enforcement.demonstration.sentences import CommunityOrder
from enforcement.demonstration.stage import Acting, Story
from enforcement.models import BreachCase
from enforcement.policy.breach.after_court import Step
from enforcement.policy.breach.results import Ordered
from enforcement.vocabulary import Alternative, HearingOutcome, HomeVisit, ResultKind

from .closing import runs_out

ALICE = Somebody(
    crn="X700102",
    first_name="Alice",
    last_name="Garland",
    born="1987-11-03",
    sex=Sex.FEMALE,
    phone="07700 900102",
    address="9 Example Crescent\nBirmingham",
    postcode="B14 9ZZ",
)
ORDER = CommunityOrder(
    offence="Theft from a shop", requirements=[activity(20), of_kind("H", "Aquarius, weekly", months=6)]
)


def story(cast: Cast, days: Days) -> Story:
    """From the order of January 2017 to its end, a year later."""
    case = yield from is_sentenced(ALICE, ORDER, date(2017, 1, 30), officer=cast.colin, cast=cast)
    breach = yield from _misses_everything(case, cast)
    yield from _is_given_a_new_officer(case, breach, cast)
    yield from _is_met_where_she_is(case, breach)


def _misses_everything(case: Case, cast: Cast) -> Acting[BreachCase]:
    """“After sentencing, she failed to attend any appointments.”"""
    at = yield when("2017-01-31 10:00")
    first = yield from misses_one(case, date(2017, 2, 3), type=FIRST, at=at)
    no_enquiry = "No enquiry was made before the finding."
    at = yield when("2017-02-13 09:30")
    finds_no_excuse(case, first, "No contact.", no_enquiry=no_enquiry, at=at)
    yield from warns(case, first, at=at)
    at = yield when("2017-02-13 12:00")
    second = yield from misses_one(case, date(2017, 2, 17), at=at)
    # “The responsible officer quickly breached her, without making any attempts to locate or re-engage her.”
    at = yield when("2017-02-27 09:15")
    finds_no_excuse(case, second, "No contact.", no_enquiry=no_enquiry, at=at)
    breaches(case, second, CONTENT, at=at)
    breach = breach_of(case)
    yield from _goes_to_court(case, breach, cast)
    # “After being breached and failing to engage with the sentence for two months…”
    at = yield when("2017-03-13 10:00")
    later = yield from misses_one(case, date(2017, 3, 21), said="Did not attend. Breach is open.", at=at)
    at = yield when("2017-03-29 10:00")
    finds_no_excuse(case, later, "No contact.", no_enquiry=no_enquiry, at=at)
    yield from _is_brought_to_court(breach, cast)
    return breach


def _goes_to_court(case: Case, breach: BreachCase, cast: Cast) -> Acting[None]:
    """The pack on the eighth working day, and a summons."""
    at = yield when("2017-02-28 10:00")
    packs(case, breach, PROPOSAL, at=at)
    at = yield when("2017-03-01 10:00")
    checks(again(breach), cast.helen, at=at)
    at = yield when("2017-03-01 14:30")
    asked = hand_over(
        case,
        PROPOSAL,
        enquiries="None was made.",
        compliance="Has attended nothing since sentence.",
        whereabouts="Not known; the letters to her home have not come back.",
        needs="Not known: never seen.",
    )
    refers(case, again(breach), asked, at=at)
    at = yield when("2017-03-02 11:00")
    court.accepts_referral(again(breach), cast.sunita, at=at)
    at = yield when("2017-03-06 11:00")
    court.lays(again(breach), cast.sunita, at=at)
    at = yield when("2017-03-07 10:00")
    court.summons_issued(again(breach), cast.sunita, when("2017-03-28 10:00"), at=at)
    at = yield when("2017-03-09 15:00")
    court.served(again(breach), cast.sunita, date(2017, 3, 8), at=at)


def _is_brought_to_court(breach: BreachCase, cast: Cast) -> Acting[None]:
    """Two months without a sign of her: she does not answer the summons, and is arrested."""
    at = yield when("2017-03-30 16:00")
    court.is_heard(again(breach), cast.sunita, HearingOutcome.FAILED_TO_APPEAR, at=at)
    at = yield when("2017-04-24 16:30")
    court.arrested(again(breach), cast.sunita, when("2017-04-25 10:00"), at=at)
    at = yield when("2017-04-25 15:00")
    court.is_heard(again(breach), cast.sunita, HearingOutcome.ADMITTED, at=at)
    court.is_resulted(again(breach), cast.sunita, Ordered(result=ResultKind.NO_ACTION), at=at)


def _is_given_a_new_officer(case: Case, breach: BreachCase, cast: Cast) -> Acting[None]:
    """“Alice was given a new responsible officer, who used a different approach. She used text and telephone.”"""
    at = yield when("2017-04-26 11:00")
    assert cast.priya.team
    reason = "A new start with another officer after the breach."
    allocate(case.sentence, team=cast.priya.team, officer=cast.priya, reason=reason, by=cast.helen, at=at)
    case.officer = cast.priya
    at = yield when("2017-04-26 15:30")
    reads_result(case, again(breach), at=at)
    at = yield when("2017-04-27 09:20")
    notes(
        case,
        "CMOB",
        "Text: I am your new officer, where are you and how can I help? She replied within the hour.",
        at=at,
    )
    keep_person(
        case.person, replace(details_of(ALICE), contact_preference=ContactPreference.TEXT), by=cast.priya, at=at
    )
    at = yield when("2017-04-27 15:10")
    notes(case, "CTOB", "Half an hour on the phone. She is drinking from the morning and is ill.", at=at)
    needs(case, NeedKind.SUBSTANCE_USE, "Alcohol dependence", "Seen wherever she is; never before noon", at=at)
    add_registration(case.person, kind=RegistrationKind.VULNERABLE, by=cast.priya, at=at)
    knows(case, ThirdPartyKind.FAMILY, "Jean Garland", "Aunt", "07700 900192", at=at)
    assessed(case, RoshLevel.MEDIUM, "Past neglect of her children, who are in care.", children=RoshLevel.MEDIUM, at=at)
    scored(case, "74.00", at=at)
    make_plan(case.sentence, late_reason="Not seen until April; first officer made none.", by=cast.priya, at=at)
    does(case, again(breach), Step.REVIEW_ASSESSMENT, Step.REVIEW_PLAN, at=at)


def _is_met_where_she_is(case: Case, breach: BreachCase) -> Acting[None]:
    """“She rarely saw Alice in the office, instead meeting with her wherever she was.”"""
    at = yield when("2017-05-02 10:00")
    for starts, type, where, what in MEETINGS:
        meeting = arrange(case, when(starts), type=type, location=where, at=at)
        at = yield meeting.starts_at + timedelta(minutes=50)
        attended(meeting, what, at=at)
        if (starts, type, where, what) == MEETINGS[0]:
            resumes(case, again(breach), at=at)
    # “Alice is now regularly attending alcohol awareness sessions, had detoxed from alcohol and was due to attend a
    # community rehabilitation programme.”
    at = yield when("2018-01-31 10:00")
    runs_out(case.sentence, by=case.officer, at=at)


MEETINGS = (
    ("2017-05-04 14:00", OFFICE, "City Hospital, ward 12", "Seen on the ward. Liver clinic booked."),
    ("2017-05-11 14:00", HOME, "Aunt’s home", "Seen with her aunt, who will bring her to treatment."),
    ("2017-05-18 13:00", PROVIDER, "Aquarius, alcohol service", "Three-way meeting with her keyworker."),
    ("2017-06-01 13:00", PROVIDER, "Aquarius, alcohol service", "Detoxification agreed for July."),
    ("2017-06-22 14:00", HOME, "Aunt’s home", "Nervous and ready."),
    ("2017-07-13 14:00", OFFICE, "City Hospital, detoxification unit", "Day four. Asked about her children."),
    ("2017-08-03 13:00", PROVIDER, "Aquarius, alcohol service", "First alcohol awareness session. Three weeks sober."),
    ("2017-08-31 13:00", PROVIDER, "Aquarius, alcohol service", "Every session attended."),
    (
        "2017-10-05 13:00",
        PROVIDER,
        "Aquarius, alcohol service",
        "Place agreed on a community rehabilitation programme.",
    ),
)
PROPOSAL = "The order to go on; she has not begun it."
CONTENT = DecisionContent(
    rationale="Has attended nothing since sentence.",
    rosh_view="Not assessed.",
    reoffending_view="Likely to go on stealing.",
    alternatives=(Alternative.WARNING_LETTER,),
    home_visit=HomeVisit.DISCOUNTED,
    home_visit_reason="Not thought necessary.",
    diversity="None known.",
    proportionality="Two appointments missed out of two.",
)
