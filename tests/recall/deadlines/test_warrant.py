"""The clocks of PPCS and the police (recall.md §4 T_PPCS, T_POL, T_POL_E, T_E2E; §8 case 41)."""

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from probation.policy import NotInForce, ProviderPolicy
from recall import deadlines

DEFAULT = ProviderPolicy.default()


def at(text: str) -> datetime:
    return datetime.fromisoformat(text)


@pytest.mark.parametrize(
    ("received_at", "emergency", "expected"),
    [
        pytest.param("2017-06-02T18:00+01:00", False, "2017-06-06T18:00+01:00", id="case-41-friday-to-tuesday"),
        pytest.param("2017-06-02T18:00+01:00", True, "2017-06-04T18:00+01:00", id="case-41-emergency-to-sunday"),
        pytest.param("2017-03-24T18:00+00:00", False, "2017-03-28T19:00+01:00", id="clocks-go-forward"),
        pytest.param("2017-10-28T18:00+01:00", True, "2017-10-30T17:00+00:00", id="clocks-go-back"),
        pytest.param("2017-12-24T18:00+00:00", False, "2017-12-28T18:00+00:00", id="christmas"),
    ],
)
def test_the_police_have_96_elapsed_hours_and_48_in_an_emergency(
    received_at: str, emergency: bool, expected: str
) -> None:
    assert deadlines.arrest_due(received_at=at(received_at), emergency=emergency, settings=DEFAULT).at == at(expected)


def test_ppcs_decides_24_elapsed_hours_after_the_request_arrived() -> None:
    due = deadlines.ppcs_decision_due(requested_at=at("2017-10-28T18:00+01:00"), settings=DEFAULT)
    assert due.at == at("2017-10-29T17:00+00:00")


@given(st.integers(0, 13_000_000), st.booleans())
def test_the_steps_add_up_to_the_end_to_end_measure(minutes: int, emergency: bool) -> None:
    agreed_at = datetime(2014, 7, 1, tzinfo=UTC) + timedelta(minutes=minutes)
    sent = deadlines.request_due(agreed_at=agreed_at, settings=DEFAULT).at
    if emergency:
        revoked = deadlines.emergency_revocation_due(approved_at=sent, settings=DEFAULT).at
    else:
        revoked = deadlines.ppcs_decision_due(requested_at=sent, settings=DEFAULT).at
    arrested = deadlines.arrest_due(received_at=revoked, emergency=emergency, settings=DEFAULT).at
    assert deadlines.end_to_end_due(agreed_at=agreed_at, emergency=emergency, settings=DEFAULT).at == arrested
    assert arrested - agreed_at == timedelta(hours=74 if emergency else 144)


@pytest.mark.parametrize("emergency", [False, True])
def test_before_pi_27_there_is_no_such_clock(emergency: bool) -> None:
    early = datetime(2014, 5, 31, 12, tzinfo=UTC)
    with pytest.raises(NotInForce):
        deadlines.arrest_due(received_at=early, emergency=emergency, settings=DEFAULT)
    with pytest.raises(NotInForce):
        deadlines.end_to_end_due(agreed_at=early, emergency=emergency, settings=DEFAULT)
    with pytest.raises(NotInForce):
        deadlines.ppcs_decision_due(requested_at=early, settings=DEFAULT)
