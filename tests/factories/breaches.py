"""Breach proceedings, reached by acting: packed, checked, referred, taken to court, resulted.

The usual breach is decided on Monday 24 April 2017 on a failure of 12 April, and every step has its usual time.
"""

from collections.abc import Callable
from datetime import datetime
from decimal import Decimal
from typing import Any

from cases.actions.move_address import AddressDetails, move_address
from cases.actions.serve_notice import serve_notice
from cases.models import Court, Sentence
from enforcement.actions.breach.accept_referral import accept_referral
from enforcement.actions.breach.add_document import NewDocument, add_document
from enforcement.actions.breach.check_pack import check_pack
from enforcement.actions.breach.close_declined import close_declined
from enforcement.actions.breach.decline_referral import decline_referral
from enforcement.actions.breach.execute_warrant import Executed, execute_warrant
from enforcement.actions.breach.heard import Heard
from enforcement.actions.breach.issue_process import Issued, issue_process
from enforcement.actions.breach.lay_information import Information, lay_information
from enforcement.actions.breach.prepare_pack import prepare_pack
from enforcement.actions.breach.read_result import read_result
from enforcement.actions.breach.record_hearing import record_hearing
from enforcement.actions.breach.record_result import record_result
from enforcement.actions.breach.refer_breach import ReferralContent, refer_breach
from enforcement.actions.breach.refuse_process import refuse_process
from enforcement.actions.breach.request_pack import request_pack
from enforcement.actions.breach.return_referral import return_referral
from enforcement.actions.breach.serve_summons import serve_summons
from enforcement.models import BreachCase, PackDocument
from enforcement.policy.breach.referral import HandOver
from enforcement.policy.breach.results import Ordered
from enforcement.vocabulary import BreachState as S
from enforcement.vocabulary import (
    DeclineReason,
    Execution,
    HearingOutcome,
    PackCheck,
    PackDocumentKind,
    Plea,
    ProcessKind,
    ResultKind,
    ReturnReason,
    SummonsService,
)
from probation.accounts.models import Sector, User
from probation.accounts.roles import ENFORCEMENT_OFFICER, LINE_MANAGER
from probation.working_days import Term

from .failures import a_breach, a_decision_due
from .sentences import a_custodial_sentence
from .staff import NPS_TEAM, a_manager, a_member_of_staff
from .times import at, day

SUMMONED_FOR, BROUGHT_FOR, ADJOURNED_TO, TRIAL_ON = "2017-05-11", "2017-05-09", "2017-05-25", "2017-06-08"


def an_enforcement_officer(**names: str) -> User:
    """An enforcement officer of the NPS."""
    return a_member_of_staff(ENFORCEMENT_OFFICER, team=NPS_TEAM, **names)


def the_enforcement_officer() -> User:
    """The enforcement officer of the NPS there is already, or a new one."""
    there = User.objects.filter(role_code=ENFORCEMENT_OFFICER.code, organisation__sector=Sector.NPS)
    return there.order_by("pk").first() or an_enforcement_officer()


def the_manager(sentence: Sentence) -> User:
    """The line manager of the sentence's team, or a new one."""
    there = User.objects.filter(role_code=LINE_MANAGER.code, team=sentence.team).order_by("pk").first()
    return there or a_manager(team=sentence.team.code)


def the_officer(breach: BreachCase) -> User:
    """The responsible officer of the sentence."""
    assert breach.sentence.officer
    return breach.sentence.officer


def at_home(sentence: Sentence) -> Sentence:
    """The person has an address, so that a summons can be served."""
    if not sentence.person.addresses.exists():
        assert sentence.officer
        move_address(
            sentence.person,
            AddressDetails(lines="1 Example Street\nBirmingham", postcode="B3 2PE"),
            from_date=sentence.starts_on,
            by=sentence.officer,
            at=at(f"{sentence.starts_on} 11:00"),
        )
    return sentence


def magistrates() -> Court:
    """Birmingham Magistrates' Court."""
    return Court.objects.get(code="BHAMMC")


