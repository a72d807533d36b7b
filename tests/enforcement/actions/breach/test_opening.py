"""A breach opens with the decision: in the lane of who has the case, with its failures, its log and its clock."""

from cases.models import Clock, Rung, Sentence
from enforcement.actions.answer_authorisation import answer_authorisation
from enforcement.actions.ask_authorisation import ask_authorisation
from enforcement.actions.breach.withdraw_breach import Withdrawal, withdraw_breach
from enforcement.actions.decide_breach import decide_breach
from enforcement.models import BreachCase, EnforcementDecision, Warning
from enforcement.policy.failure_count import since_reset
from enforcement.queries.facts import count_facts
from enforcement.vocabulary import (
    ActionCode,
    BreachState,
    DecisionState,
    Ground,
    Lane,
    WarningState,
    WithdrawalReason,
)
from probation.accounts.models import User
from probation.audit.models import Entry
from probation.policy import ProviderPolicy
from probation.working_days import Term
from tests.factories.breaches import an_opened_breach, take
from tests.factories.failures import a_breach, a_given_warning, an_unreasonable_failure, content
from tests.factories.sentences import a_community_order, a_suspended_sentence_order, unpaid_work
from tests.factories.staff import NPS_TEAM, an_officer
from tests.factories.times import at, day

from .seeing import logged, running_on


def test_a_crcs_breach_opens_in_its_lane_with_every_failure_that_counts(officer: User) -> None:
    breach = an_opened_breach(a_community_order(officer))
    assert (breach.state, breach.lane, breach.opened_by) == (BreachState.INITIATED, Lane.CRC, officer)
    assert [str(failure.occurred_on) for failure in breach.failures.order_by("occurred_on")] == [
        "2017-03-07",
        "2017-04-12",
    ]
    sentence = Sentence.objects.get(pk=breach.sentence_id)
    assert sentence.in_breach
    assert sentence.breach_began_on == day("2017-04-24")
    assert logged(breach) == ["AIBR"]
    codes = set(breach.decision.failure.actions.values_list("code", flat=True))
    assert {ActionCode.IBR, ActionCode.BRE01, ActionCode.BRE02, ActionCode.EA09} <= codes
    entry = Entry.objects.get(verb="enforcement.breachcase.open")
    assert (entry.rule, entry.actor_organisation) == ("enforcement.open_breach", "Staffordshire and West Midlands CRC")


def test_the_npss_own_breach_opens_in_its_lane_and_sl014_runs(reference: None) -> None:
    breach = an_opened_breach(a_community_order(an_officer(team=NPS_TEAM)))
    assert breach.lane == Lane.NPS
    assert running_on(breach.sentence) == {"D09": "2017-04-26", "D11": "2017-04-28", "D13": "2017-11-30"}


def test_the_last_day_to_lay_the_information_is_told_thirty_fourteen_and_five_days_before(officer: User) -> None:
    breach = an_opened_breach(a_community_order(officer))
    clock = Clock.objects.get(kind="D13", sentence=breach.sentence)
    assert clock.due_on == day("2017-11-30")
    rings = Rung.objects.filter(clock=clock).order_by("rings_at").values_list("rings_at", flat=True)
    assert [ring.date().isoformat() for ring in rings] == ["2017-10-31", "2017-11-16", "2017-11-25"]


def test_case_23_hours_of_unpaid_work_undone_keep_the_order_in_force_and_no_last_day_is_set(officer: User) -> None:
    order = a_community_order(officer, requirements=[unpaid_work(day("2016-12-01"), hours=60)])
    assert "D13" not in running_on(an_opened_breach(order).sentence)


def test_of_a_suspended_sentence_the_operational_period_sets_the_last_day(officer: User) -> None:
    breach = an_opened_breach(a_suspended_sentence_order(officer))
    last_day = Term.parse("18 months").last_day(day("2016-12-01"))
    assert running_on(breach.sentence)["D13"] == last_day.isoformat()


def two_decisions_due(order: Sentence) -> tuple[EnforcementDecision, EnforcementDecision]:
    first = an_unreasonable_failure(order, missed_at="2017-03-07", found_at="2017-03-15")
    a_given_warning(first, on="2017-03-15")
    one = an_unreasonable_failure(order, missed_at="2017-04-12", found_at="2017-04-24")
    two = an_unreasonable_failure(order, missed_at="2017-04-13", found_at="2017-04-25")
    return EnforcementDecision.objects.get(failure=one), EnforcementDecision.objects.get(failure=two)


def test_a_second_decision_joins_the_breach_that_is_open(officer: User) -> None:
    one, two = two_decisions_due(a_community_order(officer))
    a_breach(one)
    a_breach(two, on="2017-04-25")
    breach = BreachCase.objects.get()
    assert {failure.occurred_on.day for failure in breach.failures.all()} == {7, 12, 13}
    assert EnforcementDecision.objects.get(pk=two.pk).state == DecisionState.BREACH_DECIDED
    assert Warning.objects.get().state == WarningState.SPENT
    assert Clock.objects.filter(kind="D09", stopped_at=None).count() == 2


def test_decided_once_the_referral_is_sent_a_second_decision_starts_no_clocks_of_its_own(officer: User) -> None:
    one, two = two_decisions_due(a_community_order(officer))
    breach = BreachCase.objects.get(decision=a_breach(one))
    for step in ("request", "prepare", "check", "refer"):
        breach = take(breach, step)
    late = content(late_reason="Waited for the provider's report.")
    decide_breach(two, content=late, by=officer, at=at("2017-04-26 16:00"))
    assert two.failure in breach.failures.all()
    assert set(running_on(breach.sentence)) == {"D13"}


def test_another_breach_may_open_on_the_day_the_last_one_ended(officer: User, manager: User) -> None:
    breach = an_opened_breach(a_community_order(officer))
    error = Withdrawal(because=WithdrawalReason.ERROR, reason="Wrong person.")
    withdraw_breach(breach, error, by=manager, at=at("2017-04-25 09:00"))
    order = Sentence.objects.get(pk=breach.sentence_id)
    failure = an_unreasonable_failure(
        order, missed_at="2017-04-25", found_at="2017-04-25", serious_reason="Threatened the receptionist."
    )
    decision = EnforcementDecision.objects.get(failure=failure)
    asked = ask_authorisation(
        decision, kind="serious", reason="A threat.", content=content(), by=officer, at=at("2017-04-25 16:30")
    )
    answer_authorisation(asked, authorised=True, reason="Agreed.", by=manager, at=at("2017-04-25 17:00"))
    order = Sentence.objects.get(pk=order.pk)
    assert order.in_breach
    second = BreachCase.objects.get(closed_on=None)
    assert [failure.is_serious for failure in second.failures.all()] == [True]
    assert order.breach_cases.count() == 2


def test_the_end_of_each_breach_begins_the_count_again_while_another_runs(officer: User, manager: User) -> None:
    breach = an_opened_breach(a_community_order(officer))
    error = Withdrawal(because=WithdrawalReason.ERROR, reason="Wrong person.")
    withdraw_breach(breach, error, by=manager, at=at("2017-04-25 09:00"))
    order = Sentence.objects.get(pk=breach.sentence_id)
    failure = an_unreasonable_failure(order, missed_at="2017-05-02", found_at="2017-05-11")
    assert EnforcementDecision.objects.get(failure=failure).ground == Ground.FIRST
    on = day("2017-05-11")
    facts = count_facts(order, on=on, settings=ProviderPolicy.default())
    assert since_reset.answer(facts, on=on)[0].counted == (day("2017-05-02"),)
