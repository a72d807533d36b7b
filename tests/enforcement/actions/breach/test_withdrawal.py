"""Withdrawal: before court by a manager, at court by the enforcement officer a manager has asked (§9 14 and 54)."""

from typing import Any

import pytest

from cases.actions.record_death import record_death
from cases.models import Clock, Sentence
from enforcement.actions.breach.accept_referral import accept_referral
from enforcement.actions.breach.ask_withdrawal import ask_withdrawal
from enforcement.actions.breach.lay_information import lay_information
from enforcement.actions.breach.proceed_despite_evidence import proceed_despite_evidence
from enforcement.actions.breach.withdraw_breach import Withdrawal, withdraw_breach
from enforcement.actions.breach.withdraw_warrant import withdraw_warrant
from enforcement.actions.find_acceptable import find_acceptable
from enforcement.actions.record_evidence import record_evidence
from enforcement.actions.reverse_finding import reverse_finding
from enforcement.models import BreachCase, Failure
from enforcement.queries.breach.warrants import warrants
from enforcement.vocabulary import BreachState, EvidenceKind, FailureState, HearingOutcome, WithdrawalReason
from probation.accounts.models import User
from probation.audit.models import Entry
from probation.outbox.relay import relay
from probation.policy import Refused
from probation.refusals import NotAdmitted, StateConflict
from tests.factories.breaches import (
    a_breach_case,
    an_information,
    hear,
    magistrates,
    the_enforcement_officer,
)
from tests.factories.sentences import a_community_order, a_suspended_sentence_order
from tests.factories.times import at, day

from .seeing import again, alerts_of, fields, logged, nothing_changes, running_on

EVIDENCE = Withdrawal(because=WithdrawalReason.EVIDENCE_ACCEPTED, reason="In hospital; discharge letter seen.")
LATE = {"category": "AAME", "reason": "Discharge letter seen."}


def case(officer: User, state: BreachState) -> BreachCase:
    return a_breach_case(a_community_order(officer), state)


def test_before_court_a_manager_withdraws_and_the_breach_closes_at_once(officer: User, manager: User) -> None:
    breach = case(officer, BreachState.REFERRED)
    withdraw_breach(breach, EVIDENCE, by=manager, at=at("2017-04-27 10:00"))
    closed = again(breach)
    assert (closed.state, closed.closing_code, closed.closed_on) == (BreachState.CLOSED, "ABWD", day("2017-04-27"))
    assert closed.withdrawn_because == WithdrawalReason.EVIDENCE_ACCEPTED
    assert logged(closed)[-1] == "ABWD"
    order = Sentence.objects.get(pk=closed.sentence_id)
    assert (order.in_breach, order.breach_ended_on) == (False, day("2017-04-27"))
    assert running_on(order) == {}
    relay(at=at("2017-04-27 10:01"))
    assert any("The breach was withdrawn: Evidence of a reasonable excuse" in text for text in alerts_of(officer))


def test_before_court_neither_the_officer_nor_the_enforcement_officer_withdraws(officer: User) -> None:
    breach, eo = case(officer, BreachState.ACCEPTED), the_enforcement_officer()
    for somebody in (officer, eo):
        with nothing_changes(), pytest.raises(NotAdmitted):
            withdraw_breach(breach, EVIDENCE, by=somebody, at=at("2017-04-28 09:00"))


def test_a_withdrawal_says_why(officer: User, manager: User) -> None:
    breach = case(officer, BreachState.INITIATED)
    with nothing_changes(), pytest.raises(Refused) as refused:
        withdraw_breach(breach, Withdrawal(because="", reason=" "), by=manager, at=at("2017-04-25"))
    assert fields(refused.value) == {"because", "reason"}


def test_at_court_the_enforcement_officer_withdraws_once_a_manager_has_asked(officer: User, manager: User) -> None:
    breach, eo = case(officer, BreachState.HEARING), the_enforcement_officer()
    with nothing_changes(), pytest.raises(Refused) as refused:
        withdraw_breach(breach, EVIDENCE, by=eo, at=at("2017-05-08 10:00"))
    assert fields(refused.value) == {"authorisation"}
    ask_withdrawal(breach, EVIDENCE, by=manager, at=at("2017-05-08 11:00"))
    relay(at=at("2017-05-08 11:01"))
    assert any("asks you to withdraw the breach" in text for text in alerts_of(eo))
    with nothing_changes(), pytest.raises(StateConflict):
        ask_withdrawal(breach, EVIDENCE, by=manager, at=at("2017-05-08 12:00"))
    withdraw_breach(breach, EVIDENCE, by=eo, at=at("2017-05-09 10:00"))
    closed = again(breach)
    assert (closed.state, closed.closing_code) == (BreachState.CLOSED, "ABWD")
    assert closed.hearings.get().outcome == HearingOutcome.WITHDRAWN
    assert closed.processes.get().ended_on == day("2017-05-09")
    assert running_on(closed.sentence) == {"D17": "2017-05-10"}