def an_opened_breach(sentence: Sentence) -> BreachCase:
    """Missed, warned, missed again, decided to breach: initiated."""
    return BreachCase.objects.get(decision=a_breach(a_decision_due(at_home(sentence))))


def a_document(
    breach: BreachCase,
    kind: PackDocumentKind,
    *,
    by: User | None = None,
    on: str = "2017-04-25 10:00",
    **different: Any,
) -> PackDocument:
    """A final version of a document of the pack, written by the responsible officer."""
    usual: dict[str, Any] = {"kind": kind, "title": kind.label, "text": f"{kind.label} of the case."}
    return add_document(breach, NewDocument(**{**usual, **different}), by=by or the_officer(breach), at=at(on))


def every_document(breach: BreachCase, *, on: str = "2017-04-25 10:00") -> None:
    """The six documents of the pack."""
    for kind in PackDocumentKind:
        if kind != PackDocumentKind.OTHER:
            a_document(breach, kind, on=on)


def hand_over(**different: Any) -> HandOver:
    """Everything the enforcement officer is told."""
    usual: dict[str, Any] = {
        "reasons_offered": "None.",
        "enquiries": "Two calls and a text; no answer.",
        "compliance": "Six of eight appointments kept; no activity days done.",
        "whereabouts": "1 Example Street, Birmingham; seen there in March.",
        "process": ProcessKind.SUMMONS,
        "risk": "Medium. No known risk to court staff.",
        "needs": "Dyslexia. No interpreter.",
        "proposal": "More onerous: 20 hours of unpaid work.",
        "phone": "0121 496 0000",
    }
    return HandOver(**{**usual, **different})


def a_referral(breach: BreachCase, **different: Any) -> ReferralContent:
    """The hand-over of a breach, with the instruction given for each failure."""
    told = {failure.pk: "Told by letter to attend the office at 10am." for failure in breach.failures.all()}
    return ReferralContent(**{"hand_over": hand_over(), "instructions": told, **different})


def an_information(**different: Any) -> Information:
    """An information at the magistrates' court, asking for a summons."""
    usual: dict[str, Any] = {"laid_on": day("2017-04-28"), "court": magistrates(), "process": ProcessKind.SUMMONS}
    return Information(**{**usual, **different})


def a_summons(**different: Any) -> Issued:
    """A summons to the magistrates' court in thirteen days."""
    usual: dict[str, Any] = {
        "kind": ProcessKind.SUMMONS,
        "issued_on": day("2017-04-28"),
        "court": magistrates(),
        "attend_at": at(f"{SUMMONED_FOR} 10:00"),
    }
    return Issued(**{**usual, **different})


def a_warrant(**different: Any) -> Issued:
    """A warrant on an information in writing and on oath."""
    usual: dict[str, Any] = {
        "kind": ProcessKind.WARRANT,
        "issued_on": day("2017-04-28"),
        "in_writing": True,
        "on_oath": True,
    }
    return Issued(**{**usual, **different})


def heard(outcome: HearingOutcome, **different: Any) -> Heard:
    """A hearing with the person there and represented, and what goes with the outcome."""
    pleas = {HearingOutcome.ADMITTED: Plea.ADMITS, HearingOutcome.DENIED: Plea.DENIES}
    usual: dict[str, Any] = {
        "outcome": outcome,
        "plea": pleas.get(outcome, Plea.NONE),
        "present": outcome != HearingOutcome.FAILED_TO_APPEAR,
        "represented": True,
    }
    if outcome == HearingOutcome.ADJOURNED:
        usual |= {"next_at": at(f"{ADJOURNED_TO} 10:00"), "because": "For legal advice."}
    if outcome == HearingOutcome.DENIED:
        usual |= {"next_at": at(f"{TRIAL_ON} 10:00")}
    return Heard(**{**usual, **different})


Step = Callable[[BreachCase], Any]

