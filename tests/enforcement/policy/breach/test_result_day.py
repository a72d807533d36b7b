"""The day of a result against the hearing at which the breach was admitted or proved (enforcement.md §4.5 and §4.8)."""

from datetime import date

import pytest

from enforcement.policy.breach.result_day import ResultDayFacts, result_day

HEARING, TODAY = date(2017, 5, 11), date(2017, 5, 25)


def why_not(resulted_on: date) -> list[tuple[str, str]]:
    facts = ResultDayFacts(resulted_on=resulted_on, established_on=HEARING, today=TODAY)
    return [(reason.field, reason.text) for reason in result_day.decide(facts, on=TODAY).reasons]


@pytest.mark.parametrize("resulted_on", [HEARING, date(2017, 5, 18), TODAY], ids=["at the hearing", "later", "today"])
def test_a_result_comes_with_the_hearing_or_after_it(resulted_on: date) -> None:
    assert why_not(resulted_on) == []


def test_no_result_comes_before_the_breach_is_admitted_or_proved() -> None:
    text = "The breach was admitted or proved on 11 May 2017; no result came before."
    assert why_not(date(2017, 5, 10)) == [("resulted_on", text)]


def test_a_result_to_come_is_not_recorded() -> None:
    assert why_not(date(2017, 5, 26)) == [("resulted_on", "The day of the result must be today or earlier.")]