def test_withdrawn_in_court_the_hearing_says_so(officer: User, manager: User) -> None:
    breach = case(officer, BreachState.HEARING)
    with nothing_changes(), pytest.raises(Refused) as refused:
        hear(breach, HearingOutcome.WITHDRAWN)
    assert fields(refused.value) == {"withdrawn_because"}
    ask_withdrawal(breach, EVIDENCE, by=manager, at=at("2017-05-10 11:00"))
    closed = again(hear(breach, HearingOutcome.WITHDRAWN, withdrawal=EVIDENCE))
    assert (closed.state, closed.closed_on) == (BreachState.CLOSED, day("2017-05-11"))
    assert closed.hearings.get().outcome == HearingOutcome.WITHDRAWN


def test_superseded_a_suspended_sentence_says_whether_activation_was_put_to_the_court(
    officer: User, manager: User
) -> None:
    breach = a_breach_case(a_suspended_sentence_order(officer), BreachState.PACK_REQUESTED)
    superseded: dict[str, Any] = {"because": WithdrawalReason.SUPERSEDED, "reason": "Sentenced for assault on 2 May."}
    with nothing_changes(), pytest.raises(Refused) as refused:
        withdraw_breach(breach, Withdrawal(**superseded), by=manager, at=at("2017-05-03"))
    assert fields(refused.value) == {"activation_put"}
    told = Withdrawal(**superseded, activation_put="Put to the court, which made no order.")
    withdraw_breach(breach, told, by=manager, at=at("2017-05-03"))
    assert again(breach).activation_put == "Put to the court, which made no order."


def test_withdrawn_with_a_warrant_out_nothing_stays_in_the_register(officer: User, manager: User) -> None:
    breach, eo = case(officer, BreachState.WARRANT_OUT), the_enforcement_officer()
    ask_withdrawal(breach, EVIDENCE, by=manager, at=at("2017-05-08 11:00"))
    withdraw_breach(breach, EVIDENCE, by=eo, at=at("2017-05-09 10:00"))
    assert list(warrants(eo, at=at("2017-05-09 11:00"))) == []
    assert Clock.objects.get(kind="D16").stopped_at == at("2017-05-09 10:00")


def test_a_warrant_withdrawn_alone_brings_the_case_before_the_court(officer: User) -> None:
    breach, eo = case(officer, BreachState.WARRANT_OUT), the_enforcement_officer()
    withdraw_warrant(
        breach,
        reason="Came to the court office.",
        court=magistrates(),
        attend_at=at("2017-05-16 10:00"),
        by=eo,
        at=at("2017-05-09 10:00"),
    )
    listed = again(breach)
    assert (listed.state, listed.hearings.get().listed_for) == (BreachState.HEARING, at("2017-05-16 10:00"))
    assert list(warrants(eo, at=at("2017-05-09 11:00"))) == []