STEPS: dict[str, Step] = {
    "request": lambda b: request_pack(b, by=the_officer(b), at=at("2017-04-25 09:00")),
    "prepare": lambda b: prepared(b, on="2017-04-25"),
    "check": lambda b: checked(b, on="2017-04-25 14:00"),
    "refer": lambda b: refer_breach(b, content=a_referral(b), by=the_officer(b), at=at("2017-04-26 10:00")),
    "return": lambda b: return_referral(
        b,
        because=[ReturnReason.DOCUMENT_MISSING],
        what_is_needed="The second page of the warning letter.",
        by=the_enforcement_officer(),
        at=at("2017-04-26 16:00"),
    ),
    "prepare again": lambda b: prepared(b, on="2017-04-27"),
    "check again": lambda b: checked(b, on="2017-04-27 11:00"),
    "refer again": lambda b: refer_breach(
        b,
        content=a_referral(b, answer_to_return="The letter is scanned whole."),
        by=the_officer(b),
        at=at("2017-04-27 12:00"),
    ),
    "decline": lambda b: decline_referral(
        b,
        because=DeclineReason.ANOTHER_COURSE,
        reason="Apply to amend the requirement.",
        by=the_enforcement_officer(),
        at=at("2017-04-27 15:00"),
    ),
    "close": lambda b: close_declined(b, what_follows="Apply to amend.", by=the_officer(b), at=at("2017-04-28 09:00")),
    "accept": lambda b: accept_referral(b, by=the_enforcement_officer(), at=at("2017-04-27 15:00")),
    "lay": lambda b: lay_information(b, an_information(), by=the_enforcement_officer(), at=at("2017-04-28 10:00")),
    "refuse": lambda b: refuse_process(
        b, reason="The order was not before the court.", by=the_enforcement_officer(), at=at("2017-04-28 15:00")
    ),
    "summons": lambda b: issue_process(b, a_summons(), by=the_enforcement_officer(), at=at("2017-04-28 15:00")),
    "serve": lambda b: serve_summons(
        b,
        served_on=day("2017-05-02"),
        method=SummonsService.POST,
        by=the_enforcement_officer(),
        at=at("2017-05-02 15:00"),
    ),
    "warrant": lambda b: issue_process(b, a_warrant(), by=the_enforcement_officer(), at=at("2017-04-28 15:00")),
    "execute": lambda b: executed(b),
    "adjourn": lambda b: hear(b, HearingOutcome.ADJOURNED),
    "fail to appear": lambda b: hear(b, HearingOutcome.FAILED_TO_APPEAR),
    "admit": lambda b: hear(b, HearingOutcome.ADMITTED),
    "deny": lambda b: hear(b, HearingOutcome.DENIED),
    "prove": lambda b: hear(b, HearingOutcome.PROVED),
    "not prove": lambda b: hear(b, HearingOutcome.NOT_PROVED),
    "fine": lambda b: resulted(b, Ordered(result=ResultKind.FINE, fine=Decimal(50))),
    "custody": lambda b: resulted(
        b, Ordered(result=ResultKind.CUSTODY, wilful_and_persistent=True, term=Term.parse("8 weeks"))
    ),
    "read": lambda b: read_result(b, by=the_officer(b), at=at("2017-06-09 09:00")),
}

_PACKED = ("request", "prepare", "check", "refer")
_LAID = (*_PACKED, "accept", "lay")
_AT_COURT = (*_LAID, "summons", "serve")
WAYS: dict[S, tuple[str, ...]] = {
    S.INITIATED: (),
    S.PACK_REQUESTED: ("request",),
    S.PACK_PREPARED: ("request", "prepare"),
    S.PACK_CHECKED: ("request", "prepare", "check"),
    S.REFERRED: _PACKED,
    S.RETURNED: (*_PACKED, "return"),
    S.DECLINED: (*_PACKED, "decline"),
    S.CLOSED_NO_PROCEEDINGS: (*_PACKED, "decline", "close"),
    S.ACCEPTED: (*_PACKED, "accept"),
    S.PROCESS_REQUESTED: _LAID,
    S.REFUSED: (*_LAID, "refuse"),
    S.SUMMONSED: (*_LAID, "summons"),
    S.WARRANT_OUT: (*_LAID, "warrant"),
    S.EXECUTED: (*_LAID, "warrant", "execute"),
    S.HEARING: _AT_COURT,
    S.ADJOURNED: (*_AT_COURT, "adjourn"),
    S.ADMITTED: (*_AT_COURT, "admit"),
    S.TRIAL: (*_AT_COURT, "deny"),
    S.PROVED: (*_AT_COURT, "deny", "prove"),
    S.CLOSED: (*_AT_COURT, "deny", "not prove"),
    S.RE_ENGAGE: (*_AT_COURT, "admit", "fine"),
    S.ENDED: (*_AT_COURT, "admit", "custody"),
}
"""How each state in which a breach can rest is reached; supervision resumed takes the person being seen besides."""


