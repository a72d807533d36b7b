"""Kylie: looked for at three addresses before recall, and not given up on (report §3.1, “Delivering the sentence”)."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from cases.actions.add_registration import add_registration
from cases.actions.serve_notice import serve_notice
from cases.vocabulary import NeedKind, RegistrationKind, RoshLevel, Sex, ThirdPartyKind
from enforcement.demonstration.appointments import FIRST, HOME, arrange, attended, misses
from enforcement.demonstration.case import Case
from enforcement.demonstration.cast import Cast
from enforcement.demonstration.circumstances import assessed, knows, notes, scored
from enforcement.demonstration.days import Days, when
from enforcement.demonstration.episodes import is_seen
from enforcement.demonstration.judging import asks, finds_no_excuse, hears
from enforcement.demonstration.opening import Somebody, settles
from enforcement.demonstration.recalling import Custody, Freed, asks_recall, is_freed, is_recalled
from enforcement.demonstration.release import is_imprisoned
from enforcement.demonstration.sentences import Prison
from enforcement.demonstration.stage import Acting, Story
from enforcement.models import Failure
from enforcement.vocabulary import EnquiryMethod, EvidenceKind

from .closing import runs_out

KYLIE = Somebody(
    crn="X700106",
    first_name="Kylie",
    last_name="Marchbank",
    born="1985-12-01",
    sex=Sex.FEMALE,
    prison_number="A7002KM",
    phone="07700 900106",
    address="15 Example Road, as given to the prison\nBirmingham",
    postcode="B21 9ZZ",
    score="91.00",
    needs=[(NeedKind.SUBSTANCE_USE, "Heroin since she was 14", "Seen straight after the pharmacy")],
)
PRISON = Prison(offence="Theft from a shop", term="8 weeks")


def story(cast: Cast, days: Days) -> Story:
    """From the sentence of May 2017 to the end of supervision, a year later."""
    released = yield from is_imprisoned(KYLIE, PRISON, date(2017, 5, 2), officer=cast.priya, cast=cast, days=days)
    case = released.case
    at = yield when("2017-05-16 10:00")
    settles(case, KYLIE, at=at)
    # “The Integrated Offender Management team managed her, because of the high risk of reoffending.”
    add_registration(case.person, kind=RegistrationKind.IOM, by=cast.priya, at=at)
    knows(case, ThirdPartyKind.FAMILY, "Sheila Marchbank", "Mother", "07700 900196", at=at)
    knows(case, ThirdPartyKind.FAMILY, "Roy Marchbank", "Father", "07700 900197", at=at)
    assessed(case, RoshLevel.LOW, "No violence; her two children are in care.", at=at)
    scored(case, KYLIE.score, at=at)
    first = yield from _does_not_report(case)
    yield from _is_recalled_after_the_second(case, first)
    yield from _reports(case)
    supervision = released.supervision
    assert supervision
    at = yield when("2017-06-27 10:30")
    serve_notice(supervision, served_on=date(2017, 6, 27), by=cast.priya, at=at)
    under_notice = replace(case, sentence=supervision)
    yield from is_seen(under_notice, [date(2017, 7, 4), date(2017, 7, 18), date(2017, 8, 15)], "11:30", at=at)
    at = yield when("2018-05-30 10:00")
    runs_out(case.sentence, supervision, by=case.officer, at=at)


def _does_not_report(case: Case) -> Acting[Failure]:
    """“When she failed to report to probation on the day she was released from prison, the responsible officer did not
    immediately recall her to prison.”"""
    at = yield when("2017-05-19 10:00")
    report_in = arrange(case, when("2017-05-26 14:00"), type=FIRST, minutes=60, at=at)
    at = yield when("2017-05-26 15:05")
    failure = misses(report_in, said="Did not report on the day of release.", at=at)
    for time, method, result in LOOKED_FOR:
        at = yield when(time)
        asks(case, failure, method, result, at=at)
    return failure


def _is_recalled_after_the_second(case: Case, first: Failure) -> Acting[None]:
    """“The responsible officer recalled Kylie to prison only after she failed to attend the next appointment.”"""
    at = yield when("2017-05-26 18:00")
    second_visit = arrange(case, when("2017-05-30 10:00"), at=at)
    at = yield when("2017-05-30 11:00")
    second = misses(second_visit, said="Did not come to the appointment left for her at each address.", at=at)
    at = yield when("2017-05-30 11:30")
    asks(case, second, EnquiryMethod.THIRD_PARTY, "Her mother has heard nothing.", at=at)
    at = yield when("2017-05-31 09:30")
    serious = "Out of contact since release, with the highest likelihood of reoffending."
    finds_no_excuse(case, second, "No contact since the gate.", serious=serious, at=at)
    why = "No contact since release after every enquiry. Agreed with the line manager."
    yield from asks_recall(case, second, why, at=at)
    at = yield when("2017-06-02 10:00")
    custody = Custody(when("2017-05-31 19:30"), "HMP Foston Hall")
    yield from is_recalled(case, "Recalled for 14 days: arrested on 31 May 2017, HMP Foston Hall.", custody, at=at)
    # “Once Kylie had returned to prison, the responsible officer visited her to talk about obstacles to compliance.”
    at = yield when("2017-06-07 16:00")
    notes(
        case,
        "C202",
        "Visited her. What gets in the way: shame, the bus fare, the pharmacy queue. What we will do.",
        at=at,
    )
    hears(case, first, EvidenceKind.ACCOUNT, "She went straight from the gate to score, and hid from everybody.", at=at)
    at = yield when("2017-06-08 09:30")
    finds_no_excuse(case, first, "By her own account.", at=at)


def _reports(case: Case) -> Acting[None]:
    """“As a result, Kylie reported to the responsible officer on the day she was released and for a subsequent
    appointment, which was a significant improvement for her.”"""
    at = yield when("2017-06-12 10:00")
    on_the_day = arrange(case, when("2017-06-13 14:00"), at=at)
    after = arrange(case, when("2017-06-20 11:30"), type=HOME, location="Her mother’s", at=at)
    at = yield when("2017-06-13 11:00")
    yield from is_freed(case, Freed(date(2017, 6, 13)), at=at)
    at = yield when("2017-06-13 15:00")
    attended(on_the_day, "Came straight from prison. Says for the first time that she needs help.", at=at)
    at = yield when("2017-06-20 12:30")
    attended(after, "At her mother’s. Script picked up every day. I told her I believe she can change.", at=at)


# “Instead, she confirmed with the prison the time of release, what travel arrangements had been put in place, and the
# release address that Kylie had given to them. The responsible officer then visited each of the three potential
# addresses that Kylie could have been at… She left details of an appointment at each location… She also telephoned
# Kylie's mother and father.”
LOOKED_FOR = (
    ("2017-05-26 15:20", EnquiryMethod.PRISON, "Released at 9:40am with a travel warrant; gave 15 Example Road."),
    ("2017-05-26 16:10", EnquiryMethod.HOME_VISIT, "15 Example Road: not seen. Appointment left with the tenant."),
    ("2017-05-26 16:40", EnquiryMethod.HOME_VISIT, "Former partner’s: not seen. Appointment left in an envelope."),
    ("2017-05-26 17:15", EnquiryMethod.HOME_VISIT, "A friend’s: not seen since March. Appointment left."),
    ("2017-05-26 17:35", EnquiryMethod.THIRD_PARTY, "Mother: no word, and worried."),
    ("2017-05-26 17:45", EnquiryMethod.THIRD_PARTY, "Father: no word."),
)
