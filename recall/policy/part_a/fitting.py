"""Whether an answer is of the shape its question takes. Half an answer is; another kind of thing is not."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from .question import NO, YES, Kind, Question, Section

NOT_KEPT = "\x00"
PARTS_OF_A_DATE = 3


def misfits(section: Section, answers: Mapping[str, Any]) -> Iterator[tuple[str, str]]:
    """The name of each answer that cannot be kept, and why."""
    typed = {question.name: question for question in section.questions if not question.recorded}
    for name, answer in answers.items():
        if name not in typed:
            yield name, f"“{name}” is not a question of this section that is typed."
        elif not _fits(typed[name], answer):
            yield name, f"{typed[name].label}: this is not an answer to it."
        elif any(NOT_KEPT in text for text in _every_text(answer)):
            yield name, f"{typed[name].label}: a character in it cannot be kept."


def _fits(question: Question, answer: Any) -> bool:
    match question.kind:
        case Kind.DATE:
            return isinstance(answer, str) or (_texts(answer) and len(answer) == PARTS_OF_A_DATE)
        case Kind.SEVERAL:
            return _texts(answer) and (bool(question.choices_from) or set(answer) <= _values(question))
        case Kind.EVIDENCE:
            return _texts(answer) and all(pk.isascii() and pk.isdecimal() for pk in answer)
        case Kind.ROWS:
            return isinstance(answer, list) and all(_row_fits(question, row) for row in answer)
        case Kind.CHOICE:
            return isinstance(answer, str) and answer in {"", *_values(question)}
        case Kind.YES_NO:
            return answer in ("", YES, NO)
    return isinstance(answer, str)


def _row_fits(question: Question, row: Any) -> bool:
    columns = {column.name: column for column in question.columns}
    return isinstance(row, dict) and all(name in columns and _fits(columns[name], row[name]) for name in row)


def _every_text(answer: Any) -> Iterator[str]:
    if isinstance(answer, str):
        yield answer
    elif isinstance(answer, Mapping):
        yield from (text for value in answer.values() for text in _every_text(value))
    else:
        yield from (text for value in answer for text in _every_text(value))


def _texts(answer: Any) -> bool:
    return isinstance(answer, list) and all(isinstance(text, str) for text in answer)


def _values(question: Question) -> set[str]:
    return {value for value, _ in question.choices} | {later.value for later in question.later}