def a_breach_case(sentence: Sentence, state: S) -> BreachCase:
    """A breach in a state, on a sentence of the usual dates."""
    breach = an_opened_breach(sentence)
    for step in WAYS[state]:
        breach = take(breach, step)
    assert breach.state == state
    return breach


def take(breach: BreachCase, step: str) -> BreachCase:
    """One usual step, and the breach as it then is."""
    STEPS[step](breach)
    return BreachCase.objects.select_related("sentence__officer", "sentence__team").get(pk=breach.pk)


def prepared(breach: BreachCase, *, on: str) -> BreachCase:
    """Every document there, and the pack put up."""
    every_document(breach, on=f"{on} 10:00")
    return prepare_pack(
        breach, proposal="More onerous: 20 hours of unpaid work.", by=the_officer(breach), at=at(f"{on} 10:30")
    )


def checked(breach: BreachCase, *, on: str) -> BreachCase:
    """Passed by the line manager."""
    return check_pack(breach, confirmed=list(PackCheck), by=the_manager(breach.sentence), at=at(on))


def executed(breach: BreachCase) -> BreachCase:
    """The warrant executed on 8 May, and the person bailed to the next day."""
    arrest = Executed(
        executed_on=day("2017-05-08"),
        outcome=Execution.BAIL,
        court=magistrates(),
        attend_at=at(f"{BROUGHT_FOR} 10:00"),
    )
    return execute_warrant(breach, arrest, by=the_enforcement_officer(), at=at("2017-05-08 15:00"))


def hear(breach: BreachCase, outcome: HearingOutcome, **different: Any) -> BreachCase:
    """The hearing to come, recorded in the afternoon of its day."""
    listed_for = breach.hearings.get(outcome="").listed_for
    return record_hearing(breach, heard(outcome, **different), by=the_enforcement_officer(), at=_afternoon(listed_for))


def resulted(breach: BreachCase, ordered: Ordered, *, on: str | None = None) -> BreachCase:
    """The result given on the day of the last hearing unless said, recorded the same afternoon."""
    last = breach.hearings.exclude(outcome="").latest("number").listed_for
    given_on = day(on) if on else last.date()
    record_result(
        breach, ordered=ordered, resulted_on=given_on, by=the_enforcement_officer(), at=at(f"{given_on} 16:30")
    )
    return BreachCase.objects.get(pk=breach.pk)


def _afternoon(listed_for: datetime) -> datetime:
    return at(f"{listed_for.date()} 16:00")


def a_supervision(officer: User, *, notice_on: str | None = "2017-01-24") -> Sentence:
    """Post-sentence supervision from 24 January to 12 December 2017, its notice served unless said."""
    supervision = a_custodial_sentence(officer, sentenced_on="2016-11-01").supervision
    assert supervision
    if notice_on:
        serve_notice(supervision, served_on=day(notice_on), by=officer, at=at(notice_on))
    return Sentence.objects.get(pk=supervision.pk)


def a_default_order(officer: User, *, hours: int = 40) -> Sentence:
    """A supervision default order of unpaid work, made on 11 May 2017 on breach of supervision."""
    breach = a_breach_case(a_supervision(officer), S.ADMITTED)
    ordered = Ordered(result=ResultKind.SUPERVISION_DEFAULT_ORDER, default_order_hours=hours)
    order = resulted(breach, ordered).result.default_order
    assert order
    return order
