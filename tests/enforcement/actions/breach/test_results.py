"""Results: every limit at once, and what a result does to the order in the same transaction (§9 28, 30, 31, 32, 39)."""

from decimal import Decimal
from typing import Any

import pytest

from cases.models import Sentence
from cases.policy.requirement_limits import RequirementFacts
from cases.vocabulary import EndReason, RequirementCategory, SentenceKind
from enforcement.actions.breach.record_result import record_result
from enforcement.actions.record_outcome import record_outcome
from enforcement.models import BreachCase, CourtResult, Failure
from enforcement.policy.breach.results import Ordered
from enforcement.vocabulary import BreachState, ResultKind
from probation.accounts.models import User
from probation.outbox.relay import relay
from probation.policy import Refused
from probation.refusals import StateConflict
from probation.working_days import Term
from tests.factories.appointments import an_appointment
from tests.factories.breaches import a_breach_case, a_default_order, a_supervision, resulted, the_enforcement_officer
from tests.factories.sentences import a_community_order, a_suspended_sentence_order, unpaid_work
from tests.factories.times import at, day

from .second_breach import admitted_again
from .seeing import again, alerts_of, fields, logged, nothing_changes, running_on

HEARD_ON = day("2017-05-11")


def work(hours: int) -> RequirementFacts:
    return RequirementFacts(
        category=RequirementCategory.UNPAID_WORK, hours=hours, starts_on=HEARD_ON, ends_on=day("2018-05-10")
    )


def refused_fields(breach: BreachCase, **ordered: Any) -> set[str]:
    """The fields of the reasons against a result; nothing is written."""
    with nothing_changes(), pytest.raises(Refused) as refused:
        resulted(breach, Ordered(**ordered))
    assert all("(" in reason.text for reason in refused.value.decision.reasons if reason.field not in UNCITED)
    return fields(refused.value)


UNCITED = {"requirements", "resentence", "fine", "resulted_on", "default_order_ends_on"}


@pytest.fixture
def order(officer: User) -> Sentence:
    return a_community_order(officer)


def admitted(order: Sentence) -> BreachCase:
    return a_breach_case(order, BreachState.ADMITTED)


def test_a_result_to_come_is_no_result_yet(order: Sentence) -> None:
    breach, eo = admitted(order), the_enforcement_officer()
    fine = Ordered(result=ResultKind.FINE, fine=Decimal(50))
    with nothing_changes(), pytest.raises(Refused) as refused:
        record_result(breach, ordered=fine, resulted_on=day("2017-05-12"), by=eo, at=at("2017-05-11 16:30"))
    assert fields(refused.value) == {"resulted_on"}
    with nothing_changes(), pytest.raises(Refused, match="admitted or proved on 11 May 2017"):
        record_result(breach, ordered=fine, resulted_on=day("2017-05-10"), by=eo, at=at("2017-05-11 16:30"))


def test_every_limit_broken_is_named_at_once(order: Sentence) -> None:
    ordered = {"result": ResultKind.FINE, "fine": Decimal(2501), "committal_days": 20, "default_order_hours": 61}
    assert refused_fields(admitted(order), **ordered) == {"fine", "committal_days", "default_order_hours"}


def test_a_fine_closes_the_breach_and_the_order_continues_as_it_was(order: Sentence, officer: User) -> None:
    breach = resulted(admitted(order), Ordered(result=ResultKind.FINE, fine=Decimal("150.50")))
    assert (breach.state, breach.closing_code, breach.closed_on) == (BreachState.RE_ENGAGE, "ABCF", HEARD_ON)
    assert CourtResult.objects.get().figures == {"fine": "150.50"}
    assert logged(breach)[-1] == "ABCF"
    after = Sentence.objects.get(pk=order.pk)
    assert (after.in_breach, after.ends_on, after.ended_on) == (False, order.ends_on, None)
    relay(at=at("2017-05-11 17:00"))
    assert any("Result of the breach: Fine" in text for text in alerts_of(officer))


