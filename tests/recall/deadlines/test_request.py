"""The clocks of a request for recall (recall.md §4 T_24, T_EM, T_ESC, T_TRF; §8 case 28)."""

from datetime import UTC, date, datetime

import pytest

from probation.policy import NotInForce, ProviderPolicy
from probation.working_days.published import published_calendar
from recall import deadlines

CALENDAR = published_calendar()
DEFAULT = ProviderPolicy.default()


def at(text: str) -> datetime:
    return datetime.fromisoformat(text)


@pytest.mark.parametrize(
    ("agreed_at", "expected"),
    [
        pytest.param("2017-06-03T23:00+01:00", "2017-06-04T23:00+01:00", id="case-28-saturday-night"),
        pytest.param("2017-03-25T12:00+00:00", "2017-03-26T13:00+01:00", id="clocks-go-forward"),
        pytest.param("2017-10-28T12:00+01:00", "2017-10-29T11:00+00:00", id="clocks-go-back"),
        pytest.param("2017-12-24T16:00+00:00", "2017-12-25T16:00+00:00", id="christmas"),
    ],
)
def test_the_request_is_with_ppcs_24_elapsed_hours_after_the_manager_agreed(agreed_at: str, expected: str) -> None:
    assert deadlines.request_due(agreed_at=at(agreed_at), settings=DEFAULT).at == at(expected)


def test_an_emergency_is_revoked_2_hours_after_the_verbal_approval() -> None:
    due = deadlines.emergency_revocation_due(approved_at=at("2017-03-26T00:30+00:00"), settings=DEFAULT)
    assert due.at == at("2017-03-26T03:30+01:00")


@pytest.mark.parametrize(("emergency", "expected"), [(False, "2017-06-02T10:00Z"), (True, "2017-06-01T12:00Z")])
def test_the_nps_answers_a_referral_in_24_hours_and_in_2_in_an_emergency(emergency: bool, expected: str) -> None:
    due = deadlines.escalation_reply_due(
        referred_at=datetime(2017, 6, 1, 10, tzinfo=UTC), emergency=emergency, settings=DEFAULT
    )
    assert due.at == at(expected)


def test_the_hours_of_the_nps_and_of_the_referral_are_settings() -> None:
    settings = DEFAULT.with_values(
        {"escalation_reply_hours": 48, "escalation_reply_emergency_hours": 4, "escalation_refer_hours": 3}
    )
    start = datetime(2017, 6, 1, 10, tzinfo=UTC)
    assert deadlines.escalation_reply_due(referred_at=start, emergency=False, settings=settings).at.day == 3
    assert deadlines.escalation_reply_due(referred_at=start, emergency=True, settings=settings).at.hour == 14
    assert deadlines.escalation_due(seen_at=start, settings=settings).at.hour == 13


def test_a_rise_in_rosh_is_referred_at_once_by_default() -> None:
    start = datetime(2017, 6, 1, 10, tzinfo=UTC)
    assert deadlines.escalation_due(seen_at=start, settings=DEFAULT).at == start


@pytest.mark.parametrize(
    ("accepted_on", "days", "expected"),
    [
        (date(2017, 6, 2), 1, date(2017, 6, 5)),
        (date(2017, 4, 13), 1, date(2017, 4, 18)),
        (date(2017, 6, 2), 3, date(2017, 6, 7)),
    ],
)
def test_the_case_is_transferred_in_working_days(accepted_on: date, days: int, expected: date) -> None:
    settings = DEFAULT.with_values({"case_transfer_days": days})
    assert deadlines.transfer_due(accepted_on=accepted_on, calendar=CALENDAR, settings=settings).on == expected


def test_before_the_nps_and_the_crcs_there_is_no_such_clock() -> None:
    with pytest.raises(NotInForce):
        deadlines.request_due(agreed_at=datetime(2014, 5, 31, 12, tzinfo=UTC), settings=DEFAULT)
