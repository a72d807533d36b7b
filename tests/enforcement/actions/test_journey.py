"""From a missed appointment to the sixth-working-day decision, as the officer acts it."""

import pytest

from cases.models import Clock, Sentence
from cases.vocabulary import Outcome
from enforcement.models import EnforcementAction, EnforcementDecision, Warning
from enforcement.vocabulary import ActionCode, DecisionState, FailureState, Ground, WarningState
from probation.accounts.models import User
from probation.audit.models import Entry
from probation.outbox.models import Message
from tests.factories.failures import a_breach, a_decision_due, a_failure, a_given_warning, an_unreasonable_failure
from tests.factories.sentences import a_community_order, a_suspended_sentence_order
from tests.factories.times import day


@pytest.fixture
def order(officer: User) -> Sentence:
    return a_community_order(officer)


def running(subject: str) -> dict[str, str]:
    clocks = Clock.objects.filter(subject=subject, stopped_at=None)
    return {clock.kind: clock.due_on.isoformat() for clock in clocks}


def test_a_missed_appointment_is_alleged_and_its_clocks_run(order: Sentence) -> None:
    failure = a_failure(order, missed_at="2017-04-12")
    assert failure.state == FailureState.ALLEGED
    assert failure.contact is not None
    assert (failure.contact.outcome, failure.contact.attended, failure.contact.complied) == ("AFTA", False, None)
    assert running(f"enforcement.failure/{failure.pk}") == {
        "D02": "2017-04-18",
        "D04": "2017-04-21",
        "D05": "2017-04-24",
    }
    assert failure.actions.get().code == ActionCode.EA12
    entry = Entry.objects.get(verb="enforcement.failure.allege")
    assert (entry.from_state, entry.to_state, entry.rule) == ("outcome-due", "alleged", "enforcement.enforceable")
    assert entry.crn == order.person.crn


def test_the_clock_shows_the_easter_days_it_passed_over(order: Sentence) -> None:
    failure = a_failure(order, missed_at="2017-04-12")
    clock = Clock.objects.get(subject=f"enforcement.failure/{failure.pk}", kind="D05")
    assert ["2017-04-14", "Good Friday"] in clock.skipped
    assert ["2017-04-17", "Easter Monday"] in clock.skipped
    assert clock.counted[-1] == "2017-04-24"


def test_the_first_unreasonable_failure_asks_for_a_warning(order: Sentence) -> None:
    failure = an_unreasonable_failure(order, missed_at="2017-03-07", found_at="2017-03-15")
    assert failure.state == FailureState.UNREASONABLE
    decision = EnforcementDecision.objects.get(failure=failure)
    assert (decision.state, decision.ground) == (DecisionState.WARN, Ground.FIRST)
    assert failure.contact is not None
    assert failure.contact.outcome == Outcome.UAAB
    assert running(f"enforcement.failure/{failure.pk}") == {"D02": "2017-03-09"}


def test_a_warning_given_is_live_for_twelve_months(order: Sentence) -> None:
    failure = an_unreasonable_failure(order, missed_at="2017-03-07", found_at="2017-03-15")
    warning = a_given_warning(failure, on="2017-03-15")
    assert warning.state == WarningState.GIVEN
    assert warning.last_live_day == day("2018-03-14")
    assert warning.is_live_on(day("2018-03-14"))
    assert not warning.is_live_on(day("2018-03-15"))
    assert running(f"enforcement.warning/{warning.pk}/2017-03-15") == {"D08": "2018-03-14"}
    assert "D02" not in running(f"enforcement.failure/{failure.pk}")
    codes = list(EnforcementAction.objects.filter(failure=failure).values_list("code", flat=True))
    assert codes == [ActionCode.EA12, ActionCode.WLS, ActionCode.EA08]


def test_the_second_within_the_live_warning_makes_a_decision_due_by_the_sixth_working_day(order: Sentence) -> None:
    decision = a_decision_due(order)
    assert (decision.state, decision.ground) == (DecisionState.DECISION_DUE, Ground.LIVE_WARNING)
    assert decision.must_refer
    assert decision.due_on == day("2017-04-24")
    assert running(f"enforcement.failure/{decision.failure_id}")["D06"] == "2017-04-24"


def test_deciding_to_breach_spends_the_warning_and_starts_the_next_clocks(order: Sentence) -> None:
    decision = a_breach(a_decision_due(order))
    assert decision.state == DecisionState.BREACH_DECIDED
    assert Warning.objects.get().state == WarningState.SPENT
    assert running(f"enforcement.failure/{decision.failure_id}") == {"D09": "2017-04-26", "D10": "2017-04-26"}
    order = Sentence.objects.get(pk=order.pk)
    assert order.in_breach
    assert decision.failure.actions.filter(code=ActionCode.IBR).exists()
    assert Message.objects.filter(topic="breach.decided").count() == 1
    entry = Entry.objects.get(verb="enforcement.enforcementdecision.decide_to_breach")
    assert entry.rule_version == "NS 2015"
    assert entry.cites


def test_a_joint_appointment_on_two_orders_makes_two_failures(officer: User, order: Sentence) -> None:
    from enforcement.actions.record_outcome import record_outcome
    from tests.factories.appointments import an_appointment
    from tests.factories.times import at

    other = a_community_order(officer, person=order.person, sentenced_on="2017-01-10")
    contact = an_appointment(order, starts_at=at("2017-03-07 10:00"), on=[order, other])
    recorded = record_outcome(contact, outcome=Outcome.AFTA, by=officer, at=at("2017-03-07 15:00"))
    assert {failure.sentence_id for failure in recorded.failures} == {order.pk, other.pk}


def test_a_suspended_sentence_is_breached_in_its_operational_period_for_a_failure_in_supervision(officer: User) -> None:
    order = a_suspended_sentence_order(officer, sentenced_on="2016-10-17", supervision="6 months")
    assert order.supervision_ends_on == day("2017-04-16")
    decision = a_breach(a_decision_due(order, second="2017-04-12"), on="2017-04-24")
    assert decision.state == DecisionState.BREACH_DECIDED
