"""A letter: its facts, in no language, made into every word that stands on the paper, in reading order.

The PDF, the pictures of its pages and the page of HTML are all made of the same ``LetterText``.
"""

from __future__ import annotations

from dataclasses import asdict, dataclass
from datetime import date

from .body import Block, applies, body, parts_of, texts_of
from .rendering import Rendered, preview_pages, render
from .wording import Facts, wording

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
        blocks=tuple(body(words, own["parts"], data.every_fact)),
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
    parts = [
        part
        for part in parts_of(words, words.words["letters"][letter]["parts"])
        if part.get("content") == content and applies(part, facts)
    ]
    return "\n".join(text for part in parts for text in texts_of(words, part, facts))
