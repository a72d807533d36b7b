"""Every way through the machine, by acting: what no way does, and that every arrow and state is met on some way."""

from datetime import datetime, timedelta
from decimal import Decimal

from cases.models import Sentence
from enforcement.actions.breach.accept_referral import accept_referral
from enforcement.actions.breach.ask_withdrawal import ask_withdrawal
from enforcement.actions.breach.close_declined import close_declined
from enforcement.actions.breach.decline_referral import decline_referral
from enforcement.actions.breach.execute_warrant import Executed, execute_warrant
from enforcement.actions.breach.issue_process import issue_process
from enforcement.actions.breach.lay_information import lay_information
from enforcement.actions.breach.prepare_pack import prepare_pack
from enforcement.actions.breach.read_result import read_result
from enforcement.actions.breach.record_after_court import record_after_court
from enforcement.actions.breach.record_hearing import record_hearing
from enforcement.actions.breach.record_result import record_result
from enforcement.actions.breach.refer_breach import refer_breach
from enforcement.actions.breach.refuse_process import refuse_process
from enforcement.actions.breach.request_pack import request_pack
from enforcement.actions.breach.resume_supervision import resume_supervision
from enforcement.actions.breach.return_referral import return_referral
from enforcement.actions.breach.send_back_pack import send_back_pack
from enforcement.actions.breach.serve_summons import serve_summons
from enforcement.actions.breach.withdraw_breach import Withdrawal, withdraw_breach
from enforcement.actions.breach.withdraw_warrant import withdraw_warrant
from enforcement.flows import AfterCourt, CourtBreach, CrcBreach, NpsBreach
from enforcement.models import BreachCase
from enforcement.policy.breach.after_court import Step
from enforcement.policy.breach.results import Ordered
from enforcement.policy.failure_count import since_reset
from enforcement.queries.facts import count_facts
from enforcement.vocabulary import BreachState, Execution, HearingOutcome, ReturnReason
from probation.accounts.models import User
from probation.accounts.roles import ENFORCEMENT_OFFICER
from probation.policy import ProviderPolicy
from probation.process_maps import arrows_of
from probation.working_days import Term, london_date
from tests.factories.breaches import (
    a_referral,
    a_summons,
    a_warrant,
    an_information,
    an_opened_breach,
    checked,
    every_document,
    heard,
    magistrates,
    the_enforcement_officer,
    the_manager,
    the_officer,
)
from tests.factories.sentences import a_community_order
from tests.factories.staff import NPS_TEAM, an_officer
from tests.factories.times import at

from .walking import Act, Walk, sees_the_person

SOON = timedelta(days=3)
EVIDENCE = Withdrawal(because="evidence-accepted", reason="Discharge letter seen.")


def before_court(b: BreachCase, manager: User, eo: User) -> dict[str, Act]:
    officer = the_officer(b)

    def prepare(b: BreachCase, t: datetime) -> object:
        every_document(b, on=f"{t:%Y-%m-%d %H:%M}")
        return prepare_pack(b, proposal="Unpaid work.", by=officer, at=t)

    return {
        "request": lambda b, t: request_pack(b, by=officer, at=t),
        "prepare": prepare,
        "send back": lambda b, t: send_back_pack(b, what_is_needed="The order.", by=manager, at=t),
        "check": lambda b, t: checked(b, on=f"{t:%Y-%m-%d %H:%M}"),
        "refer": lambda b, t: refer_breach(b, content=a_referral(b, answer_to_return="Done."), by=officer, at=t),
        "return": lambda b, t: return_referral(
            b, because=[ReturnReason.WRONG_COURT], what_is_needed="The court.", by=eo, at=t
        ),
        "accept": lambda b, t: accept_referral(b, by=eo, at=t),
        "decline": lambda b, t: decline_referral(b, because="excuse", reason="There was one.", by=eo, at=t),
        "close": lambda b, t: close_declined(b, what_follows="See the person.", by=officer, at=t),
        "withdraw": lambda b, t: withdraw_breach(b, EVIDENCE, by=manager, at=t),
    }


def hearings(eo: User) -> dict[str, Act]:
    def hear(outcome: HearingOutcome) -> Act:
        def act(b: BreachCase, t: datetime) -> object:
            next_at = t + SOON if outcome in (HearingOutcome.ADJOURNED, HearingOutcome.DENIED) else None
            because = "For reports." if outcome == HearingOutcome.ADJOURNED else ""
            return record_hearing(b, heard(outcome, next_at=next_at, because=because), by=eo, at=t)

        return act

    return {outcome: hear(outcome) for outcome in HearingOutcome if outcome != HearingOutcome.WITHDRAWN}


