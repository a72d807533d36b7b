"""Arthur: did not say where he lived; breach as a control of risk (report §2.2, “Delivering the sentence”)."""

from __future__ import annotations

from datetime import date, datetime

from cases.actions.add_registration import add_registration
from cases.policy.requirement_limits import RequirementFacts
from cases.vocabulary import Outcome, RegistrationKind, RequirementCategory, RoshLevel
from enforcement.actions.decision_content import DecisionContent
from enforcement.actions.report_failure import Report, report_failure
from enforcement.demonstration import court
from enforcement.demonstration.after_court import does, reads_result, resumes
from enforcement.demonstration.appointments import HOME, arrange, attended
from enforcement.demonstration.case import Case
from enforcement.demonstration.cast import Cast
from enforcement.demonstration.circumstances import assessed, lives_at, notes
from enforcement.demonstration.days import Days, when
from enforcement.demonstration.deciding import answers, asks_manager
from enforcement.demonstration.episodes import every, is_seen
from enforcement.demonstration.judging import asks, finds_no_excuse, hears
from enforcement.demonstration.opening import Somebody, begins
from enforcement.demonstration.packing import (
    again,
    breach_of,
    checks,
    hand_over,
    packs,
    refers,
)
from enforcement.demonstration.requirements import activity, of_kind
from enforcement.demonstration.sentences import SuspendedSentence
from enforcement.demonstration.stage import Acting, Story
from enforcement.models import BreachCase
from enforcement.policy.breach.after_court import Step
from enforcement.policy.breach.results import Ordered
from enforcement.vocabulary import (
    Alternative,
    AuthorisationKind,
    EnquiryMethod,
    EvidenceKind,
    FailureSource,
    HearingOutcome,
    HomeVisit,
    ResultKind,
    SummonsService,
)

from .closing import runs_out

ARTHUR = Somebody(
    crn="X700104",
    first_name="Arthur",
    last_name="Penrose",
    born="1993-09-30",
    phone="07700 900104",
    address="Flat 6, 3 Example Street\nBirmingham",
    postcode="B16 9ZZ",
    rosh=RoshLevel.HIGH,
    rosh_because="Assault within a relationship; high risk to his former partner and young child.",
    score="52.00",
)
ORDER = SuspendedSentence(
    offence="Assault occasioning actual bodily harm",
    requirements=[activity(40), of_kind("3", place="Flat 6, 3 Example Street")],
    term="10 months",
    operational="18 months",
    supervision="18 months",
    court="BHAMCC",
)


def story(cast: Cast, days: Days) -> Story:
    """From the order of December 2016 to the end of its supervision, in June 2018."""
    case, at = yield from begins(ARTHUR, ORDER, date(2016, 12, 12), officer=cast.daniel, cast=cast, days=days)
    add_registration(case.person, kind=RegistrationKind.DOMESTIC_ABUSE_PERPETRATOR, by=cast.daniel, at=at)
    add_registration(case.person, kind=RegistrationKind.VICTIM_CONTACT, by=cast.daniel, at=at)
    yield from is_seen(case, every(days, 7, first=date(2017, 1, 9), until=date(2017, 2, 6)), "09:45", at=at)
    yield from _moves_without_a_word(case, cast)
    breach = breach_of(case)
    yield from _is_at_the_crown_court_within_the_week(case, breach, cast)
    at = yield from _is_settled(case, breach)
    yield from is_seen(case, every(days, 28, first=date(2017, 4, 10), until=date(2017, 9, 1)), "09:45", at=at)
    at = yield when("2018-06-12 10:00")
    runs_out(case.sentence, by=case.officer, at=at)


def _moves_without_a_word(case: Case, cast: Cast) -> Acting[None]:
    """“External controls (including breach action) were applied well to manage his behaviour when he failed to notify
    the responsible officer of his living arrangements.”"""
    at = yield when("2017-02-13 10:30")
    failure = report_failure(
        case.sentence,
        report=Report(
            outcome=Outcome.ATFI,
            occurred_on=date(2017, 2, 10),
            aware_on=date(2017, 2, 13),
            source=FailureSource.PROVIDER,
            description="The landlord: Arthur gave up the flat on Friday and left no address.",
            requirement=case.requirement(RequirementCategory.RESIDENCE),
        ),
        by=case.officer,
        at=at,
    )
    at = yield when("2017-02-13 11:15")
    asks(case, failure, EnquiryMethod.PHONE, "Answers. “Staying with a mate.” Will not say where.", at=at)
    hears(case, failure, EvidenceKind.ACCOUNT, "By phone: he did not think it was anybody’s business.", at=at)
    at = yield when("2017-02-13 14:00")
    asks(case, failure, EnquiryMethod.POLICE, "Welfare check at the former partner’s address: he is not there.", at=at)
    at = yield when("2017-02-14 09:30")
    serious = "Refuses to give an address: the risk to his former partner and child cannot be managed."
    finds_no_excuse(case, failure, "He was told of the duty at induction and signed for it.", serious=serious, at=at)
    at = yield when("2017-02-14 10:15")
    asked = asks_manager(case, failure, AuthorisationKind.SERIOUS, "High risk and no address.", CONTENT, at=at)
    at = yield when("2017-02-14 11:40")
    answers(asked, cast.graham, yes=True, reason="Agreed. Ask for a hostel bed today.", at=at)


