"""Every act of breach proceedings by its name, done by anybody on Monday 12 June 2017, with everything it asks for."""

from collections.abc import Callable
from decimal import Decimal

from enforcement.actions.breach.accept_referral import accept_referral
from enforcement.actions.breach.add_document import OPEN_TO_DOCUMENTS, NewDocument, add_document
from enforcement.actions.breach.ask_withdrawal import ask_withdrawal
from enforcement.actions.breach.check_pack import check_pack
from enforcement.actions.breach.close_declined import close_declined
from enforcement.actions.breach.decline_referral import decline_referral
from enforcement.actions.breach.execute_warrant import Executed, execute_warrant
from enforcement.actions.breach.issue_process import issue_process
from enforcement.actions.breach.lay_information import lay_information
from enforcement.actions.breach.prepare_pack import prepare_pack
from enforcement.actions.breach.proceed_despite_evidence import proceed_despite_evidence
from enforcement.actions.breach.read_result import read_result
from enforcement.actions.breach.record_after_court import record_after_court
from enforcement.actions.breach.record_hearing import record_hearing
from enforcement.actions.breach.record_result import record_result
from enforcement.actions.breach.refer_breach import refer_breach
from enforcement.actions.breach.refuse_process import refuse_process
from enforcement.actions.breach.relist_hearing import relist_hearing
from enforcement.actions.breach.request_pack import request_pack
from enforcement.actions.breach.resume_supervision import resume_supervision
from enforcement.actions.breach.return_referral import return_referral
from enforcement.actions.breach.send_back_pack import send_back_pack
from enforcement.actions.breach.send_confirmation import send_confirmation
from enforcement.actions.breach.serve_summons import serve_summons
from enforcement.actions.breach.withdraw_breach import Withdrawal, withdraw_breach
from enforcement.actions.breach.withdraw_warrant import withdraw_warrant
from enforcement.models import BreachCase
from enforcement.policy.breach.after_court import Step
from enforcement.policy.breach.results import Ordered
from enforcement.vocabulary import BreachState as S
from enforcement.vocabulary import (
    DeclineReason,
    Execution,
    HearingOutcome,
    PackCheck,
    PackDocumentKind,
    Plea,
    ResultKind,
    ReturnReason,
    SummonsService,
    WithdrawalReason,
)
from probation.accounts.models import User
from tests.factories.breaches import (
    a_referral,
    a_summons,
    an_information,
    every_document,
    heard,
    magistrates,
    the_officer,
)
from tests.factories.times import at, day

from .walking import sees_the_person

T = at("2017-06-12 16:00")
LATER = at("2017-06-26 10:00")
DEATH = Withdrawal(because=WithdrawalReason.DEATH, reason="Died in hospital.")
Act = Callable[[BreachCase, User], object]


def prepare(b: BreachCase, by: User) -> object:
    if b.state in OPEN_TO_DOCUMENTS:
        every_document(b, on="2017-06-12 15:00")
    return prepare_pack(b, proposal="Unpaid work.", by=by, at=T)


def resume(b: BreachCase, by: User) -> object:
    if b.state == S.RE_ENGAGE:
        read_result(b, by=the_officer(b), at=T)
        for step in (Step.REVIEW_ASSESSMENT, Step.REVIEW_PLAN):
            record_after_court(b, step=step, done_on=T.date(), by=the_officer(b), at=T)
        sees_the_person(b, T)
    return resume_supervision(b, by=by, at=T)


def hear(b: BreachCase, by: User) -> object:
    if b.hearings.filter(outcome="", is_trial=True).exists():
        return record_hearing(b, heard(HearingOutcome.PROVED), by=by, at=T)
    return record_hearing(b, heard(HearingOutcome.ADMITTED, plea=Plea.ADMITS), by=by, at=T)


ACTS: dict[str, Act] = {
    "request_pack": lambda b, by: request_pack(b, by=by, at=T),
    "add_document": lambda b, by: add_document(
        b, NewDocument(kind=PackDocumentKind.OTHER, title="Letter", text="Dear court"), by=by, at=T
    ),
    "prepare_pack": prepare,
    "check_pack": lambda b, by: check_pack(b, confirmed=list(PackCheck), by=by, at=T),
    "send_back_pack": lambda b, by: send_back_pack(b, what_is_needed="The order.", by=by, at=T),
    "send_confirmation": lambda b, by: send_confirmation(b, sent_on=T.date(), by=by, at=T),
    "refer_breach": lambda b, by: refer_breach(b, content=a_referral(b, answer_to_return="Done."), by=by, at=T),
    "accept_referral": lambda b, by: accept_referral(b, by=by, at=T),
    "return_referral": lambda b, by: return_referral(
        b, because=[ReturnReason.WRONG_COURT], what_is_needed="The court.", by=by, at=T
    ),
    "decline_referral": lambda b, by: decline_referral(
        b, because=DeclineReason.EXCUSE, reason="There was one.", by=by, at=T
    ),
    "close_declined": lambda b, by: close_declined(b, what_follows="See the person.", by=by, at=T),
    "withdraw_breach": lambda b, by: withdraw_breach(b, DEATH, by=by, at=T),
    "ask_withdrawal": lambda b, by: ask_withdrawal(b, DEATH, by=by, at=T),
    "proceed_despite_evidence": lambda b, by: proceed_despite_evidence(b, reason="The note is forged.", by=by, at=T),
    "lay_information": lambda b, by: lay_information(b, an_information(laid_on=T.date()), by=by, at=T),
    "issue_process": lambda b, by: issue_process(b, a_summons(attend_at=LATER), by=by, at=T),
    "refuse_process": lambda b, by: refuse_process(b, reason="Not before the court.", by=by, at=T),
    "serve_summons": lambda b, by: serve_summons(
        b, served_on=day("2017-05-02"), method=SummonsService.POST, by=by, at=T
    ),
    "execute_warrant": lambda b, by: execute_warrant(
        b,
        Executed(executed_on=day("2017-06-12"), outcome=Execution.BAIL, court=magistrates(), attend_at=LATER),
        by=by,
        at=T,
    ),
    "withdraw_warrant": lambda b, by: withdraw_warrant(
        b, reason="Came to court.", court=magistrates(), attend_at=LATER, by=by, at=T
    ),
    "relist_hearing": lambda b, by: relist_hearing(
        b, listed_for=LATER, court=magistrates(), reason="No interpreter.", by=by, at=T
    ),
    "record_hearing": hear,
    "record_result": lambda b, by: record_result(
        b, ordered=Ordered(result=ResultKind.FINE, fine=Decimal(50)), resulted_on=T.date(), by=by, at=T
    ),
    "read_result": lambda b, by: read_result(b, by=by, at=T),
    "record_after_court": lambda b, by: record_after_court(b, step=Step.REVIEW_PLAN, done_on=T.date(), by=by, at=T),
    "resume_supervision": resume,
}
