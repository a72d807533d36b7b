"""The body of a document: parts of its wording and its facts made into headings, paragraphs, lists, rows and tables."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Literal

from .wording import Facts, Wording

Part = Mapping[str, Any]


@dataclass(frozen=True)
class Block:
    """A piece of the body.

    A heading or a paragraph (``text``), a list (``items``), rows of label and value, a table (``head`` and ``rows``).
    """

    kind: Literal["heading", "paragraph", "list", "rows", "table"]
    text: str = ""
    items: tuple[str, ...] = ()
    rows: tuple[tuple[str, ...], ...] = ()
    head: tuple[str, ...] = ()


def parts_of(words: Wording, own: Sequence[Part | str]) -> Iterator[Part]:
    """The parts of a document in order; a name among them stands for a section that several of them share."""
    for part in own:
        if isinstance(part, str):
            yield from parts_of(words, words.words["sections"][part])
        else:
            yield part


def body(words: Wording, own: Sequence[Part | str], facts: Facts) -> Iterator[Block]:
    """The blocks of a document. Raises KeyError where its wording names a fact there is not."""
    parts = list(parts_of(words, own))
    said = {text for part in parts for text in texts_of(words, part, facts)}
    for part in parts:
        if not applies(part, facts):
            continue
        match part:
            case {"heading": heading}:
                yield Block("heading", words.fill(heading, facts))
            case {"typed": name}:
                yield from (Block("paragraph", text) for text in _typed(facts[name]) if text not in said)
            case {"list": _}:
                yield Block("list", items=tuple(texts_of(words, part, facts)))
            case {"rows": rows}:
                filled = ((label, words.fill(value, facts)) for label, value in rows)
                yield Block("rows", rows=tuple((label, value) for label, value in filled if value))
            case {"table": cells, "head": head}:
                lines = (tuple(words.fill(cell, row) for cell in cells) for row in _rows(part, facts))
                yield Block("table", head=tuple(head), rows=tuple(lines))
            case _:
                yield from (Block("paragraph", text) for text in texts_of(words, part, facts))


def applies(part: Part, facts: Facts) -> bool:
    """Whether a part is said of these facts."""
    return all(facts[name] for name in part.get("when", ())) and not any(facts[name] for name in part.get("unless", ()))


def texts_of(words: Wording, part: Part, facts: Facts) -> list[str]:
    """The sentences a part states: its paragraph, or the items of its list (once for each row of ``each``)."""
    texts = part.get("list", [part["text"]] if "text" in part else [])
    return [words.fill(text, row) for row in _rows(part, facts) for text in texts]


def _rows(part: Part, facts: Facts) -> tuple[Facts, ...]:
    rows = facts[part["each"]] if "each" in part else (facts,)
    assert isinstance(rows, tuple)
    return rows


def _typed(text: object) -> list[str]:
    """The paragraphs of what staff typed, runs of space made one."""
    assert isinstance(text, str)
    return [paragraph for line in text.splitlines() if (paragraph := " ".join(line.split()))]
