"""A manager authorises, and never their own request; late evidence reverses; the conflict says who was first."""

import threading

import pytest
from django.db import connection

from cases.models import Alert, Sentence
from enforcement.actions.answer_authorisation import answer_authorisation
from enforcement.actions.ask_authorisation import ask_authorisation
from enforcement.actions.decide_breach import decide_breach
from enforcement.actions.reverse_finding import reverse_finding
from enforcement.models import Authorisation, EnforcementDecision, Failure, Warning
from enforcement.vocabulary import AuthorisationKind, DecisionState, FailureState, Ground, WarningState
from probation.accounts.models import User
from probation.audit.models import Entry
from probation.outbox.relay import relay
from probation.policy import Refused
from probation.refusals import NotAdmitted, StateConflict
from tests.factories.failures import a_breach, a_decision_due, an_unreasonable_failure, content
from tests.factories.sentences import a_community_order
from tests.factories.staff import ESSEX_CRC_TEAM, a_manager, an_officer
from tests.factories.times import at


@pytest.fixture
def order(officer: User) -> Sentence:
    return a_community_order(officer)


def asked(decision: EnforcementDecision, kind: AuthorisationKind, officer: User) -> Authorisation:
    return ask_authorisation(
        decision,
        kind=kind,
        reason="In hospital until May; treatment starts then.",
        content=content(),
        by=officer,
        at=at("2017-04-24 12:00"),
    )


def test_a_deferral_authorised_is_not_breached_and_shows_as_referral_not_made(
    order: Sentence, officer: User, manager: User
) -> None:
    decision = a_decision_due(order)
    request = asked(decision, AuthorisationKind.DEFERRAL, officer)
    relay(at=at("2017-04-24 12:01"))
    assert Alert.objects.get(recipient=manager, path__contains="authorisations").path.endswith(f"/{request.pk}/")
    answer_authorisation(request, authorised=True, reason="Agreed.", by=manager, at=at("2017-04-24 14:00"))
    decision = EnforcementDecision.objects.get(pk=decision.pk)
    assert decision.state == DecisionState.NOT_BREACHED
    assert decision.is_referral_not_made
    assert not order.clocks.filter(kind="D06", stopped_at=None).exists()


def test_declined_the_decision_stays_due_and_its_clock_runs(order: Sentence, officer: User, manager: User) -> None:
    decision = a_decision_due(order)
    request = asked(decision, AuthorisationKind.DEFERRAL, officer)
    answer_authorisation(request, authorised=False, reason="Breach it.", by=manager, at=at("2017-04-24 14:00"))
    assert EnforcementDecision.objects.get(pk=decision.pk).state == DecisionState.DECISION_DUE
    assert order.clocks.filter(kind="D06", stopped_at=None).exists()
    assert EnforcementDecision.objects.get(pk=decision.pk).rationale == content().rationale


def test_answered_after_the_due_day_the_managers_reason_is_why_it_is_late(
    order: Sentence, officer: User, manager: User
) -> None:
    decision = a_decision_due(order)
    request = asked(decision, AuthorisationKind.DEFERRAL, officer)
    answer_authorisation(request, authorised=True, reason="I was on leave.", by=manager, at=at("2017-04-25 09:00"))
    decision = EnforcementDecision.objects.get(pk=decision.pk)
    assert decision.state == DecisionState.NOT_BREACHED
    assert "I was on leave." in decision.late_reason
    assert "I was on leave." in order.clocks.get(kind="D06").late_reason


def test_a_serious_single_failure_is_breached_only_with_a_manager(
    order: Sentence, officer: User, manager: User
) -> None:
    failure = an_unreasonable_failure(
        order, missed_at="2017-04-12", found_at="2017-04-18", serious_reason="Threatened the supervisor with a tool."
    )
    decision = EnforcementDecision.objects.get(failure=failure)
    assert decision.ground == Ground.SERIOUS
    with pytest.raises(Refused, match="line manager"):
        decide_breach(decision, content=content(), by=officer, at=at("2017-04-18 17:00"))
    request = asked(decision, AuthorisationKind.SERIOUS, officer)
    answer_authorisation(request, authorised=True, reason="Serious.", by=manager, at=at("2017-04-24 14:00"))
    assert EnforcementDecision.objects.get(pk=decision.pk).state == DecisionState.BREACH_DECIDED


def test_nobody_authorises_their_own_request_nor_another_providers(order: Sentence, manager: User) -> None:
    decision = a_decision_due(order)
    request = asked(decision, AuthorisationKind.DEFERRAL, manager)
    for other in (manager, a_manager(team=ESSEX_CRC_TEAM), an_officer()):
        with pytest.raises(NotAdmitted):
            answer_authorisation(request, authorised=True, reason="Yes.", by=other, at=at("2017-04-24 14:00"))
    assert Authorisation.objects.get().answered_at is None


def test_late_evidence_reverses_the_finding_withdraws_the_warning_and_closes_the_decision(
    order: Sentence, officer: User
) -> None:
    decision = a_decision_due(order)
    reverse_finding(
        decision.failure, category="AAME", reason="Discharge letter seen.", by=officer, at=at("2017-04-24 15:00")
    )
    assert Failure.objects.get(pk=decision.failure_id).state == FailureState.REVERSED
    decision = EnforcementDecision.objects.get(pk=decision.pk)
    assert (decision.state, decision.is_referral_not_made) == (DecisionState.NOT_BREACHED, False)
    assert Warning.objects.get().state == WarningState.GIVEN


def test_reversing_the_ground_of_a_breach_needs_a_manager_and_prompts_a_person(
    order: Sentence, officer: User, manager: User
) -> None:
    decision = a_breach(a_decision_due(order))
    late = {"category": "AAME", "reason": "Discharge letter seen."}
    with pytest.raises(NotAdmitted):
        reverse_finding(decision.failure, **late, by=officer, at=at("2017-04-26 10:00"))
    reverse_finding(decision.failure, **late, by=manager, at=at("2017-04-26 11:00"))
    relay(at=at("2017-04-26 11:01"))
    assert Alert.objects.filter(recipient=officer, text__contains="withdraw the breach").count() == 1
    assert EnforcementDecision.objects.get(pk=decision.pk).state == DecisionState.BREACH_DECIDED


@pytest.mark.django_db(transaction=True)
def test_of_eight_managers_answering_at_once_one_succeeds_and_seven_are_told_who(reference: None) -> None:
    officer = an_officer()
    decision = a_decision_due(a_community_order(officer))
    request = asked(decision, AuthorisationKind.DEFERRAL, officer)
    managers = [a_manager(first_name=f"Manager{n}", last_name="Eight") for n in range(8)]
    start = threading.Barrier(8)
    answers: list[User] = []
    conflicts: list[StateConflict] = []

    def answer(manager: User) -> None:
        try:
            start.wait(timeout=30)
            answer_authorisation(request, authorised=True, reason="Agreed.", by=manager, at=at("2017-04-24 14:00"))
            answers.append(manager)
        except StateConflict as conflict:
            conflicts.append(conflict)
        finally:
            connection.close()

    threads = [threading.Thread(target=answer, args=(manager,)) for manager in managers]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(answers) == 1
    assert [conflict.changed_by for conflict in conflicts] == [str(answers[0])] * 7
    assert Entry.objects.filter(verb="enforcement.enforcementdecision.decide_not_to_breach").count() == 1