def test_case_14_evidence_after_the_information_changes_nothing_until_somebody_decides(
    officer: User, manager: User
) -> None:
    breach, eo = case(officer, BreachState.HEARING), the_enforcement_officer()
    failure = Failure.objects.get(pk=breach.decision.failure_id)
    record_evidence(
        failure,
        kind=EvidenceKind.MEDICAL_NOTE,
        note="Admitted to hospital on 11 April.",
        received_on=day("2017-05-04"),
        by=officer,
        at=at("2017-05-04 10:00"),
    )
    for act in (find_acceptable, reverse_finding):
        with nothing_changes(), pytest.raises(StateConflict):
            act(failure, **LATE, by=manager, at=at("2017-05-04 11:00"))
    assert Failure.objects.get(pk=failure.pk).state == FailureState.CHARGED
    relay(at=at("2017-05-04 10:01"))
    for somebody in (eo, manager):
        assert any("Evidence was received after the information" in text for text in alerts_of(somebody))
    with nothing_changes(), pytest.raises(NotAdmitted):
        proceed_despite_evidence(breach, reason="The note is forged.", by=officer, at=at("2017-05-05"))
    with nothing_changes(), pytest.raises(Refused):
        proceed_despite_evidence(breach, reason=" ", by=eo, at=at("2017-05-05"))
    proceed_despite_evidence(breach, reason="The note is of another day.", by=eo, at=at("2017-05-05"))
    entry = Entry.objects.get(verb="enforcement.breachcase.proceed_despite_evidence")
    assert (entry.why, entry.rule) == ("The note is of another day.", "enforcement.proceed_despite_evidence")
    assert again(breach).state == BreachState.HEARING
    relay(at=at("2017-05-05 10:01"))
    for somebody in (officer, manager):
        assert any("goes on despite the evidence: The note is of another day." in text for text in alerts_of(somebody))


def test_asked_to_withdraw_an_enforcement_officer_who_goes_on_may_be_asked_again(officer: User, manager: User) -> None:
    breach, eo = case(officer, BreachState.HEARING), the_enforcement_officer()
    ask_withdrawal(breach, EVIDENCE, by=manager, at=at("2017-05-08 11:00"))
    proceed_despite_evidence(breach, reason="The letter is of another day.", by=eo, at=at("2017-05-08 12:00"))
    with nothing_changes(), pytest.raises(Refused) as refused:
        withdraw_breach(breach, EVIDENCE, by=eo, at=at("2017-05-08 13:00"))
    assert fields(refused.value) == {"authorisation"}
    ask_withdrawal(breach, EVIDENCE, by=manager, at=at("2017-05-08 14:00"))
    withdraw_breach(breach, EVIDENCE, by=eo, at=at("2017-05-08 15:00"))
    assert again(breach).state == BreachState.CLOSED


def test_the_enforcement_officer_hears_that_the_ground_of_a_breach_they_took_is_lost(
    officer: User, manager: User
) -> None:
    breach, eo = case(officer, BreachState.ACCEPTED), the_enforcement_officer()
    reverse_finding(breach.decision.failure, **LATE, by=manager, at=at("2017-04-28 09:00"))
    relay(at=at("2017-04-28 09:01"))
    assert any("was reversed on late evidence" in text for text in alerts_of(eo))
    assert again(breach).state == BreachState.ACCEPTED


def test_case_54_a_death_stops_every_clock_and_asks_for_the_breach_to_be_withdrawn(
    officer: User, manager: User
) -> None:
    breach, eo = case(officer, BreachState.WARRANT_OUT), the_enforcement_officer()
    record_death(breach.sentence.person, died_on=day("2017-05-05"), by=officer, at=at("2017-05-08 10:00"))
    assert not Clock.objects.filter(person=breach.sentence.person, stopped_at=None).exists()
    relay(at=at("2017-05-08 10:01"))
    for somebody in (officer, manager, eo):
        assert "The person has died: withdraw the breach." in alerts_of(somebody)
    death = Withdrawal(because=WithdrawalReason.DEATH, reason="Died on 5 May 2017.")
    withdraw_breach(breach, death, by=eo, at=at("2017-05-08 11:00"))
    assert again(breach).state == BreachState.CLOSED
    assert not Clock.objects.filter(person=breach.sentence.person, stopped_at=None).exists()


def test_after_a_death_nothing_is_accepted_or_laid(officer: User) -> None:
    referred, eo = case(officer, BreachState.REFERRED), the_enforcement_officer()
    record_death(referred.sentence.person, died_on=day("2017-04-26"), by=officer, at=at("2017-04-27 10:00"))
    with nothing_changes(), pytest.raises(Refused, match="The person has died: decline"):
        accept_referral(referred, by=eo, at=at("2017-04-27 15:00"))


def test_after_a_death_no_information_is_laid(officer: User) -> None:
    accepted, eo = case(officer, BreachState.ACCEPTED), the_enforcement_officer()
    record_death(accepted.sentence.person, died_on=day("2017-04-27"), by=officer, at=at("2017-04-28 09:00"))
    with nothing_changes(), pytest.raises(Refused, match="The person has died: withdraw"):
        lay_information(accepted, an_information(), by=eo, at=at("2017-04-28 10:00"))
