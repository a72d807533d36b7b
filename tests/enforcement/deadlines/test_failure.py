"""Every clock of enforcement.md §5 and §6 that runs from a failure, a warning or awareness."""

from collections.abc import Callable
from datetime import UTC, date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from enforcement import deadlines
from probation.policy import Due, NotInForce, ProviderPolicy
from probation.working_days import OutsideCalendar
from probation.working_days.published import published_calendar

CALENDAR = published_calendar()
DEFAULT = ProviderPolicy.default()
INCLUSIVE = DEFAULT.with_values({"count_mode": "inclusive"})
Deadline = Callable[..., Due]

# Enforcement.md §5: failure, letter, evidence shuts, decide, pack, court, and the decision counted inclusively.
TABLE = [
    ("2017-06-12", "2017-06-14", "2017-06-19", "2017-06-20", "2017-06-22", "2017-06-26", "2017-06-19"),
    ("2017-03-24", "2017-03-28", "2017-03-31", "2017-04-03", "2017-04-05", "2017-04-07", "2017-03-31"),
    ("2016-03-22", "2016-03-24", "2016-03-31", "2016-04-01", "2016-04-05", "2016-04-07", "2016-03-31"),
    ("2017-04-12", "2017-04-18", "2017-04-21", "2017-04-24", "2017-04-26", "2017-04-28", "2017-04-21"),
    ("2018-03-29", "2018-04-04", "2018-04-09", "2018-04-10", "2018-04-12", "2018-04-16", "2018-04-09"),
    ("2016-12-22", "2016-12-28", "2017-01-03", "2017-01-04", "2017-01-06", "2017-01-10", "2017-01-03"),
    ("2017-12-20", "2017-12-22", "2017-12-29", "2018-01-02", "2018-01-04", "2018-01-08", "2017-12-29"),
    ("2017-12-25", "2017-12-28", "2018-01-03", "2018-01-04", "2018-01-08", "2018-01-10", "2018-01-04"),
    ("2016-04-29", "2016-05-04", "2016-05-09", "2016-05-10", "2016-05-12", "2016-05-16", "2016-05-09"),
    ("2022-05-27", "2022-05-31", "2022-06-07", "2022-06-08", "2022-06-10", "2022-06-14", "2022-06-07"),
]


def on(deadline: Deadline, failed_on: str, settings: ProviderPolicy = DEFAULT) -> str:
    return deadline(failed_on=date.fromisoformat(failed_on), calendar=CALENDAR, settings=settings).on.isoformat()


@pytest.mark.parametrize(("failed_on", "letter", "evidence", "decide", "pack", "court", "inclusive"), TABLE)
def test_the_published_timetable(
    failed_on: str, letter: str, evidence: str, decide: str, pack: str, court: str, inclusive: str
) -> None:
    assert on(deadlines.letter_due, failed_on) == letter
    assert on(deadlines.evidence_closes, failed_on) == evidence
    assert on(deadlines.finding_due, failed_on) == decide
    assert on(deadlines.decision_due, failed_on) == decide
    assert on(deadlines.pack_due, failed_on) == pack
    assert on(deadlines.court_due, failed_on) == court
    assert on(deadlines.decision_due, failed_on, INCLUSIVE) == inclusive


@pytest.mark.parametrize(
    ("aware_on", "referred_by", "presented_by"),
    [("2017-08-23", "2017-09-05", "2017-09-07"), ("2017-12-20", "2018-01-04", "2018-01-08")],
)
def test_the_contract_measures_run_from_awareness(aware_on: str, referred_by: str, presented_by: str) -> None:
    aware = date.fromisoformat(aware_on)
    referral = deadlines.referral_measure_due(aware_on=aware, calendar=CALENDAR, settings=DEFAULT)
    presentation = deadlines.presentation_measure_due(aware_on=aware, calendar=CALENDAR, settings=DEFAULT)
    assert (referral.on.isoformat(), presentation.on.isoformat()) == (referred_by, presented_by)


def test_the_measures_never_count_the_day_of_awareness_even_where_a_provider_counts_inclusively() -> None:
    aware = date(2017, 8, 23)
    due = deadlines.referral_measure_due(aware_on=aware, calendar=CALENDAR, settings=INCLUSIVE)
    assert due.on == date(2017, 9, 5)


@pytest.mark.parametrize(
    ("given_on", "last_live_day"),
    [
        ("2016-03-15", "2017-03-14"),
        ("2016-02-29", "2017-02-28"),
        ("2017-12-31", "2018-12-30"),
        ("2015-03-01", "2016-02-29"),
        ("2005-04-04", "2006-04-03"),
    ],
)
def test_a_warning_is_live_for_twelve_months_beginning_with_the_day_given(given_on: str, last_live_day: str) -> None:
    due = deadlines.warning_last_live_day(given_on=date.fromisoformat(given_on), calendar=CALENDAR, settings=DEFAULT)
    assert due.on.isoformat() == last_live_day
    assert due.counted == ()


def test_a_warning_is_recorded_by_the_next_working_day() -> None:
    due = deadlines.warning_record_due(given_on=date(2017, 4, 13), calendar=CALENDAR, settings=DEFAULT)
    assert due.on == date(2017, 4, 18)


def test_a_person_tells_the_manager_within_two_calendar_days() -> None:
    assert on(deadlines.tell_manager_due, "2017-04-14") == "2017-04-16"