def _is_at_the_crown_court_within_the_week(case: Case, breach: BreachCase, cast: Cast) -> Acting[None]:
    """The Crown Court made the order and gave no direction: the breach is its own."""
    at = yield when("2017-02-14 15:00")
    packs(case, breach, PROPOSAL, at=at)
    at = yield when("2017-02-14 16:30")
    checks(again(breach), cast.graham, at=at)
    at = yield when("2017-02-15 09:30")
    refers(case, again(breach), hand_over(case, PROPOSAL, **HANDED_OVER), at=at)
    at = yield when("2017-02-15 11:00")
    court.accepts_referral(again(breach), cast.sunita, at=at)
    court.lays(again(breach), cast.sunita, court=court.CROWN, at=at)
    at = yield when("2017-02-15 15:00")
    court.summons_issued(again(breach), cast.sunita, when("2017-02-20 10:30"), court=court.CROWN, at=at)
    at = yield when("2017-02-16 15:00")
    court.served(again(breach), cast.sunita, date(2017, 2, 16), method=SummonsService.BY_HAND, at=at)
    at = yield when("2017-02-20 15:30")
    court.is_heard(again(breach), cast.sunita, HearingOutcome.ADMITTED, at=at)
    court.is_resulted(again(breach), cast.sunita, GOES_ON, at=at)


def _is_settled(case: Case, breach: BreachCase) -> Acting[datetime]:
    """“A probation hostel placement was then secured to provide some temporary stability.”"""
    at = yield when("2017-02-21 15:00")
    reads_result(case, again(breach), at=at)
    lives_at(case, "Example Lodge, approved premises\nBirmingham", "B18 9ZZ", note="Approved premises", at=at)
    visit = arrange(case, when("2017-02-23 09:45"), type=HOME, location="Example Lodge", at=at)
    at = yield when("2017-02-23 10:40")
    attended(visit, "Seen at the hostel with his keyworker. Signed for the amended order and the house rules.", at=at)
    does(case, again(breach), Step.SERVE_AMENDED_ORDER, at=at)
    # “The responsible officer produced a well-constructed assessment and there was a helpful referral to the
    # personality disorder team for assessment.”
    at = yield when("2017-03-06 16:00")
    assessed(
        case,
        RoshLevel.HIGH,
        "To his former partner and child: jealousy, surveillance, loss of temper. Lower while at the hostel.",
        known_adult=RoshLevel.HIGH,
        children=RoshLevel.HIGH,
        at=at,
    )
    notes(
        case,
        "C201",
        "Referred to the personality disorder team; their assessment will steer the one-to-one work.",
        at=at,
    )
    does(case, again(breach), Step.REVIEW_ASSESSMENT, Step.REVIEW_PLAN, at=at)
    resumes(case, again(breach), at=at)
    # “He is fully aware that swift enforcement action will follow should he fail to comply.”
    at = yield when("2017-03-10 11:00")
    notes(
        case,
        "CLOB",
        "Letter setting out what is expected of him, and what will follow at once if it is not met.",
        at=at,
    )
    return at


PROPOSAL = "The order to go on, with residence at approved premises; activation would end the work with him."
HANDED_OVER = {
    "reasons_offered": "That it was nobody’s business where he lives.",
    "enquiries": "A call to him, his landlord, and a police check at the former partner’s address.",
    "compliance": "Every appointment kept; the residence requirement broken.",
    "whereabouts": "Not known; he answers his phone. The police hold his number.",
    "risk": "High to his former partner and young child; none known to court staff.",
}
GOES_ON = Ordered(
    result=ResultKind.AMEND,
    requirements=(
        RequirementFacts(
            category=RequirementCategory.RESIDENCE,
            starts_on=date(2017, 2, 20),
            place="Example Lodge, approved premises",
        ),
    ),
    unjust_because="He has kept every appointment, and a hostel bed meets the risk that custody would only put off.",
)
CONTENT = DecisionContent(
    rationale="He has left his address and refuses to say where he lives.",
    rosh_view="High to his former partner and child, and unmanageable without an address.",
    reoffending_view="The last assault followed a move of this kind.",
    alternatives=(Alternative.PHONE_OR_TEXT, Alternative.REVIEW_MEETING),
    alternatives_detail="Called the same day; told plainly what would follow; discussed with the manager.",
    home_visit=HomeVisit.DISCOUNTED,
    home_visit_reason="There is no home to visit.",
    diversity="No need recorded that bears on telling his officer where he lives.",
    proportionality="Proportionate to the risk: nothing less secures an address.",
)
