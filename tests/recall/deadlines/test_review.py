"""Part B, the Parole Board, and notice deemed given (recall.md §4; worked dates; §8 cases 44, 45, 47, 48, 54, 58)."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from probation.policy import NotInForce, ProviderPolicy
from probation.working_days.published import published_calendar
from recall import deadlines
from recall.policy.executive_release import referral_needed

CALENDAR = published_calendar()
DEFAULT = ProviderPolicy.default()
PI_27, FRAMEWORK = date(2019, 3, 31), date(2019, 4, 1)


def part_b(returned_on: date, on: date, settings: ProviderPolicy = DEFAULT) -> date:
    return deadlines.part_b_due(counts_from=returned_on, on=on, calendar=CALENDAR, settings=settings).on


@pytest.mark.parametrize(
    ("returned_on", "by_working_days", "by_calendar_days", "refer_on"),
    [
        pytest.param("2017-06-01", "2017-06-21", "2017-06-15", "2017-06-29", id="worked-2017-06-01"),
        pytest.param("2016-02-20", "2016-03-10", "2016-03-05", "2016-03-19", id="worked-2016-02-20-leap"),
        pytest.param("2017-12-21", "2018-01-15", "2018-01-04", "2018-01-18", id="worked-2017-12-21"),
        pytest.param("2017-04-13", "2017-05-08", "2017-04-27", "2017-05-11", id="worked-2017-04-13-easter"),
        pytest.param("2019-04-02", "2019-04-24", "2019-04-16", "2019-04-30", id="case-58-clocks-go-by-the-return"),
    ],
)
def test_part_b_by_the_policy_of_the_revocation_and_the_referral_from_the_return(
    returned_on: str, by_working_days: str, by_calendar_days: str, refer_on: str
) -> None:
    returned = date.fromisoformat(returned_on)
    assert part_b(returned, FRAMEWORK).isoformat() == by_working_days
    assert part_b(returned, PI_27).isoformat() == by_calendar_days
    assert deadlines.parole_referral_due(returned_on=returned).on.isoformat() == refer_on


def test_the_calendar_days_of_part_b_are_a_setting() -> None:
    assert part_b(date(2017, 6, 1), PI_27, DEFAULT.with_values({"part_b_days": 21})) == date(2017, 6, 22)


@pytest.mark.parametrize(
    ("in_custody", "setting", "expected"),
    [
        (False, "notification", date(2017, 6, 1)),
        (True, "notification", date(2017, 6, 3)),
        (True, "return", date(2017, 6, 1)),
    ],
)
def test_part_b_counts_from_the_notice_where_the_person_was_in_custody(
    in_custody: bool, setting: str, expected: date
) -> None:
    start = deadlines.part_b_counts_from(
        returned_on=date(2017, 6, 1),
        notified_on=date(2017, 6, 3),
        in_custody=in_custody,
        settings=DEFAULT.with_values({"part_b_in_custody_counts_from": setting}),
    )
    assert start == expected


@pytest.mark.parametrize(("days", "expected"), [(5, date(2017, 6, 12)), (3, date(2017, 6, 8))])
def test_case_45_representations_in_a_fixed_term_call_for_part_b(days: int, expected: date) -> None:
    settings = DEFAULT.with_values({"fixed_term_part_b_days": days})
    due = deadlines.fixed_term_part_b_due(representations_on=date(2017, 6, 5), calendar=CALENDAR, settings=settings)
    assert due.on == expected


@pytest.mark.parametrize(
    ("made_on", "expected"),
    [
        pytest.param(date(2017, 6, 3), date(2017, 6, 3), id="case-45-on-day-3"),
        pytest.param(date(2017, 6, 28), date(2017, 6, 28), id="on-day-28"),
        pytest.param(date(2017, 6, 29), date(2017, 6, 29), id="the-day-after"),
        pytest.param(date(2017, 8, 1), date(2017, 6, 29), id="too-late-changes-nothing"),
        pytest.param(None, date(2017, 6, 29), id="none"),
    ],
)
def test_a_standard_recall_is_referred_on_representations_or_after_28_days(
    made_on: date | None, expected: date
) -> None:
    due = deadlines.parole_referral_due(returned_on=date(2017, 6, 1), representations_on=made_on)
    assert due.on == expected


@given(st.dates(date(2008, 7, 14), date(2100, 1, 1)))
def test_the_referral_is_always_28_days_after_the_return(returned_on: date) -> None:
    assert deadlines.parole_referral_due(returned_on=returned_on).on == returned_on + timedelta(days=28)


@pytest.mark.parametrize(
    ("released_on", "needed"),
    [
        pytest.param(date(2017, 6, 20), False, id="case-47-executive-release-on-day-20"),
        pytest.param(None, True, id="not-released"),
        pytest.param(date(2017, 7, 10), True, id="released-after-the-referral"),
    ],
)
def test_nobody_already_released_is_referred(released_on: date | None, needed: bool) -> None:
    assert referral_needed(released_on=released_on, refer_on=date(2017, 6, 29)) == needed


@pytest.mark.parametrize(
    ("determined_on", "expires_on", "expected"),
    [
        pytest.param("2017-06-01", None, "2018-06-01", id="case-48"),
        pytest.param("2017-06-01", "2018-05-31", None, id="case-48-sentence-expires-before"),
        pytest.param("2017-06-01", "2018-06-01", "2018-06-01", id="sentence-expires-that-day"),
        pytest.param("2016-02-29", None, "2017-02-28", id="leap-day"),
    ],
)
def test_the_board_reviews_by_the_first_anniversary(
    determined_on: str, expires_on: str | None, expected: str | None
) -> None:
    due = deadlines.annual_review_due(
        determined_on=date.fromisoformat(determined_on),
        sentence_expires_on=date.fromisoformat(expires_on) if expires_on else None,
        calendar=CALENDAR,
        settings=DEFAULT,
    )
    assert (due.on.isoformat() if due else None) == expected


@pytest.mark.parametrize(("last", "expected"), [("2017-01-10", "2017-07-10"), ("2016-08-31", "2017-02-28")])
def test_case_54_six_months_without_contact_is_notice(last: str, expected: str) -> None:
    due = deadlines.deemed_notified_on(last_contact_on=date.fromisoformat(last), calendar=CALENDAR, settings=DEFAULT)
    assert due.on.isoformat() == expected


def test_the_offence_began_on_13_april_2015() -> None:
    deadlines.deemed_notified_on(last_contact_on=date(2015, 4, 13), calendar=CALENDAR, settings=DEFAULT)
    with pytest.raises(NotInForce):
        deadlines.deemed_notified_on(last_contact_on=date(2015, 4, 12), calendar=CALENDAR, settings=DEFAULT)


def test_automatic_release_is_due_by_the_end_of_its_day() -> None:
    due = deadlines.automatic_release_due(release_on=date(2017, 6, 28), calendar=CALENDAR, settings=DEFAULT)
    assert due.on == date(2017, 6, 28)
    assert due.at.isoformat() == "2017-06-29T00:00:00+01:00"