def test_case_30_an_order_is_extended_on_breach_once(order: Sentence) -> None:
    amended = Ordered(result=ResultKind.AMEND, new_ends_on=day("2018-03-30"))
    breach = resulted(admitted(order), amended)
    order = Sentence.objects.get(pk=order.pk)
    assert order.ends_on == day("2018-03-30")
    assert breach.result.extends
    second = admitted_again(order)
    again_ = {"result": ResultKind.AMEND, "new_ends_on": day("2018-05-30")}
    assert refused_fields(second, **again_) == {"new_ends_on"}


def test_case_31_unpaid_work_first_added_on_breach_is_at_least_twenty_hours(order: Sentence) -> None:
    breach = admitted(order)
    short = {"result": ResultKind.AMEND, "requirements": (work(15),)}
    assert refused_fields(breach, **short) == {"requirements-0-hours"}
    resulted(breach, Ordered(result=ResultKind.AMEND, requirements=(work(20),)))
    added = order.requirements.get(category=RequirementCategory.UNPAID_WORK)
    assert (added.hours, added.starts_on) == (20, HEARD_ON)
    assert breach.sentence.requirements.count() == 2


def test_hours_added_to_unpaid_work_keep_within_three_hundred_in_all(officer: User) -> None:
    order = a_community_order(officer, requirements=[unpaid_work(day("2016-12-01"), hours=290)])
    breach = admitted(order)
    assert refused_fields(breach, result=ResultKind.AMEND, requirements=(work(11),)) == {"requirements-0-hours"}
    resulted(breach, Ordered(result=ResultKind.AMEND, requirements=(work(10),)))
    hours = order.requirements.filter(category=RequirementCategory.UNPAID_WORK).values_list("hours", flat=True)
    assert sum(filter(None, hours)) == 300


def test_revoked_and_sentenced_again_the_order_ends_and_only_the_result_is_left_to_read(order: Sentence) -> None:
    breach = admitted(order)
    assert refused_fields(breach, result=ResultKind.REVOKE) == {"resentence"}
    breach = resulted(breach, Ordered(result=ResultKind.REVOKE, resentence="12 weeks in prison."))
    order = Sentence.objects.get(pk=order.pk)
    assert (breach.state, order.ended_on, order.ended_because) == (BreachState.ENDED, HEARD_ON, EndReason.REVOKED)
    assert running_on(order) == {"D17": "2017-05-12"}
    assert not order.clocks.filter(stopped_at=None).exclude(kind="D17").exists()


def test_case_28_a_suspended_sentence_is_activated_unless_the_court_says_why_that_is_unjust(officer: User) -> None:
    breach = admitted(a_suspended_sentence_order(officer))
    assert refused_fields(breach, result=ResultKind.FINE, fine=Decimal(100)) == {"unjust_because"}
    why = "Six of eight appointments kept, and work found."
    result = resulted(breach, Ordered(result=ResultKind.FINE, fine=Decimal(100), unjust_because=why)).result
    assert result.reasons == why


def test_activation_ends_the_suspended_sentence_order(officer: User) -> None:
    breach = resulted(admitted(a_suspended_sentence_order(officer)), Ordered(result=ResultKind.ACTIVATE))
    order = Sentence.objects.get(pk=breach.sentence_id)
    assert (breach.state, breach.closing_code, order.ended_on) == (BreachState.ENDED, "ABPP", HEARD_ON)


def test_a_shorter_activation_is_shorter_and_longer_periods_end_within_two_years(officer: User) -> None:
    breach = admitted(a_suspended_sentence_order(officer))
    assert refused_fields(breach, result=ResultKind.ACTIVATE_SHORTER, term=Term.parse("6 months")) == {"term"}
    longer = {
        "result": ResultKind.AMEND,
        "unjust_because": "Work found.",
        "new_ends_on": day("2018-12-01"),
        "new_supervision_ends_on": day("2018-12-01"),
    }
    assert refused_fields(breach, **longer) == {"new_ends_on", "new_supervision_ends_on"}
    periods = {"new_ends_on": day("2018-11-30"), "new_supervision_ends_on": day("2018-05-31")}
    resulted(breach, Ordered(**{**longer, **periods}))
    order = Sentence.objects.get(pk=breach.sentence_id)
    assert (order.operational_ends_on, order.supervision_ends_on, order.ends_on) == (
        day("2018-11-30"),
        day("2018-05-31"),
        day("2018-05-31"),
    )


