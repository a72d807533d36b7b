"""A letter: its facts, in no language, made into every word that stands on the paper, in reading order.

The PDF, the pictures of its pages and the page of HTML are all made of the same ``LetterText``.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import asdict, dataclass
from datetime import date
from typing import Any, Literal

from .rendering import Rendered, preview_pages, render
from .wording import Facts, Wording, wording

TEMPLATE = "letter.typ"


@dataclass(frozen=True, kw_only=True)
class LetterData:
    """What a letter is made of. ``letter`` is its name in the wording; ``facts`` are those of this letter alone.

    ``officer`` signs it and is to be replied to. ``large_print``: 18 point, an adjustment agreed with the person.
    """

    letter: str
    provider: str
    team: str
    team_address: tuple[str, ...]
    team_phone: str
    letter_on: date
    reference: str
    addressee: str
    address: tuple[str, ...]
    greeted_as: str
    officer: str
    officer_grade: str
    officer_phone: str
    facts: Facts
    language: str = "en"
    large_print: bool = False

    @property
    def every_fact(self) -> Facts:
        """The facts of this letter, and those its wording may name in any letter."""
        shared = {"officer": self.officer, "officer_phone": self.officer_phone}
        return {**shared, "team_address": ", ".join(self.team_address), **self.facts}


@dataclass(frozen=True)
class Block:
    """A piece of the body: a heading or a paragraph (``text``), a list (``items``), or rows of label and value."""

    kind: Literal["heading", "paragraph", "list", "rows"]
    text: str = ""
    items: tuple[str, ...] = ()
    rows: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, kw_only=True)
class LetterText:
    """Every word on the paper. ``details`` are labels with their values: phone, date, reference."""

    language: str
    large_print: bool
    dated: str
    title: str
    provider: str
    team: str
    team_address: tuple[str, ...]
    details: tuple[tuple[str, str], ...]
    reference: str
    confidential: str
    addressee: tuple[str, ...]
    greeting: str
    blocks: tuple[Block, ...]
    closing: str
    signed: tuple[str, ...]
    page: str


def letter_text(data: LetterData) -> LetterText:
    """The words of the letter. Raises KeyError where its wording names a fact the data do not hold."""
    words = wording(data.language)
    shared, own = words.words["letter"], words.words["letters"][data.letter]
    details = {"phone": data.team_phone, "date": words.write(data.letter_on), "reference": data.reference}
    return LetterText(
        language=words.language,
        large_print=data.large_print,
        dated=data.letter_on.isoformat(),
        title=words.fill(own["title"], data.every_fact),
        provider=data.provider,
        team=data.team,
        team_address=data.team_address,
        details=tuple((shared[name], value) for name, value in details.items() if value),
        reference=data.reference,
        confidential=shared["confidential"],
        addressee=(data.addressee, *data.address),
        greeting=words.fill(shared["greeting"], {"name": data.greeted_as}),
        blocks=tuple(_body(words, data.letter, data.every_fact)),
        closing=shared["closing"],
        signed=tuple(filter(None, (data.officer, data.officer_grade, data.team))),
        page=shared["page"],
    )


def letter_pdf(data: LetterData) -> Rendered:
    """The letter itself. Raises Unprintable."""
    return render(TEMPLATE, asdict(letter_text(data)))


def letter_pages(data: LetterData) -> list[bytes]:
    """Pictures (SVG) of the letter's pages. Raises Unprintable."""
    return preview_pages(TEMPLATE, asdict(letter_text(data)))


def standard_text(letter: str, content: str, facts: Facts, *, language: str = "en") -> str:
    """What a letter always says on a content (``consequence``), as the text to start from when writing one.

    The letter does not print it a second time when it comes back unchanged as what was typed.
    """
    words = wording(language)
    parts = [part for part in _parts(words, letter) if part.get("content") == content and _applies(part, facts)]
    return "\n".join(text for part in parts for text in _texts(words, part, facts))


def _body(words: Wording, letter: str, facts: Facts) -> Iterator[Block]:
    parts = list(_parts(words, letter))
    said = {text for part in parts for text in _texts(words, part, facts)}
    for part in parts:
        if not _applies(part, facts):
            continue
        match part:
            case {"heading": heading}:
                yield Block("heading", words.fill(heading, facts))
            case {"typed": name}:
                yield from (Block("paragraph", text) for text in _typed(facts[name]) if text not in said)
            case {"list": _}:
                yield Block("list", items=tuple(_texts(words, part, facts)))
            case {"rows": rows}:
                filled = ((label, words.fill(value, facts)) for label, value in rows)
                yield Block("rows", rows=tuple((label, value) for label, value in filled if value))
            case _:
                yield from (Block("paragraph", text) for text in _texts(words, part, facts))


def _parts(words: Wording, letter: str) -> Iterator[Mapping[str, Any]]:
    """The parts of a letter in order; a name among them stands for a section that several letters share."""
    for part in words.words["letters"][letter]["parts"]:
        if isinstance(part, str):
            yield from words.words["sections"][part]
        else:
            yield part


def _applies(part: Mapping[str, Any], facts: Facts) -> bool:
    return all(facts[name] for name in part.get("when", ())) and not any(facts[name] for name in part.get("unless", ()))


def _texts(words: Wording, part: Mapping[str, Any], facts: Facts) -> list[str]:
    """The sentences a part states: its paragraph, or the items of its list (once for each row of ``each``)."""
    texts = part.get("list", [part["text"]] if "text" in part else [])
    rows = facts[part["each"]] if "each" in part else (facts,)
    assert isinstance(rows, tuple)
    return [words.fill(text, row) for row in rows for text in texts]


def _typed(text: object) -> list[str]:
    """The paragraphs of what staff typed, runs of space made one."""
    assert isinstance(text, str)
    return [paragraph for line in text.splitlines() if (paragraph := " ".join(line.split()))]
