"""Whether a person can be recalled at all, and on these charts (recall.md §3.0; §8 cases 8, 11, 12, 49, 50)."""

from dataclasses import replace
from datetime import date, timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from probation.policy import NotInForce
from probation.working_days import parse_terms
from recall.policy import determinate, recallable
from recall.policy.length import SentenceLength
from recall.policy.recallable import RecallableFacts, last_recallable_day

DAY = date(2017, 6, 1)
ON_LICENCE = RecallableFacts(on=DAY, licence_ends_on=date(2018, 6, 1))
SHORT_AND_OLD: dict[str, Any] = {
    "sentence": SentenceLength(parse_terms("10 months")),
    "offence_on": date(2015, 1, 31),
}


def against(**changes: Any) -> list[str]:
    facts = replace(ON_LICENCE, **changes)
    return [reason.text for reason in recallable.recallable.decide(facts, on=facts.on).reasons]


@pytest.mark.parametrize(
    ("changes", "said"),
    [
        pytest.param({"licence_ends_on": DAY}, "The licence ends on 1 June 2017", id="case-49"),
        pytest.param({"licence_ends_on": date(2017, 5, 31)}, "The licence ended on 31 May 2017", id="licence-over"),
        pytest.param({"in_supervision": True}, "Return the person to court", id="case-50"),
        pytest.param({"licence_ends_on": None}, "There is no licence", id="no-licence"),
        pytest.param(SHORT_AND_OLD, "There is no licence: the offence was before 1 February 2015", id="case-8"),
    ],
)
def test_nobody_is_recalled_without_a_licence_that_ends_later(changes: dict[str, Any], said: str) -> None:
    [reason] = against(**changes)
    assert said in reason


@pytest.mark.parametrize(
    "changes",
    [
        pytest.param({}, id="on-licence"),
        pytest.param({"licence_ends_on": date(2017, 6, 2)}, id="case-49-the-day-after"),
        pytest.param({**SHORT_AND_OLD, "home_detention": True}, id="case-8-on-home-detention"),
        pytest.param({**SHORT_AND_OLD, "offence_on": date(2015, 2, 1)}, id="case-8-offence-since-the-ORA"),
        pytest.param({**SHORT_AND_OLD, "sentence": SentenceLength(parse_terms("12 months"))}, id="case-8-12-months"),
    ],
)
def test_a_licence_that_ends_later_can_be_revoked(changes: dict[str, Any]) -> None:
    assert against(**changes) == []


@given(st.dates(date(2005, 4, 5), date(2100, 1, 1)))
def test_the_last_day_of_recall_is_the_last_day_that_is_allowed(ends_on: date) -> None:
    last = last_recallable_day(ends_on)
    assert against(on=last, licence_ends_on=ends_on) == []
    assert against(on=last + timedelta(days=1), licence_ends_on=ends_on)


def test_before_the_act_of_2003_there_was_no_such_power() -> None:
    with pytest.raises(NotInForce):
        against(on=date(2005, 4, 3))


@pytest.mark.parametrize(
    ("kind", "fixed", "said"),
    [
        pytest.param("extended", True, "the recall is standard", id="case-11"),
        pytest.param("extended", False, "", id="case-11-standard"),
        pytest.param("indeterminate", False, "Indeterminate: emergency standard", id="case-12"),
        pytest.param("indeterminate", True, "Indeterminate: emergency standard", id="case-12-fixed"),
        pytest.param("unknown", False, "Find out", id="unknown"),
        pytest.param("determinate", True, "", id="determinate"),
    ],
)
def test_the_charts_are_for_determinate_sentences(kind: str, fixed: bool, said: str) -> None:
    reasons = determinate.reasons_against(determinate.DeterminateFacts(kind, fixed))
    assert bool(reasons) == bool(said)
    assert all(said in reason.text for reason in reasons)
