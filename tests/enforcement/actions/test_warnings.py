"""Warnings: given, returned, served again, withdrawn, expired, spent, and what is live when."""

from datetime import timedelta

import pytest

from cases.models import Clock, Rung, Sentence
from enforcement.actions.end_warning import return_warning, withdraw_warning
from enforcement.actions.find_acceptable import find_acceptable
from enforcement.actions.find_unreasonable import find_unreasonable
from enforcement.actions.give_warning import give_warning
from enforcement.actions.reverse_finding import reverse_finding
from enforcement.models import EnforcementDecision, Failure, Warning
from enforcement.vocabulary import ActionCode, DecisionState, DeliveryMethod, Ground, WarningKind, WarningState
from probation.accounts.models import User
from probation.accounts.system import system_user
from probation.clocks.sweep import sweep
from probation.outbox.relay import relay
from probation.policy import Refused
from tests.factories.failures import (
    a_failure,
    a_given_warning,
    a_requested_warning,
    an_enquiry,
    an_unreasonable_failure,
)
from tests.factories.sentences import a_community_order, a_custodial_sentence
from tests.factories.times import at, day


@pytest.fixture
def order(officer: User) -> Sentence:
    return a_community_order(officer, length="2 years")


def test_a_warning_expires_when_its_twelve_months_are_over_and_the_next_failure_is_a_first_again(
    order: Sentence,
) -> None:
    first = an_unreasonable_failure(order, missed_at="2017-03-07", found_at="2017-03-15")
    warning = a_given_warning(first, on="2017-03-15")
    sweep(Rung, by=system_user(), at=at("2018-03-14 23:59"))
    relay(at=at("2018-03-14 23:59"))
    assert Warning.objects.get(pk=warning.pk).state == WarningState.GIVEN
    sweep(Rung, by=system_user(), at=at("2018-03-15 00:00"))
    relay(at=at("2018-03-15 00:00"))
    assert Warning.objects.get(pk=warning.pk).state == WarningState.EXPIRED
    again = an_unreasonable_failure(order, missed_at="2018-03-20", found_at="2018-03-28")
    decision = EnforcementDecision.objects.get(failure=again)
    assert (decision.state, decision.ground) == (DecisionState.WARN, Ground.WARNING_LAPSED)


def test_post_that_comes_back_is_not_a_live_warning_until_served_again(order: Sentence, officer: User) -> None:
    first = an_unreasonable_failure(order, missed_at="2017-03-07", found_at="2017-03-15")
    warning = a_given_warning(first, on="2017-03-15")
    return_warning(warning, because="Addressee gone away.", by=officer, at=at("2017-03-20"))
    second = an_unreasonable_failure(order, missed_at="2017-03-21", found_at="2017-03-29")
    assert EnforcementDecision.objects.get(failure=second).ground == Ground.SECOND_UNWARNED
    give_warning(
        warning, given_on=day("2017-03-30"), delivery=DeliveryMethod.BY_HAND, by=officer, at=at("2017-03-30 11:00")
    )
    served = Warning.objects.get(pk=warning.pk)
    assert (served.state, served.served_again_on, served.last_live_day) == (
        WarningState.GIVEN,
        day("2017-03-30"),
        day("2018-03-29"),
    )


def test_finding_the_failure_acceptable_withdraws_the_letter_sent_for_it(order: Sentence, officer: User) -> None:
    failure = a_failure(order)
    warning = a_given_warning(failure, on="2017-03-08")
    assert Warning.objects.get().confirmed_on is None
    find_acceptable(failure, category="AAME", reason="Doctor's note seen.", by=officer, at=at("2017-03-13"))
    assert Warning.objects.get(pk=warning.pk).state == WarningState.WITHDRAWN
    assert failure.actions.filter(code=ActionCode.EA06).exists()


def test_a_letter_sent_before_the_finding_is_confirmed_by_it(order: Sentence, officer: User) -> None:
    failure = an_enquiry(a_failure(order))
    a_given_warning(failure, on="2017-03-08")
    assert not Warning.objects.get().is_live_on(day("2017-03-14"))
    find_unreasonable(failure, reason="No reason.", by=officer, at=at("2017-03-15"))
    warning = Warning.objects.get()
    assert warning.confirmed_on == day("2017-03-15")
    assert warning.is_live_on(day("2017-03-15"))


def test_a_second_letter_is_not_written_while_one_waits(order: Sentence, officer: User) -> None:
    failure = a_failure(order)
    a_requested_warning(failure, on="2017-03-08")
    with pytest.raises(Refused, match="waiting to be sent"):
        a_requested_warning(failure, on="2017-03-09")
    assert Warning.objects.count() == 1


def test_withdrawing_needs_a_reason(order: Sentence, officer: User) -> None:
    warning = a_requested_warning(a_failure(order), on="2017-03-08")
    with pytest.raises(Refused):
        withdraw_warning(warning, because=" ", by=officer, at=at("2017-03-09"))
    assert Warning.objects.get().state == WarningState.REQUESTED


def test_a_day_to_come_is_no_day_a_warning_was_given(order: Sentence, officer: User) -> None:
    warning = a_requested_warning(a_failure(order), on="2017-03-08")
    tomorrow = day("2017-03-08") + timedelta(days=1)
    with pytest.raises(Refused) as refused:
        give_warning(warning, given_on=tomorrow, delivery="post", by=officer, at=at("2017-03-08 17:00"))
    assert [reason.field for reason in refused.value.decision.reasons] == ["given_on"]


def test_a_second_failure_on_a_licence_is_due_a_finding_and_never_a_breach_decision(officer: User) -> None:
    licence = a_custodial_sentence(officer).licence
    assert licence
    first = an_unreasonable_failure(licence, missed_at="2017-02-27", found_at="2017-03-07")
    warning = a_requested_warning(first, on="2017-03-07", kind=WarningKind.LICENCE_FIRST)
    give_warning(
        warning, given_on=day("2017-03-07"), delivery=DeliveryMethod.POST, by=officer, at=at("2017-03-07 17:00")
    )
    second = a_failure(licence, missed_at="2017-03-14")
    assert running(second) == {"D02", "D04", "D05"}


def test_a_decision_clock_stops_when_the_warning_before_it_is_withdrawn_and_a_warning_follows(
    order: Sentence, officer: User
) -> None:
    first = an_unreasonable_failure(order, missed_at="2017-03-07", found_at="2017-03-15")
    a_given_warning(first, on="2017-03-15")
    second = an_enquiry(a_failure(order, missed_at="2017-04-12"))
    assert "D06" in running(second)
    reverse_finding(first, category="AAEM", reason="Letter from his employer.", by=officer, at=at("2017-04-20"))
    find_unreasonable(second, reason="No reason given.", by=officer, at=at("2017-04-24"))
    assert EnforcementDecision.objects.get(failure=second).state == DecisionState.WARN
    assert running(second) == {"D02"}


def running(failure: Failure) -> set[str]:
    """The clocks of a failure that nobody has stopped."""
    clocks = Clock.objects.filter(subject=f"enforcement.failure/{failure.pk}", stopped_at=None)
    return set(clocks.values_list("kind", flat=True))
