"""Julian: tested, visited, warned twice, recalled twice, and kept (report §3.1, “Compliance decisions”)."""

from __future__ import annotations

from datetime import date, datetime, timedelta

from cases.actions.add_registration import add_registration
from cases.actions.record_custodial_sentence import ConditionDetails
from cases.vocabulary import NeedKind, Outcome, RegistrationKind, ThirdPartyKind
from enforcement.demonstration.appointments import HOME, OFFICE, WRITTEN_AFTER, arranges, attended, failures_at
from enforcement.demonstration.case import Case
from enforcement.demonstration.cast import Cast
from enforcement.demonstration.circumstances import knows, notes
from enforcement.demonstration.days import Days, when
from enforcement.demonstration.episodes import last_act
from enforcement.demonstration.judging import asks, finds_no_excuse, hears
from enforcement.demonstration.letters import warns
from enforcement.demonstration.opening import Somebody
from enforcement.demonstration.recalling import Custody, Freed, asks_recall, is_freed, is_recalled
from enforcement.demonstration.release import is_imprisoned, is_released
from enforcement.demonstration.sentences import Prison
from enforcement.demonstration.stage import Acting, Story
from enforcement.models import Failure
from enforcement.vocabulary import EnquiryMethod, EvidenceKind, WarningKind

from .closing import runs_out

JULIAN = Somebody(
    crn="X700107",
    first_name="Julian",
    last_name="Frayne",
    born="1973-08-19",
    prison_number="A7003JF",
    phone="07700 900107",
    address="64 Example Street\nBirmingham",
    postcode="B28 9ZZ",
    score="78.00",
    needs=[(NeedKind.SUBSTANCE_USE, "Crack cocaine; relapsed on release", "Tested twice a week")],
)
# “The responsible officer liaised with the prison to have conditions added to Julian's licence to comply with drug
# testing and a curfew.”
PRISON = Prison(
    offence="Fraud by false representation",
    term="30 months",
    court="BHAMCC",
    conditions=[
        ConditionDetails(code="drug-testing", text="Attend for drug testing as reasonably required"),
        ConditionDetails(code="curfew", text="Be at 64 Example Street from 8pm to 6am"),
    ],
)


def story(cast: Cast, days: Days) -> Story:
    """From the release of September 2016 to the end of the licence, in December 2017."""
    released = yield from is_imprisoned(JULIAN, PRISON, date(2015, 6, 8), officer=cast.priya, cast=cast, days=days)
    case = released.case
    at = yield from is_released(JULIAN, released, days)
    # “He was deemed to be a prolific priority offender (PPO) and managed by the multi-agency PPO team.”
    add_registration(case.person, kind=RegistrationKind.IOM, note="PPO team", by=cast.priya, at=at)
    yield from _is_warned_twice(case, at)
    yield from _is_recalled_twice(case)
    at = yield when("2017-12-08 10:00")
    runs_out(case.sentence, by=case.officer, at=at)


def _is_warned_twice(case: Case, at: datetime) -> Acting[None]:
    """“Julian relapsed into drug use immediately after his release… She warned him formally twice.”"""
    at = yield from _keeps(case, "2016-09-19 10:00", times=2, at=at)
    failure = yield from _tests_positive(case, "2016-10-04 10:00", at=at)
    warning = yield from warns(case, failure, kind=WarningKind.LICENCE_FIRST, at=when("2016-10-05 12:00"))
    at = yield from _keeps(case, "2016-10-10 10:00", times=5, at=last_act(warning))
    failure = yield from _tests_positive(case, "2016-11-15 10:00", at=at)
    warning = yield from warns(case, failure, kind=WarningKind.LICENCE_SECOND, at=when("2016-11-16 12:00"))
    # “Work with Julian's partner gave a clearer picture of how entrenched his drug use was. He appeared to be running
    # up drug debts and was pressurising his partner (a victim of his offending) for money.”
    at = yield when("2016-12-01 15:00")
    knows(case, ThirdPartyKind.FAMILY, "Alison Frayne", "Partner, and victim of the fraud", at=at)
    notes(case, "CI3A", "His partner: he owes money to dealers and takes hers. Afraid of who comes to the door.", at=at)
    add_registration(case.person, kind=RegistrationKind.VICTIM_CONTACT, by=case.officer, at=at)
    yield from _keeps(case, "2016-12-05 10:00", times=6, at=at)


