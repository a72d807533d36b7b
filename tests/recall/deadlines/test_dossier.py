"""The clocks of the dossier and of representations (recall.md §4; worked dates; §8 case 44)."""

from dataclasses import replace
from datetime import date

import pytest

from probation.policy import NotInForce, ProviderPolicy
from probation.working_days import OutsideCalendar
from probation.working_days.published import published_calendar
from recall import deadlines

CALENDAR = published_calendar()
DEFAULT = ProviderPolicy.default()


@pytest.mark.parametrize(
    ("told_on", "expected"),
    [
        pytest.param("2017-06-01", "2017-06-02", id="worked-2017-06-01"),
        pytest.param("2016-02-20", "2016-02-22", id="worked-2016-02-20"),
        pytest.param("2017-12-21", "2017-12-22", id="worked-2017-12-21"),
        pytest.param("2017-04-13", "2017-04-18", id="worked-2017-04-13-easter"),
        pytest.param("2017-06-03", "2017-06-05", id="case-44-from-the-notice"),
    ],
)
def test_the_dossier_goes_the_next_working_day_after_ppcs_is_told(told_on: str, expected: str) -> None:
    due = deadlines.dossier_due(told_on=date.fromisoformat(told_on), calendar=CALENDAR, settings=DEFAULT)
    assert due.on.isoformat() == expected
    assert due.counted == (due.on,)


def test_the_prison_explains_it_within_1_working_day() -> None:
    due = deadlines.disclosure_due(received_on=date(2017, 6, 2), calendar=CALENDAR, settings=DEFAULT)
    assert due.on == date(2017, 6, 5)


@pytest.mark.parametrize(
    ("days", "expected"),
    [(14, date(2017, 6, 6)), (28, date(2017, 6, 9)), (56, date(2017, 6, 9)), (None, date(2017, 6, 9))],
)
def test_part_1_comes_back_in_2_or_5_working_days(days: int | None, expected: date) -> None:
    due = deadlines.part_1_due(letter_on=date(2017, 6, 2), fixed_term_days=days, calendar=CALENDAR, settings=DEFAULT)
    assert due.on == expected


WINDOW = deadlines.Window(date(2017, 6, 1), date(2017, 6, 5), 28, CALENDAR, DEFAULT)


@pytest.mark.parametrize(
    ("days", "leaflet", "letter"),
    [
        (14, date(2017, 6, 12), date(2017, 6, 14)),
        (28, date(2017, 6, 19), date(2017, 6, 28)),
        (None, date(2017, 7, 3), date(2017, 6, 28)),
    ],
)
def test_representations_count_from_the_dossier_or_the_return_as_set(
    days: int | None, leaflet: date, letter: date
) -> None:
    window = replace(WINDOW, fixed_term_days=days)
    by_letter = replace(window, settings=DEFAULT.with_values({"representations_count_from": "return"}))
    assert deadlines.representations_due(window).on == leaflet
    assert deadlines.representations_due(by_letter).on == letter
    assert deadlines.representations_close(window).on == letter


def test_no_rule_before_it_began_and_no_count_where_holidays_are_not_known() -> None:
    with pytest.raises(NotInForce):
        deadlines.part_1_due(letter_on=date(2015, 1, 31), fixed_term_days=14, calendar=CALENDAR, settings=DEFAULT)
    with pytest.raises(NotInForce):
        deadlines.dossier_due(told_on=date(2014, 5, 30), calendar=CALENDAR, settings=DEFAULT)
    with pytest.raises(OutsideCalendar):
        deadlines.dossier_due(told_on=date(2100, 1, 1), calendar=CALENDAR, settings=DEFAULT)
