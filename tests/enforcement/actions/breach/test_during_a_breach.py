"""While a breach runs: contact goes on, new failures are recorded, the count stands still (§4.5, §9 41, 44, 45)."""

import pytest

from cases.models import Sentence
from cases.vocabulary import Outcome
from enforcement.actions.breach.add_failure import add_failure
from enforcement.actions.find_unreasonable import find_unreasonable
from enforcement.actions.record_outcome import record_outcome
from enforcement.models import BreachCase, EnforcementDecision, Failure, Warning
from enforcement.policy.failure_count import since_reset
from enforcement.queries.breach.guideline_aid import guideline_aid
from enforcement.queries.facts import count_facts
from enforcement.vocabulary import BreachState, FailureState, GuidelineFactor
from probation.accounts.models import User
from probation.outbox.relay import relay
from probation.policy import ProviderPolicy
from probation.refusals import NotAdmitted, StateConflict
from tests.factories.appointments import an_appointment, an_outcome
from tests.factories.breaches import a_breach_case, a_supervision, an_opened_breach, at_home, the_enforcement_officer
from tests.factories.failures import (
    a_breach,
    a_decision_due,
    a_failure,
    a_given_warning,
    an_enquiry,
    an_unreasonable_failure,
    officer_of,
)
from tests.factories.sentences import a_community_order, rehabilitation_activity, unpaid_work
from tests.factories.times import at, day

from .seeing import again, alerts_of, nothing_changes


def count_on(order: Sentence, on: str) -> int:
    facts = count_facts(order, on=day(on), settings=ProviderPolicy.default())
    return int(since_reset.answer(facts, on=day(on))[0].count)


def test_a_failure_while_a_breach_runs_is_found_and_not_counted_and_the_enforcement_officer_is_asked(
    officer: User,
) -> None:
    breach, eo = a_breach_case(a_community_order(officer), BreachState.HEARING), the_enforcement_officer()
    order = Sentence.objects.get(pk=breach.sentence_id)
    before = count_on(order, "2017-05-10")
    failure = an_unreasonable_failure(order, missed_at="2017-05-02", found_at="2017-05-10")
    assert failure.in_open_breach
    assert not EnforcementDecision.objects.filter(failure=failure).exists()
    assert count_on(order, "2017-05-10") == before
    relay(at=at("2017-05-10 16:01"))
    assert any("Should it be added to the information?" in text for text in alerts_of(eo))


def test_it_is_added_by_the_enforcement_officer_once_laid_and_charged_with_the_others(officer: User) -> None:
    breach, eo = a_breach_case(a_community_order(officer), BreachState.HEARING), the_enforcement_officer()
    order = Sentence.objects.get(pk=breach.sentence_id)
    failure = an_unreasonable_failure(order, missed_at="2017-05-02", found_at="2017-05-10")
    with nothing_changes(), pytest.raises(NotAdmitted):
        add_failure(breach, failure, by=officer, at=at("2017-05-10 17:00"))
    add_failure(breach, failure, by=eo, at=at("2017-05-10 17:00"))
    assert Failure.objects.get(pk=failure.pk).state == FailureState.CHARGED
    assert failure in again(breach).failures.all()


def test_before_the_information_the_officer_adds_it_to_the_referral(officer: User) -> None:
    breach = a_breach_case(a_community_order(officer), BreachState.PACK_REQUESTED)
    order = Sentence.objects.get(pk=breach.sentence_id)
    alleged = a_failure(order, missed_at="2017-05-02")
    with nothing_changes(), pytest.raises(StateConflict):
        add_failure(breach, alleged, by=officer, at=at("2017-05-02 16:00"))
    found = an_unreasonable_failure(order, missed_at="2017-05-03", found_at="2017-05-11")
    add_failure(breach, found, by=officer, at=at("2017-05-11 17:00"))
    assert found in again(breach).failures.all()
    assert Failure.objects.get(pk=found.pk).state == FailureState.UNREASONABLE


def test_a_failure_of_another_order_is_not_added(officer: User) -> None:
    breach = an_opened_breach(a_community_order(officer))
    other = an_unreasonable_failure(
        a_community_order(officer, person=breach.person), missed_at="2017-05-02", found_at="2017-05-10"
    )
    with nothing_changes(), pytest.raises(StateConflict):
        add_failure(breach, other, by=officer, at=at("2017-05-10 17:00"))


def test_case_41_without_the_supervision_notice_there_is_no_failure_and_so_no_breach(officer: User) -> None:
    supervision = a_supervision(officer, notice_on=None)
    contact = an_appointment(supervision, starts_at=at("2017-03-07 10:00"))
    recorded = record_outcome(contact, outcome=Outcome.AFTA, by=officer, at=at("2017-03-07 15:00"))
    assert recorded.failures == []
    assert "The supervision notice was never given" in recorded.not_enforceable[0]
    assert not BreachCase.objects.exists()


def test_case_44_a_joint_appointment_missed_on_two_orders_is_two_failures_two_letters_and_two_breaches(
    officer: User,
) -> None:
    one = at_home(a_community_order(officer))
    two = a_community_order(officer, person=one.person, sentenced_on="2016-12-15")
    for missed, found in (("2017-03-07", "2017-03-15"), ("2017-04-12", "2017-04-24")):
        contact = an_appointment(one, starts_at=at(f"{missed} 10:00"), on=[one, two])
        for failure in record_outcome(contact, outcome=Outcome.AFTA, by=officer, at=at(f"{missed} 15:00")).failures:
            _found(failure, found)
    decisions = EnforcementDecision.objects.filter(state="decision-due").order_by("failure__sentence_id")
    assert [decision.failure.sentence_id for decision in decisions] == [one.pk, two.pk]
    for decision in decisions:
        a_breach(decision)
    assert Failure.objects.count() == 4
    assert Warning.objects.count() == 2
    cases = BreachCase.objects.order_by("sentence_id")
    assert [case.sentence_id for case in cases] == [one.pk, two.pk]
    assert all({failure.sentence_id for failure in case.failures.all()} == {case.sentence_id} for case in cases)


def _found(failure: Failure, found: str) -> None:
    failure = an_enquiry(failure)
    find_unreasonable(failure, reason="No reason given.", by=officer_of(failure), at=at(f"{found} 16:00"))
    if found == "2017-03-15":
        a_given_warning(Failure.objects.get(pk=failure.pk), on=found)


def test_case_45_breach_for_unpaid_work_is_open_to_somebody_who_keeps_every_other_appointment(officer: User) -> None:
    on = day("2016-12-01")
    requirements = [rehabilitation_activity(on), unpaid_work(on, hours=60)]
    order = at_home(a_community_order(officer, requirements=requirements))
    for visit in ("2017-02-07", "2017-02-21", "2017-03-21", "2017-04-04"):
        an_outcome(an_appointment(order, starts_at=at(f"{visit} 10:00")))
    breach = BreachCase.objects.get(decision=a_breach(a_decision_due(order)))
    aid = guideline_aid(breach, on=day("2017-04-25"))
    says = {factor.factor: factor.says for factor in aid.factors}
    assert says[GuidelineFactor.ENGAGEMENT] == ("4 of 6 appointments kept (67 per cent)",)
    assert says[GuidelineFactor.COMPLETED] == (
        "0 of 20 days of rehabilitation activity (RAR)",
        "0 of 60 hours of unpaid work",
    )
    assert len(says[GuidelineFactor.NEARNESS]) == 2
