"""Every clock of breach proceedings (enforcement.md §6 D12 to D18; §9 cases 22, 39 and 50)."""

from collections.abc import Callable
from datetime import date
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from enforcement import deadlines
from probation.policy import Due, NotInForce, ProviderPolicy
from probation.working_days.published import published_calendar

CALENDAR = published_calendar()
DEFAULT = ProviderPolicy.default()
Deadline = Callable[..., Due]
KEYS = {
    deadlines.response_measure_due: "accepted_on",
    deadlines.information_due: "last_day",
    deadlines.hearing_due: "issued_on",
    deadlines.half_resolved_due: "failed_on",
    deadlines.resolved_due: "failed_on",
    deadlines.warrant_due: "issued_on",
    deadlines.result_read_due: "resulted_on",
    deadlines.appointment_after_result_due: "resulted_on",
    deadlines.appointment_after_release_due: "released_on",
    deadlines.contact_due: "last_contact_on",
}


def due(deadline: Deadline, start: str | date, settings: ProviderPolicy = DEFAULT) -> Due:
    day = date.fromisoformat(start) if isinstance(start, str) else start
    return deadline(**{KEYS[deadline]: day}, calendar=CALENDAR, settings=settings)


@pytest.mark.parametrize(
    ("deadline", "start", "expected"),
    [
        (deadlines.response_measure_due, "2017-12-22", "2017-12-28"),
        (deadlines.information_due, "2017-06-30", "2017-06-30"),
        (deadlines.information_due, "2017-12-25", "2017-12-25"),
        (deadlines.hearing_due, "2017-05-02", "2017-05-12"),
        (deadlines.half_resolved_due, "2017-06-12", "2017-07-17"),
        (deadlines.resolved_due, "2017-06-12", "2017-07-31"),
        (deadlines.warrant_due, "2017-05-02", "2017-05-30"),
        (deadlines.result_read_due, "2017-04-13", "2017-04-18"),
        (deadlines.result_read_due, "2017-05-12", "2017-05-15"),
        (deadlines.appointment_after_result_due, "2017-04-13", "2017-04-24"),
        (deadlines.appointment_after_result_due, "2017-05-12", "2017-05-19"),
        (deadlines.appointment_after_release_due, "2018-03-29", "2018-04-03"),
        (deadlines.contact_due, "2017-05-12", "2017-05-26"),
        (deadlines.contact_due, "2017-12-20", "2018-01-08"),
    ],
)
def test_each_clock_falls_due(deadline: Deadline, start: str, expected: str) -> None:
    assert due(deadline, start).on.isoformat() == expected


@pytest.mark.parametrize(
    ("deadline", "setting", "expected"),
    [
        (deadlines.hearing_due, {"hearing_after_summons_days": 14}, "2017-05-26"),
        (deadlines.result_read_due, {"result_to_officer_days": 2}, "2017-05-16"),
        (deadlines.appointment_after_result_due, {"appointment_after_result_days": 3}, "2017-05-17"),
        (deadlines.appointment_after_release_due, {"appointment_after_release_days": 2}, "2017-05-16"),
        (deadlines.contact_due, {"no_contact_alert_days": 5}, "2017-05-19"),
    ],
)
def test_a_proposed_length_is_the_providers_setting(
    deadline: Deadline, setting: dict[str, object], expected: str
) -> None:
    assert due(deadline, "2017-05-12", DEFAULT.with_values(setting)).on.isoformat() == expected


def test_the_measure_of_response_never_counts_the_day_of_acceptance() -> None:
    inclusive = DEFAULT.with_values({"count_mode": "inclusive"})
    assert due(deadlines.response_measure_due, "2017-12-22", inclusive).on == date(2017, 12, 28)


@pytest.mark.parametrize("deadline", list(KEYS))
def test_each_clock_has_its_rule_and_source_and_none_before_it_began(deadline: Deadline) -> None:
    found = due(deadline, "2017-05-12")
    assert found.rule.startswith("enforcement.")
    assert found.citation
    with pytest.raises(NotInForce):
        due(deadline, "2005-04-03")


@given(st.dates(date(2014, 6, 2), date(2028, 9, 1)))
def test_the_result_is_read_before_the_person_is_seen_and_both_before_anybody_is_missed(resulted_on: date) -> None:
    days = [
        due(deadline, resulted_on).on
        for deadline in (
            deadlines.result_read_due,
            deadlines.appointment_after_result_due,
            deadlines.contact_due,
        )
    ]
    assert all(earlier < later for earlier, later in pairwise(days))
