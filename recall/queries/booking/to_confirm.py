"""What a caseworker confirms when booking on: straight from the report as it was signed, nothing typed again."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from recall.models import RecallRequest
from recall.policy.part_a.person import PERSON

CONFIRMED = ("person", "sentence", "custody", "address", "arrest", "police", "mappa", "vulnerability")
"""The sections of Part A that booking on confirms (recall.md §1, PPCS caseworker)."""

IDENTIFIERS = ("cro", "pnc", "prison_number")
"""Looked for even where the report does not give them."""

Facts = tuple[tuple[str, str], ...]


def to_confirm(request: RecallRequest) -> tuple[tuple[str, Facts], ...]:
    """The title of each section, and its answers in words. Nothing where there is no report yet. One query."""
    version = request.versions.order_by("-number").first()
    if version is None:
        return ()
    sections = {section["code"]: section for section in version.content["sections"]}
    found = (sections[code] for code in CONFIRMED if code in sections)
    return tuple((section["title"], (*_facts(section), *_not_given(section))) for section in found)


def answer_given(request: RecallRequest, code: str, name: str) -> str:
    """What the officer typed to one question of the report as it stands; empty where nothing. One query."""
    row = request.sections.filter(code=code).first()
    return str((row.answers if row else {}).get(name) or "")


def _facts(section: dict[str, Any]) -> Iterator[tuple[str, str]]:
    for answer in section["answers"]:
        rows = [", ".join(filter(None, row)) for row in answer["rows"]]
        yield answer["label"], "\n".join([*answer["paragraphs"], *answer["items"], *rows])


def _not_given(section: dict[str, Any]) -> Iterator[tuple[str, str]]:
    if section["code"] != PERSON.code:
        return
    given = {answer["label"] for answer in section["answers"]}
    labels = (question.label for question in PERSON.questions if question.name in IDENTIFIERS)
    yield from ((label, "") for label in labels if label not in given)
