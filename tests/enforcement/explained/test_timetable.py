"""The questions of enforcement, as asked and answered."""

import json
from datetime import date, timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

import enforcement.explained  # noqa: F401
from probation.policy import ProviderPolicy
from probation.rules import Answer, ask
from probation.working_days.published import published_calendar

CALENDAR = published_calendar()


def answer_to(name: str, settings: ProviderPolicy | None = None, **given_keys: str) -> Answer:
    return ask(name, given_keys.items(), calendar=CALENDAR, settings=settings or ProviderPolicy.default())


def as_json(name: str, **given_keys: str) -> dict[str, Any]:
    found = json.loads(json.dumps(answer_to(name, **given_keys).to_json()))
    assert isinstance(found, dict)
    return found


def test_the_breach_decision_shows_what_was_counted_and_what_was_not() -> None:
    assert as_json("breach-decision", failed_on="2017-04-12") == {
        "due_on": "2017-04-24",
        "rule": "breach-decision",
        "version": "NS 2015",
        "citation": (
            "HMI Probation, Enforcement and Recall (2018), community order and suspended sentence order breach; "
            "MoJ manage-supervisions design history (2021), journey board"
        ),
        "counted": ["2017-04-13", "2017-04-18", "2017-04-19", "2017-04-20", "2017-04-21", "2017-04-24"],
        "skipped": [
            {"date": "2017-04-14", "reason": "Good Friday"},
            {"date": "2017-04-15", "reason": "Saturday"},
            {"date": "2017-04-16", "reason": "Sunday"},
            {"date": "2017-04-17", "reason": "Easter Monday"},
            {"date": "2017-04-22", "reason": "Saturday"},
            {"date": "2017-04-23", "reason": "Sunday"},
        ],
        "notes": [],
        "doubts": [],
    }


def test_the_working_reads_day_by_day() -> None:
    assert [str(line) for line in answer_to("breach-decision", failed_on="2017-12-20").working] == [
        "Wed 20 Dec 2017  day of the failure (day 0)",
        "Thu 21 Dec       day 1",
        "Fri 22 Dec       day 2",
        "Sat 23 Dec       Saturday, not counted",
        "Sun 24 Dec       Sunday, not counted",
        "Mon 25 Dec       Christmas Day, not counted",
        "Tue 26 Dec       Boxing Day, not counted",
        "Wed 27 Dec       day 3",
        "Thu 28 Dec       day 4",
        "Fri 29 Dec       day 5",
        "Sat 30 Dec       Saturday, not counted",
        "Sun 31 Dec       Sunday, not counted",
        "Mon 1 Jan        New Year’s Day, not counted",
        "Tue 2 Jan 2018   day 6: decide by the end of this day",
    ]


@pytest.mark.parametrize(
    ("failed_on", "first_line"),
    [
        ("2017-06-12", "Mon 12 Jun 2017  day of the failure (day 1)"),
        ("2017-12-25", "Mon 25 Dec 2017  day of the failure (Christmas Day, not counted)"),
    ],
)
def test_counted_inclusively_the_day_of_the_failure_is_day_1_where_it_is_worked(
    failed_on: str, first_line: str
) -> None:
    answer = answer_to("breach-decision", failed_on=failed_on, count_mode="inclusive")
    assert str(answer.working[0]) == first_line


@pytest.mark.parametrize(
    ("failed_on", "count_mode", "due_on"),
    [
        ("2017-06-12", "exclusive", "2017-06-20"),
        ("2017-06-12", "inclusive", "2017-06-19"),
        ("2017-12-25", "inclusive", "2018-01-04"),
        ("2017-04-15", "inclusive", "2017-04-25"),
        ("2017-04-15", "exclusive", "2017-04-25"),
    ],
)
def test_the_count_mode_asked_for_goes_before_the_providers(failed_on: str, count_mode: str, due_on: str) -> None:
    inclusive = ProviderPolicy.default().with_values({"count_mode": "inclusive"})
    for settings in (ProviderPolicy.default(), inclusive):
        answer = answer_to("breach-decision", settings, failed_on=failed_on, count_mode=count_mode)
        assert answer.values["due_on"] == date.fromisoformat(due_on)


def test_without_a_count_mode_the_providers_is_used() -> None:
    inclusive = ProviderPolicy.default().with_values({"count_mode": "inclusive"})
    assert answer_to("breach-decision", inclusive, failed_on="2017-06-12").values["due_on"] == date(2017, 6, 19)


def test_the_timetable_gives_five_days_and_their_working() -> None:
    found = as_json("breach-timetable", failed_on="2017-12-25")
    assert list(found)[:5] == ["letter_on", "evidence_closes_on", "decide_on", "pack_on", "court_on"]
    assert list(found.values())[:5] == ["2017-12-28", "2018-01-03", "2018-01-04", "2018-01-08", "2018-01-10"]
    assert len(found["counted"]) == 10
    marks = [line.text for line in answer_to("breach-timetable", failed_on="2017-12-25").working if ":" in line.text]
    assert marks == [
        "day 2: letter sent",
        "day 5: the evidence window closes",
        "day 6: decide by the end of this day",
        "day 8: pack with the enforcement officer",
        "day 10: presented to court",
    ]


def test_two_things_due_on_one_day_are_both_shown() -> None:
    settings = ProviderPolicy.default().with_values({"evidence_days": 6})
    answer = answer_to("breach-timetable", settings, failed_on="2017-06-12")
    assert "day 6: the evidence window closes; decide by the end of this day" in [line.text for line in answer.working]


@pytest.mark.parametrize(
    ("given_on", "last_live_day"),
    [
        ("2016-03-15", "2017-03-14"),
        ("2016-02-29", "2017-02-28"),
        ("2017-12-31", "2018-12-30"),
        ("2099-01-01", "2099-12-31"),
    ],
)
def test_the_life_of_a_warning_needs_no_bank_holidays(given_on: str, last_live_day: str) -> None:
    found = as_json("warning-life", given_on=given_on)
    assert found["last_live_day"] == last_live_day
    assert "counted" not in found


@given(st.dates(date(2015, 2, 1), date(2028, 11, 30)), st.sampled_from(["exclusive", "inclusive"]))
def test_the_working_has_a_line_for_every_day_to_the_due_day(failed_on: date, count_mode: str) -> None:
    answer = answer_to("breach-decision", failed_on=failed_on.isoformat(), count_mode=count_mode)
    due_on = answer.values["due_on"]
    assert isinstance(due_on, date)
    assert [line.day for line in answer.working] == [
        failed_on + timedelta(days=n) for n in range((due_on - failed_on).days + 1)
    ]
    assert [line.counted for line in answer.working if line.counted] == [1, 2, 3, 4, 5, 6]
