"""Shaun: short sentence upon short sentence, licence over supervision (report §3.2, “Assessment”)."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from cases.actions.serve_notice import serve_notice
from cases.vocabulary import NeedKind, RoshLevel
from enforcement.demonstration.appointments import (
    FIRST,
    HOME,
    WRITTEN_AFTER,
    arrange,
    attended,
    failures_at,
)
from enforcement.demonstration.case import Case
from enforcement.demonstration.cast import Cast
from enforcement.demonstration.circumstances import notes
from enforcement.demonstration.days import Days, at_time, when
from enforcement.demonstration.episodes import is_seen, misses_one
from enforcement.demonstration.judging import asks, finds_no_excuse, hears
from enforcement.demonstration.letters import warns
from enforcement.demonstration.opening import Somebody
from enforcement.demonstration.recalling import Custody, Freed, asks_recall, is_freed, is_recalled
from enforcement.demonstration.release import Released, is_imprisoned, is_released, release_day
from enforcement.demonstration.sentences import Prison
from enforcement.demonstration.stage import Acting, Story
from enforcement.vocabulary import DeliveryMethod, EnquiryMethod, EvidenceKind, WarningKind

from .closing import runs_out

SHAUN = Somebody(
    crn="X700108",
    first_name="Shaun",
    last_name="Kettle",
    born="1985-05-23",
    prison_number="A7004SK",
    address="Stays with friends; found through the hostel team",
    no_fixed_abode=True,
    rosh=RoshLevel.HIGH,
    rosh_because="Violence to partners, harassment; substance misuse and undiagnosed mental illness.",
    score="88.00",
    needs=[
        (NeedKind.MENTAL_HEALTH, "Undiagnosed; paranoid when using", "Seen in the open interview room"),
        (NeedKind.SUBSTANCE_USE, "Alcohol and mamba", ""),
        (NeedKind.HOMELESSNESS, "No settled home", "Letters by hand"),
    ],
)
# “The three sentences had been eight weeks, three months and four weeks' long.” Then “three further convictions since
# release… leading to a further short prison sentence of four weeks.”
FIRST_TERM = Prison(offence="Assault by beating", term="8 weeks")
SECOND_TERM = Prison(offence="Harassment in breach of a restraining order", term="3 months")
THIRD_TERM = Prison(offence="Common assault", term="4 weeks")
FOURTH_TERM = Prison(offence="Criminal damage and common assault", term="4 weeks")


def story(cast: Cast, days: Days) -> Story:
    """From the first of the sentences, in February 2016, to the end of the last supervision, in August 2018."""
    first = yield from is_imprisoned(SHAUN, FIRST_TERM, date(2016, 2, 8), officer=cast.daniel, cast=cast, days=days)
    yield from _does_not_engage(first, days)
    second = yield from _is_sentenced_again(first.case, SECOND_TERM, date(2016, 9, 12), days)
    yield from _misses_on_both(first, second)
    third = yield from _is_sentenced_again(first.case, THIRD_TERM, date(2017, 3, 6), days)
    yield from _spoils_what_is_offered(third)
    fourth = yield from _is_sentenced_again(first.case, FOURTH_TERM, date(2017, 8, 14), days)
    yield from _comes_for_a_while(fourth)
    at = yield when("2018-08-29 10:00")
    for each in (first, second, third, fourth):
        assert each.supervision
        runs_out(each.case.sentence, each.supervision, by=cast.daniel, at=at)


def _does_not_engage(released: Released, days: Days) -> Acting[None]:
    """“He had not engaged well with licence supervision…”"""
    case = released.case
    at = yield from is_released(SHAUN, released, days)
    on_licence = yield from misses_one(case, date(2016, 3, 17), at=at)
    at = yield when("2016-03-18 11:00")
    asks(case, on_licence, EnquiryMethod.THIRD_PARTY, "The hostel team has not seen him.", at=at)
    at = yield when("2016-03-29 10:00")
    finds_no_excuse(case, on_licence, "No contact.", at=at)
    by_hand = DeliveryMethod.BY_HAND
    yield from warns(case, on_licence, kind=WarningKind.LICENCE_FIRST, delivery=by_hand, at=at)
    assert released.supervision
    under_notice = replace(case, sentence=released.supervision)
    at = yield when("2016-06-07 10:00")
    in_supervision = yield from misses_one(under_notice, date(2016, 6, 14), at=at)
    at = yield when("2016-06-15 10:00")
    asks(under_notice, in_supervision, EnquiryMethod.PHONE, "Number not in service.", at=at)
    at = yield when("2016-06-22 15:00")
    finds_no_excuse(under_notice, in_supervision, "No contact.", at=at)
    yield from warns(under_notice, in_supervision, delivery=by_hand, at=at)


def _is_sentenced_again(case: Case, prison: Prison, passed_on: date, days: Days) -> Acting[Released]:
    """Sentenced, and seen on the day of release; the supervision of the sentence before is still running."""
    at = yield at_time(passed_on, "15:40")
    recorded = prison.record(
        case.person,
        passed_on=passed_on,
        released_on=release_day(SHAUN, prison, passed_on, days),
        officer=case.officer,
        by=case.administrator,
        at=at,
    )
    assert recorded.licence
    assert recorded.supervision
    again = Released(replace(case, sentence=recorded.licence), recorded.supervision)
    out_on = recorded.licence.starts_on
    at = yield at_time(days.before(out_on, 3), "10:10")
    first = arrange(again.case, at_time(out_on, "14:30"), type=FIRST, at=at)
    at = yield first.starts_at + WRITTEN_AFTER
    attended(first, "Reported on the day of release.", at=at)
    serve_notice(recorded.supervision, served_on=out_on, by=case.officer, at=at)
    return again


def _misses_on_both(first: Released, second: Released) -> Acting[None]:
    """One appointment on the new licence and on the old supervision, whose requirements do not bind him meanwhile."""
    case = second.case
    assert first.supervision
    at = yield when("2016-11-03 10:00")
    joint = arrange(case, when("2016-11-10 10:00"), on=[case.sentence, first.supervision], at=at)
    at = yield when("2016-11-10 11:00")
    (failure,) = failures_at(joint, said="Did not attend.", at=at)
    at = yield when("2016-11-11 09:40")
    asks(case, failure, EnquiryMethod.THIRD_PARTY, "The hostel team: seen last night, under the influence.", at=at)
    hears(case, failure, EvidenceKind.ACCOUNT, "Told the hostel worker he could not be bothered.", at=at)
    at = yield when("2016-11-14 10:00")
    finds_no_excuse(case, failure, "By his own account.", at=at)
    delivery = DeliveryMethod.BY_HAND
    yield from warns(case, failure, kind=WarningKind.LICENCE_FIRST, delivery=delivery, at=at)


def _spoils_what_is_offered(released: Released) -> Acting[None]:
    """“…although for a period in this sentence he had attended appointments and made himself available for some home
    visits.”"""
    case = released.case
    at = yield when("2017-03-17 16:00")
    visit = arrange(case, when("2017-03-20 11:00"), type=HOME, location="Where he is staying", at=at)
    at = yield when("2017-03-20 12:00")
    attended(visit, "Let us in. Sober.", at=at)
    office = arrange(case, when("2017-03-22 10:00"), at=at)
    at = yield when("2017-03-22 11:00")
    attended(office, "Three options put to him: a hostel bed, a shared house, a room with support.", at=at)
    # “These arrangements had, however, all been sabotaged by Shaun's behaviour.”
    notes(case, "CI3A", "Hostel: threatened the night worker. Shared house: did not go. Support: abusive.", at=at)
    # “Shaun was recalled due to failure to report to the responsible officer and not participating in arrangements to
    # secure accommodation.”
    failure = yield from misses_one(case, date(2017, 3, 24), at=at)
    at = yield when("2017-03-24 14:00")
    asks(case, failure, EnquiryMethod.PHONE, "Hangs up.", at=at)
    at = yield when("2017-03-27 09:30")
    serious = "High risk of serious harm, no address, and every offer spoilt."
    finds_no_excuse(case, failure, "He will not say why.", serious=serious, at=at)
    yield from asks_recall(case, failure, "Failure to report and to take part in finding a home.", at=at)
    at = yield when("2017-03-28 10:00")
    custody = Custody(when("2017-03-27 18:50"), "HMP Hewell")
    yield from is_recalled(case, "Recalled: arrested on 27 March 2017. The sentence ends on 2 April.", custody, at=at)
    at = yield at_time(case.sentence.ends_on, "09:30")
    yield from is_freed(case, Freed(case.sentence.ends_on), at=at)
    at = yield when("2017-07-20 10:00")
    notes(case, "CI3A", "Three further convictions since April: damage, common assault, drunk and disorderly.", at=at)


def _comes_for_a_while(released: Released) -> Acting[None]:
    """“…the case was too complicated… to be managed effectively within post-sentence supervision.”"""
    assert released.supervision
    under_notice = replace(released.case, sentence=released.supervision)
    at = yield when("2017-09-11 10:00")
    yield from is_seen(under_notice, [date(2017, 9, 14), date(2017, 9, 28)], "10:00", at=at)
