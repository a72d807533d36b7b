"""The clocks of ordinary supervision (enforcement.md §5 "other clocks" and §6)."""

from datetime import UTC, date, datetime

import pytest

from cases import deadlines
from cases.vocabulary import SentenceKind
from probation.policy import NotInForce, ProviderPolicy
from probation.working_days.published import published_calendar

CALENDAR = published_calendar()
DEFAULT = ProviderPolicy.default()


@pytest.mark.parametrize(
    ("kind", "starts_on", "due_on"),
    [
        (SentenceKind.COMMUNITY_ORDER, "2017-12-21", "2018-01-02"),
        (SentenceKind.SUSPENDED_SENTENCE_ORDER, "2017-12-21", "2018-01-02"),
        (SentenceKind.LICENCE, "2017-12-22", "2017-12-27"),
        (SentenceKind.LICENCE, "2018-03-29", "2018-04-03"),
        (SentenceKind.POST_SENTENCE_SUPERVISION, "2018-03-29", "2018-04-03"),
        (SentenceKind.COMMUNITY_ORDER, "2014-06-01", "2014-06-06"),
    ],
)
def test_the_first_contact_is_five_days_from_allocation_and_one_from_release(
    kind: SentenceKind, starts_on: str, due_on: str
) -> None:
    due = deadlines.first_contact_due(
        kind=kind, starts_on=date.fromisoformat(starts_on), calendar=CALENDAR, settings=DEFAULT
    )
    assert due.on.isoformat() == due_on


@pytest.mark.parametrize(("attended_on", "due_on"), [("2017-04-10", "2017-05-04"), ("2017-12-11", "2018-01-04")])
def test_the_plan_is_fifteen_days_from_the_first_attended_appointment(attended_on: str, due_on: str) -> None:
    due = deadlines.plan_due(first_attended_on=date.fromisoformat(attended_on), calendar=CALENDAR, settings=DEFAULT)
    assert due.on.isoformat() == due_on


def test_an_outcome_is_recorded_on_the_day_of_the_contact_even_a_bank_holiday() -> None:
    due = deadlines.outcome_due(contact_on=date(2017, 4, 14), calendar=CALENDAR, settings=DEFAULT)
    assert due.at == datetime(2017, 4, 14, 23, tzinfo=UTC)


def test_a_provider_may_allow_a_working_day_for_the_outcome() -> None:
    settings = DEFAULT.with_values({"outcome_due_days": 1})
    due = deadlines.outcome_due(contact_on=date(2017, 4, 13), calendar=CALENDAR, settings=settings)
    assert due.on == date(2017, 4, 18)


def test_an_unrecorded_outcome_goes_to_the_manager_after_three_working_days() -> None:
    due = deadlines.outcome_escalation_due(contact_on=date(2017, 4, 12), calendar=CALENDAR, settings=DEFAULT)
    assert due.on == date(2017, 4, 19)


@pytest.mark.parametrize("kind", [SentenceKind.COMMUNITY_ORDER, SentenceKind.LICENCE])
def test_there_was_no_measure_before_the_contracts(kind: SentenceKind) -> None:
    with pytest.raises(NotInForce):
        deadlines.first_contact_due(kind=kind, starts_on=date(2014, 5, 31), calendar=CALENDAR, settings=DEFAULT)


def test_there_was_no_plan_measure_before_the_contracts() -> None:
    with pytest.raises(NotInForce):
        deadlines.plan_due(first_attended_on=date(2014, 5, 31), calendar=CALENDAR, settings=DEFAULT)