def test_case_39_a_committal_leaves_supervision_as_it_was_and_absences_in_it_are_no_failures(officer: User) -> None:
    supervision = a_supervision(officer)
    breach = admitted(supervision)
    assert refused_fields(breach, result=ResultKind.COMMITTAL, committal_days=15) == {"committal_days"}
    breach = resulted(breach, Ordered(result=ResultKind.COMMITTAL, committal_days=14))
    result = breach.result
    assert (result.custody_from, result.custody_until) == (HEARD_ON, day("2017-05-24"))
    after = Sentence.objects.get(pk=supervision.pk)
    assert (after.ends_on, after.ended_on) == (supervision.ends_on, None)
    assert running_on(after) == {"D17": "2017-05-12", "D18": "2017-05-25", "NO-CONTACT": "2017-06-08"}
    contact = an_appointment(after, starts_at=at("2017-05-18 10:00"))
    missed = record_outcome(contact, outcome="AFTA", by=officer, at=at("2017-05-18 15:00"))
    assert missed.failures == []
    assert "in custody that day" in missed.not_enforceable[0]
    assert Failure.objects.filter(occurred_on=day("2017-05-18")).count() == 0


def test_case_31_and_32_a_default_order_keeps_its_limits_and_ends_within_supervision(officer: User) -> None:
    breach = admitted(a_supervision(officer))
    order = ResultKind.SUPERVISION_DEFAULT_ORDER
    assert refused_fields(breach, result=order, default_order_hours=61) == {"default_order_hours"}
    curfew = {"default_order_curfew_days": 19, "default_order_curfew_hours": 12}
    short = {"result": order, **curfew, "default_order_ends_on": day("2017-06-10")}
    assert refused_fields(breach, **short) == {"default_order_curfew_days"}
    long = {"result": order, **curfew, "default_order_curfew_days": 20, "default_order_ends_on": day("2017-12-13")}
    assert refused_fields(breach, **long) == {"default_order_ends_on"}


def test_a_default_order_is_a_sentence_of_its_own_supervised_by_the_same_officer(officer: User) -> None:
    order = a_default_order(officer, hours=40)
    made = order.imposed_by.breach.sentence
    assert (order.kind, order.starts_on, order.ends_on) == (
        SentenceKind.SUPERVISION_DEFAULT_ORDER,
        HEARD_ON,
        day("2017-12-12"),
    )
    assert (order.officer, order.provider, order.person) == (officer, made.provider, made.person)
    requirement = order.requirements.get()
    assert (requirement.category, requirement.hours) == (RequirementCategory.UNPAID_WORK, 40)
    assert order.allocations.get(to_date=None).officer == officer
    assert order.imposed_by.breach.closing_code == "ABSD"


def test_a_default_order_on_breach_of_a_default_order_replaces_it(officer: User) -> None:
    first = a_default_order(officer)
    second_breach = admitted_again(first)
    ordered = Ordered(result=ResultKind.SUPERVISION_DEFAULT_ORDER, default_order_hours=60)
    breach = resulted(second_breach, ordered)
    first = Sentence.objects.get(pk=first.pk)
    assert (first.ended_because, first.ended_on) == (EndReason.REPLACED, breach.closed_on)
    second = breach.result.default_order
    assert second is not None
    assert (second.requirements.get().hours, second.ends_on) == (60, day("2017-12-12"))
    assert again(breach).state == BreachState.RE_ENGAGE


def test_a_result_is_recorded_once(order: Sentence) -> None:
    breach = resulted(admitted(order), Ordered(result=ResultKind.FINE, fine=Decimal(50)))
    fine = Ordered(result=ResultKind.FINE, fine=Decimal(60))
    eo = the_enforcement_officer()
    with nothing_changes(), pytest.raises(StateConflict):
        record_result(breach, ordered=fine, resulted_on=HEARD_ON, by=eo, at=at("2017-05-11 17:00"))
