"""What the signed Part A says, section by section, for the documents made of it. Sensitive material is not in it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from recall.models import RecallRequest

Row = Mapping[str, str]


def signed_words(request: RecallRequest) -> Mapping[str, tuple[Row, ...]]:
    """By the code of a section: each question with its answer, of the latest version. Nothing where none is made yet,
    as out of hours. One query."""
    version = request.versions.order_by("-number").first()
    sections = version.content["sections"] if version else []
    return {section["code"]: tuple(map(_row, section["answers"])) for section in sections}


def answer_of(words: Mapping[str, tuple[Row, ...]], section: str, label: str) -> str:
    """One answer, by the words of its question; empty where it was not given."""
    return next((row["text"] for row in words.get(section, ()) if row["label"] == label), "")


def _row(answer: Mapping[str, Any]) -> Row:
    return {"label": answer["label"], "text": "; ".join([*answer["paragraphs"], *answer["items"]])}
