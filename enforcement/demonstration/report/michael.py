"""Michael: ten weeks unseen, cancelled for sickness twice, lost (report §2.1, “Delivering the sentence”)."""

from __future__ import annotations

from cases.actions.end_sentence import end_sentence
from cases.vocabulary import AddressStatus, EndReason, Ethnicity, NeedKind
from enforcement.actions.breach.withdraw_breach import Withdrawal, withdraw_breach
from enforcement.actions.decision_content import DecisionContent
from enforcement.demonstration.appointments import (
    FIRST,
    arrange,
    attended,
    cancelled_by_us,
    misses,
    moved_as_asked,
)
from enforcement.demonstration.case import Case
from enforcement.demonstration.cast import Cast
from enforcement.demonstration.circumstances import lives_at, notes
from enforcement.demonstration.days import Days, when
from enforcement.demonstration.deciding import breaches
from enforcement.demonstration.judging import finds_no_excuse
from enforcement.demonstration.opening import Somebody, is_sentenced
from enforcement.demonstration.packing import again, breach_of, requests_pack, tells_of_breach
from enforcement.demonstration.requirements import activity
from enforcement.demonstration.sentences import SuspendedSentence
from enforcement.demonstration.stage import Acting, Story
from enforcement.vocabulary import Alternative, HomeVisit, WithdrawalReason

MICHAEL = Somebody(
    crn="X700101",
    first_name="Michael",
    last_name="Kaleta",
    born="1992-05-19",
    ethnicity=Ethnicity.W9,
    language="Polish",
    phone="07700 900101",
    address="Flat 2, 18 Example Road\nBirmingham",
    postcode="B16 9ZZ",
    needs=[(NeedKind.LANGUAGE, "First language Polish; reads English slowly", "")],
)
ORDER = SuspendedSentence(
    offence="Assault occasioning actual bodily harm",
    requirements=[activity(20)],
    operational="24 months",
    supervision="18 months",
)
SICKNESS = "Responsible officer absent through sickness."


def story(cast: Cast, days: Days) -> Story:
    """From the order of July 2016 to January 2018, when its supervision period ran out."""
    case = yield from is_sentenced(MICHAEL, ORDER, when("2016-07-12").date(), officer=cast.colin, cast=cast)
    yield from _inducted_and_forgotten(case)
    yield from _bailed_and_breached(case, cast)
    yield from _inducted_again_and_lost(case, cast)


def _inducted_and_forgotten(case: Case) -> Acting[None]:
    """“After induction, no further appointment was offered to Michael for 10 weeks. No assessment or plan.”"""
    at = yield when("2016-07-13 11:00")
    induction = arrange(case, when("2016-07-19 14:00"), type=FIRST, minutes=60, at=at)
    at = yield when("2016-07-19 15:10")
    attended(induction, "Induction completed. Next appointment to be sent by letter.", at=at)
    at = yield when("2016-09-20 10:00")
    visit = arrange(case, when("2016-09-27 10:00"), at=at)
    # “The next appointment he was offered was then cancelled due to staff sickness. A new letter was sent out, but it
    # is not clear from the records whether Michael attended at this point.” So no outcome is ever recorded.
    at = yield when("2016-09-27 09:05")
    cancelled_by_us(visit, when("2016-10-11 10:00"), SICKNESS, by=case.administrator, at=at)
    notes(case, "CLOB", "Letter sent: new appointment on 11 October at 10am.", by=case.administrator, at=at)
    # “New instructions were sent by letter, but this was returned, indicating that he was no longer resident at the
    # address. No follow-up action was taken.”
    at = yield when("2016-10-18 14:00")
    arrange(case, when("2016-11-01 10:00"), at=at)
    notes(case, "CLOB", "Letter sent: appointment on 1 November at 10am.", by=case.administrator, at=at)
    at = yield when("2016-10-25 09:30")
    notes(case, "C201", "Letter returned by Royal Mail: “no longer at this address”.", by=case.administrator, at=at)