PRISON_NAME = "HMP Birmingham"
SOONER = "He has stopped using in custody, the team is ready for him, and his partner is safe: not needed any longer."


def _is_recalled_twice(case: Case) -> Acting[None]:
    """“When all other attempts to motivate Julian had been tried, and concern for his partner was increasing, the
    officer recalled him to custody. After 14 days in custody, he was re-released.”"""
    at = yield when("2017-01-18 10:00")
    failure = yield from _tests_positive(case, "2017-01-24 10:00", at=at)
    why = "Two warnings, daily use, and his partner at risk."
    yield from asks_recall(case, failure, why, at=when("2017-01-25 11:30"))
    at = yield when("2017-01-26 10:00")
    custody = Custody(when("2017-01-25 21:15"), PRISON_NAME)
    yield from is_recalled(case, "Recalled for 28 days: arrested on 25 January 2017, HMP Birmingham.", custody, at=at)
    # By law a fixed term is 28 days on a sentence of 12 months or more; the Secretary of State may release sooner.
    at = yield when("2017-02-08 08:30")
    yield from is_freed(case, Freed(date(2017, 2, 8), SOONER), at=at)
    at = yield when("2017-02-08 09:30")
    said = "Released this morning, after 14 of the 28 days; came straight here with the team’s police officer."
    notes(case, "C202", said, at=at)
    at = yield from _keeps(case, "2017-02-08 11:00", times=9, at=at)
    # “The pattern continued, and he was recalled to custody for a second time. He voluntarily presented himself for
    # arrest.”
    failure = yield from _tests_positive(case, "2017-04-18 10:00", at=at)
    why = "The same pattern; his partner has left the house."
    yield from asks_recall(case, failure, why, at=when("2017-04-19 11:30"))
    at = yield when("2017-04-20 10:00")
    custody = Custody(when("2017-04-19 20:05"), PRISON_NAME)
    said = "Recalled for 28 days. He went to the police station by himself and gave himself up."
    yield from is_recalled(case, said, custody, at=at)
    at = yield when("2017-05-03 10:30")
    yield from is_freed(case, Freed(date(2017, 5, 3), SOONER), at=at)
    # “He has attended over 80 appointments with his responsible officer and the police over the last year.”
    yield from _keeps(case, "2017-05-03 14:00", times=19, at=at)


def _keeps(case: Case, first: str, *, times: int, at: datetime) -> Acting[datetime]:
    """Twice a week for so many weeks: at the office with his officer, at home with the police officer of the team."""
    office = arranges(case, when(first), every=7, times=times, at=at)
    home = arranges(case, when(first) + timedelta(days=2, hours=5), type=HOME, every=7, times=times, at=at)
    for contact in sorted([*office, *home], key=lambda contact: contact.starts_at):
        at = yield contact.starts_at + WRITTEN_AFTER
        attended(contact, HOME_VISIT if contact.type.code == HOME else OFFICE_VISIT, at=at)
    return at


def _tests_positive(case: Case, on: str, *, at: datetime) -> Acting[Failure]:
    """Came, and tested positive: found on his own account the next day."""
    (contact,) = arranges(case, when(on), type=OFFICE, at=at)
    at = yield contact.starts_at + WRITTEN_AFTER
    said = "Tested positive for cocaine; missed his curfew by the GPS tag on two nights."
    (failure,) = failures_at(contact, outcome=Outcome.AFTC, said=said, at=at)
    asks(case, failure, EnquiryMethod.POLICE, "GPS tag: out until 2am on two nights, at a known address.", at=at)
    hears(case, failure, EvidenceKind.ACCOUNT, "Admits using.", at=at)
    at = yield at + timedelta(days=1)
    finds_no_excuse(case, failure, "He knew the condition and had help to keep it.", at=at)
    return failure


OFFICE_VISIT = "Came. Tested. Clear about what is expected and what would follow."
HOME_VISIT = "At home with the police officer of the PPO team. His partner seen alone."
