"""The data for each factor of compliance (enforcement.md §4.9; §9 case 45)."""

from dataclasses import replace
from datetime import date
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from enforcement.policy.breach.compliance import NOTHING, ComplianceFacts, Share, compliance
from enforcement.vocabulary import GuidelineFactor

MADE_ON = date(2017, 1, 9)
FACTS = ComplianceFacts(made_on=MADE_ON, kept=0, due=0)


def says(**facts: Any) -> dict[str, tuple[str, ...]]:
    answer, _ = compliance.answer(replace(FACTS, **facts), on=MADE_ON)
    return {data.factor: data.says for data in answer}


def test_every_factor_has_its_line_even_where_nothing_is_recorded() -> None:
    assert says() == dict.fromkeys(GuidelineFactor, (NOTHING,))


def test_unpaid_work_undone_stands_beside_appointments_kept() -> None:
    """§9 case 45: breach for unpaid work while contact with the officer is perfect."""
    found = says(kept=12, due=12, shares=(Share("hours of unpaid work", 14, 60), Share("activity days", 3, 15)))
    assert found[GuidelineFactor.ENGAGEMENT] == ("12 of 12 appointments kept (100 per cent)",)
    assert found[GuidelineFactor.COMPLETED] == ("14 of 60 hours of unpaid work", "3 of 15 activity days")


def test_each_day_of_failure_is_placed_after_the_order_once() -> None:
    found = says(failed_on=(date(2017, 3, 1), date(2017, 1, 10), date(2017, 3, 1)))
    assert found[GuidelineFactor.NEARNESS] == (
        "Failure on 10 January 2017, 1 day after the order",
        "Failure on 1 March 2017, 51 days after the order",
    )


def test_needs_and_what_was_done_about_them_are_shown() -> None:
    found = says(needs=("Autism",), adjustments=("Same room and time each week",), achieved=("Detox completed",))
    assert found[GuidelineFactor.NEEDS] == ("Autism", "Adjustment: Same room and time each week")
    assert found[GuidelineFactor.IMPACT] == ("Detox completed",)


@given(st.integers(0, 500), st.integers(1, 500))
def test_the_share_of_appointments_kept_is_a_percentage(kept: int, missed: int) -> None:
    (line,) = says(kept=kept, due=kept + missed)[GuidelineFactor.ENGAGEMENT]
    assert 0 <= int(line.split("(")[1].split()[0]) <= 100