def _bailed_and_breached(case: Case, cast: Cast) -> Acting[None]:
    """“Within two weeks, Michael appeared in court on a fresh assault charge and was bailed.”"""
    at = yield when("2016-11-08 16:40")
    notes(
        case,
        "CI3A",
        "Court list, Birmingham Magistrates: assault on former partner, bailed to 7 December.",
        by=case.administrator,
        at=at,
    )
    # “However, the address he gave was not followed up by the responsible officer.”
    lives_at(
        case,
        "41 Example Grove\nBirmingham",
        "B21 9ZZ",
        status=AddressStatus.BAIL,
        note="As given to the court on 8 November 2016",
        by=case.administrator,
        at=at,
    )
    at = yield when("2016-12-13 10:20")
    last = arrange(case, when("2016-12-20 10:00"), at=at)
    # “After a further two months, breach action was started”: what was missed is written down only then.
    at = yield when("2017-01-09 09:30")
    first = case.person.contacts.get(starts_at=when("2016-11-01 10:00"))
    earlier = misses(first, said="Did not attend. Recorded on return from sick leave.", at=at)
    later = misses(last, said="Did not attend. Recorded on return from sick leave.", at=at)
    at = yield when("2017-01-09 16:00")
    why_no_enquiry = "No enquiry was made: the officer was on sick leave and the case was not covered."
    for failure in (earlier, later):
        finds_no_excuse(case, failure, "No reason given.", no_enquiry=why_no_enquiry, at=at)
    at = yield when("2017-01-10 11:15")
    breaches(case, later, CONTENT, at=at)
    breach = breach_of(case)
    at = yield when("2017-01-13 14:30")
    requests_pack(case, breach, at=at)
    tells_of_breach(case, again(breach), at.date(), at=at)
    # “but was abandoned a month later when Michael was sentenced for a new offence of assault on his former partner.”
    at = yield when("2017-02-10 10:00")
    withdraw_breach(breach, ABANDONED, by=cast.helen, at=at)


def _inducted_again_and_lost(case: Case, cast: Cast) -> Acting[None]:
    """“He was re-inducted into the order, but his next appointment was cancelled again due to staff sickness.”"""
    at = yield when("2017-02-14 10:00")
    induction = arrange(case, when("2017-02-21 10:00"), type=FIRST, minutes=60, at=at)
    at = yield when("2017-02-21 11:20")
    attended(induction, "Inducted again.", at=at)
    visit = arrange(case, when("2017-03-07 10:00"), at=at)
    at = yield when("2017-03-07 08:50")
    visit = cancelled_by_us(visit, when("2017-03-21 10:00"), SICKNESS, by=case.administrator, at=at)
    # “Michael indicated that he would be leaving the country. The CRC agreed to rearrange his next appointment to
    # facilitate this. He is now out of contact and no breach action is pending.”
    at = yield when("2017-03-16 13:30")
    notes(case, "CTOA", "He says he will be leaving the country for some weeks.", by=case.administrator, at=at)
    moved_as_asked(visit, when("2017-04-11 10:00"), "Leaving the country.", by=case.administrator, at=at)
    at = yield when("2018-01-15 10:00")
    notes(
        case,
        "MO1",
        "Supervision period over. Out of contact since March 2017; no breach pending.",
        by=cast.helen,
        at=at,
    )
    ends_on = case.sentence.ends_on
    end_sentence(case.sentence, ended_on=ends_on, because=EndReason.COMPLETED, by=cast.helen, at=at)


ABANDONED = Withdrawal(
    because=WithdrawalReason.SUPERSEDED,
    reason="Sentenced on 9 February 2017 for the assault on his former partner. No pack was ever made.",
    activation_put="The record does not say whether activation of the suspended sentence was put to that court.",
)
CONTENT = DecisionContent(
    rationale="Two appointments missed and no contact since July.",
    rosh_view="Not assessed since sentence. A new charge of assault is outstanding.",
    reoffending_view="A new charge in the operational period.",
    alternatives=(Alternative.NONE_SUITABLE,),
    home_visit=HomeVisit.DISCOUNTED,
    home_visit_reason="Address not known.",
    diversity="First language Polish; letters were sent in English.",
    proportionality="Nothing else has brought him in.",
    late_reason="The responsible officer was on sick leave until 9 January 2017.",
)
