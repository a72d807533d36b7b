"""Henry: campaigns of menace against victims, managed through MAPPA (report §3.2, “Compliance decisions”)."""

from __future__ import annotations

from datetime import date

from cases.actions.add_registration import add_registration
from cases.actions.record_custodial_sentence import ConditionDetails
from cases.actions.register_mappa import register_mappa
from cases.vocabulary import MappaCategory, MappaLevel, NeedKind, Outcome, RegistrationKind, RoshLevel
from enforcement.actions.report_failure import Report, report_failure
from enforcement.demonstration.case import Case
from enforcement.demonstration.cast import Cast
from enforcement.demonstration.circumstances import notes
from enforcement.demonstration.days import Days, at_time, when
from enforcement.demonstration.episodes import every, is_seen
from enforcement.demonstration.judging import asks, finds_no_excuse
from enforcement.demonstration.opening import Somebody
from enforcement.demonstration.recalling import (
    Custody,
    Freed,
    asks_recall,
    is_freed,
    is_recalled,
    is_referred,
    is_refused,
)
from enforcement.demonstration.release import is_imprisoned, is_released
from enforcement.demonstration.sentences import Prison
from enforcement.demonstration.stage import Acting, Story
from enforcement.vocabulary import EnquiryMethod, FailureSource

from .closing import runs_out

HENRY = Somebody(
    crn="X700109",
    first_name="Henry",
    last_name="Ashdown",
    born="1961-04-10",
    prison_number="A7005HA",
    aliases=[("Harry", "Ashdown"), ("Inspector", "Dawes")],
    address="Example Lodge, approved premises\nBirmingham",
    postcode="B18 9ZZ",
    rosh=RoshLevel.VERY_HIGH,
    rosh_because="Terror-inducing attempts to find, contact and unnerve victims, over decades in some instances.",
    score="44.00",
    # “…significant mental health issues, sometimes assessed as autism, sometimes schizophrenia…”
    needs=[(NeedKind.MENTAL_HEALTH, "Assessed at times as autism, schizophrenia, psychopathy", "Seen by two officers")],
)
NO_CONTACT = "no-contact"
PRISON = Prison(
    offence="Stalking involving fear of violence",
    term="16 months",
    court="BHAMCC",
    conditions=[
        ConditionDetails(code=NO_CONTACT, text="Not to seek to approach or communicate with the named victims"),
        ConditionDetails(code="exclusion", text="Not to enter Worcestershire"),
    ],
)


def story(cast: Cast, days: Days) -> Story:
    """From the sentence of May 2016 to the end of the licence, in September 2017."""
    released = yield from is_imprisoned(HENRY, PRISON, date(2016, 5, 3), officer=cast.daniel, cast=cast, days=days)
    case = released.case
    at = yield when("2016-12-01 11:00")
    register_mappa(case.person, category=MappaCategory.CATEGORY_2, level=MappaLevel.LEVEL_2, by=cast.daniel, at=at)
    for kind in (RegistrationKind.DOMESTIC_ABUSE_PERPETRATOR, RegistrationKind.VICTIM_CONTACT):
        add_registration(case.person, kind=kind, by=cast.daniel, at=at)
    at = yield from is_released(HENRY, released, days)
    # “There was very active risk management of the case, including through MAPPA.”
    notes(case, "CCMM", "MAPPA level 2: victims’ addresses flagged; call logs of the hostel to be read daily.", at=at)
    yield from is_seen(case, every(days, 3, first=date(2017, 1, 12), until=date(2017, 2, 3)), "10:00", at=at)
    yield from _looks_for_his_victim(case)
    at = yield when("2018-01-04 10:00")
    supervision = released.supervision
    assert supervision
    runs_out(case.sentence, supervision, by=case.officer, at=at)


def _looks_for_his_victim(case: Case) -> Acting[None]:
    """“Recall was used to limit Henry's opportunities to cause harm to known victims as there was evidence of attempts
    to breach the non-contact conditions of his licence.”"""
    at = yield when("2017-02-06 09:30")
    intelligence = "The victim’s school office was rung by “Inspector Dawes”, asking when her children leave."
    notes(case, "C204", f"Police intelligence: {intelligence} The call came from the hostel.", is_sensitive=True, at=at)
    failure = report_failure(
        case.sentence,
        report=Report(
            outcome=Outcome.ATFI,
            occurred_on=date(2017, 2, 3),
            aware_on=date(2017, 2, 6),
            source=FailureSource.PROVIDER,
            description="The hostel’s call log: a call posing as a police officer to trace a named victim.",
            condition=case.sentence.conditions.get(code=NO_CONTACT),
        ),
        by=case.officer,
        at=at,
    )
    at = yield when("2017-02-06 10:15")
    asks(
        case,
        failure,
        EnquiryMethod.POLICE,
        "The voice on the school’s recording is his, by the officer in the case.",
        at=at,
    )
    at = yield when("2017-02-06 11:00")
    serious = "An attempt to find a victim: the harm that would follow is the harm of the offence."
    finds_no_excuse(case, failure, "No account of it could excuse it.", serious=serious, at=at)
    yield from asks_recall(case, failure, "Attempt to breach the no-contact condition. MAPPA chair agrees.", at=at)
    at = yield when("2017-02-07 09:00")
    custody = Custody(when("2017-02-06 18:20"), "HMP Hewell")
    said = "Recalled, standard recall: arrested at the hostel on 6 February 2017, HMP Hewell."
    at = yield from is_recalled(case, said, custody, at=at)
    yield from is_referred(case, at=at)
    # “The documentation submitted by the NPS to support the Parole Board review of the recall period reflected the
    # complexities being managed by the responsible officer.”
    at = yield when("2017-04-11 15:00")
    notes(
        case, "REV06", "Parole dossier sent: chronology of thirty years, and why he cannot be managed outside.", at=at
    )
    at = yield when("2017-05-19 12:00")
    notes(case, "C202", "Parole Board: no release. Stays in prison to the end of the sentence.", at=at)
    yield from is_refused(case, "He is still looking for the victim, and denies that he ever was.", at=at)
    at = yield at_time(case.sentence.ends_on, "09:30")
    yield from is_freed(case, Freed(case.sentence.ends_on), at=at)
