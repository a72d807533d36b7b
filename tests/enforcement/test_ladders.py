"""How the clocks of breach ring (enforcement.md §6)."""

from datetime import date

import pytest

from enforcement import ladders
from probation.clocks.kinds import Audience, ClockKind, Level, amber_time, kind_of, ring_time
from probation.working_days import end_of_day, start_of_day
from probation.working_days.published import published_calendar

CALENDAR = published_calendar()
LAST_DAY = date(2017, 6, 30)
BREACH = [
    ladders.REFERRED_AGAIN,
    ladders.RESPONSE_MEASURE,
    ladders.INFORMATION,
    ladders.HEARING,
    ladders.HALF_RESOLVED,
    ladders.RESOLVED,
    ladders.WARRANT,
    ladders.RESULT_READ,
    ladders.APPOINTMENT_AFTER_COURT,
    ladders.CONTACT_AFTER_COURT,
]


def test_the_power_to_lay_an_information_rings_30_14_and_5_calendar_days_before_it_is_lost() -> None:
    rings = [ring_time(LAST_DAY, end_of_day(LAST_DAY), step, CALENDAR) for step in ladders.INFORMATION.ladder]
    assert rings == [start_of_day(day) for day in (date(2017, 5, 31), date(2017, 6, 16), date(2017, 6, 25))]
    assert amber_time(LAST_DAY, end_of_day(LAST_DAY), ladders.INFORMATION, CALENDAR) == rings[0]


def test_a_result_nobody_read_goes_to_the_manager_as_the_day_ends_and_again_the_day_after() -> None:
    """§9 case 50."""
    read_by = date(2017, 5, 15)
    rung = [(one.level, ring_time(read_by, end_of_day(read_by), one, CALENDAR)) for one in ladders.RESULT_READ.ladder]
    assert rung == [(Level.RED, end_of_day(read_by)), (Level.MANAGER, end_of_day(date(2017, 5, 16)))]
    assert all(Audience.MANAGER in step.to for step in ladders.RESULT_READ.ladder)


def test_a_clock_without_an_amber_rung_turns_amber_as_it_falls_due() -> None:
    assert amber_time(LAST_DAY, end_of_day(LAST_DAY), ladders.REFERRED_AGAIN, CALENDAR) == end_of_day(LAST_DAY)


@pytest.mark.parametrize("kind", BREACH, ids=lambda kind: kind.code)
def test_each_kind_is_known_by_its_code_and_rings_once_a_level(kind: ClockKind) -> None:
    assert kind_of(kind.code) is kind
    levels = [step.level for step in kind.ladder]
    assert len(levels) == len(set(levels))
    assert kind.stops_when


def test_the_measures_are_marked_as_measures() -> None:
    measures = {kind.code for kind in BREACH if kind.measure}
    assert measures == {"D12", "D15", "D15-25"}