def at_court(manager: User, eo: User) -> dict[str, Act]:
    def withdraw(b: BreachCase, t: datetime) -> object:
        ask_withdrawal(b, EVIDENCE, by=manager, at=t)
        return withdraw_breach(b, EVIDENCE, by=eo, at=t)

    return {
        "lay": lambda b, t: lay_information(b, an_information(laid_on=london_date(t)), by=eo, at=t),
        "summons": lambda b, t: issue_process(b, a_summons(issued_on=london_date(t), attend_at=t + SOON), by=eo, at=t),
        "warrant": lambda b, t: issue_process(b, a_warrant(issued_on=london_date(t)), by=eo, at=t),
        "refuse": lambda b, t: refuse_process(b, reason="Not before the court.", by=eo, at=t),
        "serve": lambda b, t: serve_summons(b, served_on=london_date(t), method="post", by=eo, at=t),
        "execute": lambda b, t: execute_warrant(
            b,
            Executed(executed_on=london_date(t), outcome=Execution.CUSTODY, court=magistrates(), attend_at=t + SOON),
            by=eo,
            at=t,
        ),
        "withdraw the warrant": lambda b, t: withdraw_warrant(
            b, reason="Came to court.", court=magistrates(), attend_at=t + SOON, by=eo, at=t
        ),
        "withdraw at court": withdraw,
        **hearings(eo),
        "fine": result(Ordered(result="fine", fine=Decimal(50)), eo),
        "custody": result(Ordered(result="custody", wilful_and_persistent=True, term=Term.parse("8 weeks")), eo),
    }


def result(ordered: Ordered, eo: User) -> Act:
    return lambda b, t: record_result(b, ordered=ordered, resulted_on=london_date(t), by=eo, at=t)


def after_court(b: BreachCase) -> dict[str, Act]:
    officer = the_officer(b)

    def review(step: Step) -> Act:
        return lambda b, t: record_after_court(b, step=step, done_on=london_date(t), by=officer, at=t)

    return {
        "read": lambda b, t: read_result(b, by=officer, at=t),
        "assess": review(Step.REVIEW_ASSESSMENT),
        "plan": review(Step.REVIEW_PLAN),
        "see": sees_the_person,
        "resume": lambda b, t: resume_supervision(b, by=officer, at=t),
    }


def look(breach: BreachCase, t: datetime) -> None:
    """What holds wherever the walk is."""
    sentence = Sentence.objects.get(pk=breach.sentence_id)
    assert sentence.in_breach == (breach.closed_on is None)
    if breach.information_laid_on or breach.processes.exists():
        accepted = breach.referrals.get(is_acceptable=True)
        assert accepted.answered_by is not None
        assert accepted.answered_by.role_code == ENFORCEMENT_OFFICER.code
        assert accepted.answered_by.organisation is not None
        assert accepted.answered_by.organisation.is_public_sector
    if breach.closed_on:
        on = london_date(t)
        facts = count_facts(sentence, on=on, settings=ProviderPolicy.default())
        assert since_reset.answer(facts, on=on)[0].count == 0


def all_arrows(*flows: type) -> set[tuple[str, str, str]]:
    return {(arrow.source, arrow.name, arrow.target) for flow in flows for arrow in arrows_of(flow)}


def test_no_way_of_a_crc_case_reaches_court_without_an_accepted_referral_or_ends_with_a_clock_running(
    officer: User, manager: User
) -> None:
    eo, breach = the_enforcement_officer(), an_opened_breach(a_community_order(officer))
    acts = before_court(breach, manager, eo) | at_court(manager, eo) | after_court(breach)
    walk = Walk(acts, look).go(breach, at("2017-04-24 17:00"))
    assert walk.arrows == all_arrows(CrcBreach, CourtBreach, AfterCourt)
    assert walk.states == set(BreachState)
    assert set(walk.over) == {"resumed", "ended", "closed", "closed-no-proceedings"}
    assert {state: clocks for state, clocks in walk.over.items() if clocks} == {}
    steps_of_the_court = {name for _, name, _ in all_arrows(CourtBreach)} - {"close"}
    assert {role for step in steps_of_the_court for role in walk.by[step]} == {ENFORCEMENT_OFFICER.code}


def test_every_way_of_an_nps_case_to_the_enforcement_officers_answer_is_met(reference: None) -> None:
    officer = an_officer(team=NPS_TEAM)
    breach = an_opened_breach(a_community_order(officer))
    manager, eo = the_manager(breach.sentence), the_enforcement_officer()
    walk = Walk(before_court(breach, manager, eo), look, frozenset({BreachState.ACCEPTED}))
    walk.go(breach, at("2017-04-24 17:00"))
    assert walk.arrows == {arrow for arrow in all_arrows(NpsBreach) if arrow[0] != BreachState.ACCEPTED} | {
        ("withdrawn", "close", "closed")
    }
    assert {state: clocks for state, clocks in walk.over.items() if clocks} == {}