@pytest.mark.parametrize(
    ("settings", "closes"),
    [
        ({}, "2017-04-21"),
        ({"evidence_days": 6}, "2017-04-24"),
        ({"evidence_days": 7, "evidence_unit": "calendar"}, "2017-04-19"),
        ({"count_mode": "inclusive"}, "2017-04-20"),
    ],
)
def test_the_evidence_window_is_the_providers(settings: dict[str, object], closes: str) -> None:
    assert on(deadlines.evidence_closes, "2017-04-12", DEFAULT.with_values(settings)) == closes


def test_late_awareness_does_not_move_the_decision() -> None:
    due = deadlines.decision_due(
        failed_on=date(2017, 12, 16), aware_on=date(2017, 12, 28), calendar=CALENDAR, settings=DEFAULT
    )
    assert due.on == date(2017, 12, 27)


@pytest.mark.parametrize(
    ("aware_on", "decide_on"),
    [(None, "2017-12-27"), (date(2017, 12, 20), "2017-12-27"), (date(2017, 12, 28), "2018-01-02")],
)
def test_where_the_provider_says_so_late_awareness_gives_two_working_days(
    aware_on: date | None, decide_on: str
) -> None:
    due = deadlines.decision_due(
        failed_on=date(2017, 12, 16),
        aware_on=aware_on,
        calendar=CALENDAR,
        settings=DEFAULT.with_values({"decision_due_from_awareness": True}),
    )
    assert due.on.isoformat() == decide_on


def test_the_decision_is_on_time_until_midnight_in_london_and_carries_its_working_and_source() -> None:
    due = deadlines.decision_due(failed_on=date(2017, 4, 12), calendar=CALENDAR, settings=DEFAULT)
    assert due.at == datetime(2017, 4, 24, 23, tzinfo=UTC)
    assert (due.start, due.rule, due.version) == (date(2017, 4, 12), "enforcement.decision_due", "NS 2015")
    assert [day.day for day in due.counted] == [13, 18, 19, 20, 21, 24]
    assert [skipped.day.day for skipped in due.skipped] == [14, 15, 16, 17, 22, 23]
    assert due.citation.startswith("HMI Probation, Enforcement and Recall (2018), ")


def test_a_decision_is_late_by_the_working_days_after_the_due_day() -> None:
    due = deadlines.decision_due(failed_on=date(2017, 4, 12), calendar=CALENDAR, settings=DEFAULT)
    assert deadlines.late_by(due, date(2017, 4, 24), CALENDAR) == 0
    assert deadlines.late_by(due, date(2017, 4, 25), CALENDAR) == 1


def test_the_decision_is_amber_from_the_start_of_the_fifth_working_day() -> None:
    due = deadlines.decision_due(failed_on=date(2017, 4, 12), calendar=CALENDAR, settings=DEFAULT)
    assert deadlines.amber_at(due, CALENDAR) == datetime(2017, 4, 20, 23, tzinfo=UTC)


def test_a_clock_of_one_working_day_is_amber_for_that_day() -> None:
    due = deadlines.warning_record_due(given_on=date(2017, 4, 13), calendar=CALENDAR, settings=DEFAULT)
    assert deadlines.amber_at(due, CALENDAR) == datetime(2017, 4, 17, 23, tzinfo=UTC)


@pytest.mark.parametrize(
    ("deadline", "fact", "day"),
    [
        (deadlines.decision_due, "failed_on", "2015-01-31"),
        (deadlines.pack_due, "failed_on", "2015-01-31"),
        (deadlines.court_due, "failed_on", "2015-01-31"),
        (deadlines.letter_due, "failed_on", "2014-05-31"),
        (deadlines.evidence_closes, "failed_on", "2014-05-31"),
        (deadlines.referral_measure_due, "aware_on", "2014-05-31"),
        (deadlines.warning_last_live_day, "given_on", "2005-04-03"),
    ],
)
def test_a_deadline_is_not_asked_of_a_day_before_its_rule(deadline: Deadline, fact: str, day: str) -> None:
    with pytest.raises(NotInForce, match="has been in force since"):
        deadline(**{fact: date.fromisoformat(day)}, calendar=CALENDAR, settings=DEFAULT)


def test_a_deadline_is_not_guessed_where_the_bank_holidays_are_not_known() -> None:
    with pytest.raises(OutsideCalendar):
        deadlines.decision_due(failed_on=date(2028, 12, 22), calendar=CALENDAR, settings=DEFAULT)


@given(st.dates(date(2015, 2, 1), date(2028, 11, 30)))
def test_six_to_decide_two_for_the_pack_and_two_for_the_court(failed_on: date) -> None:
    facts = {"calendar": CALENDAR, "settings": DEFAULT}
    decide = deadlines.decision_due(failed_on=failed_on, **facts).on
    pack = deadlines.pack_due(failed_on=failed_on, **facts).on
    court = deadlines.court_due(failed_on=failed_on, **facts).on
    assert CALENDAR.working_days_between(decide, pack) == 2
    assert CALENDAR.working_days_between(pack, court) == 2


@given(st.dates(date(2015, 2, 1), date(2028, 11, 30)))
def test_evidence_shuts_on_the_working_day_before_the_decision(failed_on: date) -> None:
    facts = {"calendar": CALENDAR, "settings": DEFAULT}
    decide = deadlines.decision_due(failed_on=failed_on, **facts).on
    assert deadlines.evidence_closes(failed_on=failed_on, **facts).on == CALENDAR.working_day_before(decide)
