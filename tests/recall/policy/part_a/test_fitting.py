"""Answers that cannot be kept, whatever is sent."""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from recall.policy.part_a import BY_CODE
from recall.policy.part_a.fitting import misfits

JSON: Any = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(),
    lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner),
    max_leaves=5,
)


def names(code: str, answers: dict[str, Any]) -> list[str]:
    return [name for name, _ in misfits(BY_CODE[code], answers)]


@pytest.mark.parametrize(
    ("code", "name", "answer"),
    [
        ("person", "releasing_prison", "HMP Exam"),
        ("person", "last_released_on", "2017-04-10"),
        ("person", "last_released_on", ["10", "", ""]),
        ("vulnerability", "issues", ["self-harm"]),
        ("custody", "custody", ""),
        ("alternatives", "tried", [{"kind": "warnings", "detail": "W", "on": ["1", "", ""]}]),
        ("circumstances", "evidence", ["12", "14"]),
        ("contraband", "contraband", "yes"),
    ],
)
def test_half_an_answer_is_kept(code: str, name: str, answer: Any) -> None:
    assert names(code, {name: answer}) == []


@pytest.mark.parametrize(
    ("code", "name", "answer"),
    [
        ("person", "crn", "X123456"),
        ("person", "shoe_size", "9"),
        ("person", "releasing_prison", 12),
        ("person", "releasing_prison", "HMP\x00"),
        ("person", "last_released_on", ["10", "4"]),
        ("vulnerability", "issues", ["boredom"]),
        ("custody", "custody", "moon"),
        ("alternatives", "tried", [{"kind": "warnings", "cost": "1"}]),
        ("circumstances", "evidence", ["one"]),
        ("contraband", "contraband", "perhaps"),
    ],
)
def test_what_is_recorded_unknown_or_of_another_shape_is_not(code: str, name: str, answer: Any) -> None:
    assert names(code, {name: answer}) == [name]


@given(JSON)
def test_whatever_is_sent_is_judged_and_never_breaks(answer: Any) -> None:
    for section in BY_CODE.values():
        for question in section.questions:
            assert len(list(misfits(section, {question.name: answer}))) <= 1
