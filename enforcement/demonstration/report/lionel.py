"""Lionel: no address, recalled, and met at the gate by a mentor (report §3.1, “Assessment”)."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from cases.vocabulary import ContactPreference, NeedKind, RoshLevel, ThirdPartyKind
from enforcement.demonstration.appointments import PROVIDER, arrange, attended, misses
from enforcement.demonstration.cast import Cast
from enforcement.demonstration.circumstances import knows, notes
from enforcement.demonstration.days import Days, when
from enforcement.demonstration.episodes import is_seen
from enforcement.demonstration.judging import asks, finds_no_excuse
from enforcement.demonstration.opening import Somebody
from enforcement.demonstration.recalling import Custody, Freed, asks_recall, is_freed, is_recalled
from enforcement.demonstration.release import is_imprisoned, is_released
from enforcement.demonstration.sentences import Prison
from enforcement.demonstration.stage import Story
from enforcement.vocabulary import EnquiryMethod

from .closing import runs_out

LIONEL = Somebody(
    crn="X700105",
    first_name="Lionel",
    last_name="Hobday",
    born="1969-02-07",
    prison_number="A7001LH",
    prefers=ContactPreference.BY_HAND,
    address="No address; has breakfast at the Digbeth day centre",
    no_fixed_abode=True,
    rosh=RoshLevel.MEDIUM,
    rosh_because="Assaults on strangers when unwell; none with a weapon.",
    score="80.00",
    needs=[
        (NeedKind.LEARNING, "Learning difficulties", "One thing at a time, written large"),
        (NeedKind.MENTAL_HEALTH, "Personality disorder; hears voices under stress", "Seen by one officer alone"),
        (NeedKind.DISABILITY, "Leg ulcers", "Ground floor"),
        (NeedKind.HOMELESSNESS, "Street homeless", "Seen at the day centre over breakfast"),
    ],
)
# “The custodial part of the sentence was only a matter of days”: most of it had been served on remand.
PRISON = Prison(offence="Assault by beating", term="12 weeks", remand_days=36)


def story(cast: Cast, days: Days) -> Story:
    """From the sentence of January 2017 to the end of supervision, a year later."""
    released = yield from is_imprisoned(LIONEL, PRISON, date(2017, 1, 16), officer=cast.priya, cast=cast, days=days)
    case = released.case
    # “The responsible officer had made an extensive assessment of Lionel's offending behaviour, risks and needs.”
    at = yield from is_released(LIONEL, released, days)
    knows(case, ThirdPartyKind.PROFESSIONAL, "Bernadette Foy", "Day centre manager", "0121 496 0190", at=at)
    # “The officer found creative ways of maintaining contact with Lionel.”
    at = yield when("2017-01-31 09:00")
    breakfast = arrange(case, when("2017-02-01 08:15"), type=PROVIDER, location="Digbeth day centre", at=at)
    at = yield when("2017-02-01 09:10")
    attended(breakfast, "Over breakfast. Drew up the week’s plan together on the back of a menu.", at=at)
    # “Unfortunately, Lionel did not comply with reporting and this led to recall as there was no known address.”
    missed = arrange(case, when("2017-02-06 08:15"), type=PROVIDER, location="Digbeth day centre", at=at)
    at = yield when("2017-02-06 09:30")
    failure = misses(missed, said="Not at breakfast, and not seen since Friday.", at=at)
    for time, method, result in LOOKED_FOR:
        at = yield when(time)
        asks(case, failure, method, result, at=at)
    at = yield when("2017-02-08 10:00")
    serious = "Nobody knows where he is, he is unwell, and there is no address to go to."
    finds_no_excuse(case, failure, "Not seen by anybody for five days.", serious=serious, at=at)
    yield from asks_recall(case, failure, "Out of contact; no address. Agreed with the line manager.", at=at)
    at = yield when("2017-02-10 11:00")
    custody = Custody(when("2017-02-10 08:40"), "HMP Birmingham")
    yield from is_recalled(case, "Recalled for 14 days: arrested on 10 February 2017, HMP Birmingham.", custody, at=at)
    # “A mentor was used successfully to pick up Lionel from prison, following release after recall.”
    at = yield when("2017-02-23 10:00")
    yield from is_freed(case, Freed(date(2017, 2, 23)), at=at)
    at = yield when("2017-02-23 12:30")
    notes(case, "C202", "Released this morning. His mentor met him at the gate and came with him.", at=at)
    again = arrange(case, when("2017-02-23 13:00"), at=at)
    at = yield when("2017-02-23 14:00")
    attended(again, "Reported with his mentor. Room at a shelter for six weeks.", at=at)
    supervision = released.supervision
    assert supervision
    under_notice = replace(case, sentence=supervision)
    on = [date(2017, 3, 14), date(2017, 4, 11), date(2017, 5, 9)]
    yield from is_seen(under_notice, on, "08:15", type=PROVIDER, at=at)
    at = yield when("2018-01-23 10:00")
    runs_out(case.sentence, supervision, by=case.officer, at=at)


LOOKED_FOR = (
    ("2017-02-06 10:00", EnquiryMethod.THIRD_PARTY, "Day centre manager: not seen since Friday."),
    ("2017-02-06 11:30", EnquiryMethod.HOSPITAL, "Not at City or Heartlands."),
    ("2017-02-06 14:00", EnquiryMethod.POLICE, "No contact; they will look on the street round tonight."),
    ("2017-02-07 08:20", EnquiryMethod.OTHER, "Walked the subway and the markets with the outreach worker. Not found."),
)
