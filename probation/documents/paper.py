"""A document ready to be printed: every word of it, and the template that prints and the one that shows these words.

What is shown and what is printed are made of the same words, so a preview cannot differ from the paper.
"""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass
from typing import Any

from .court_paper import TEMPLATE as COURT
from .court_paper import CourtPaperData, court_paper_text
from .letter import TEMPLATE as LETTER
from .letter import LetterData, letter_text
from .rendering import Rendered, render
from .wording import wording

Data = LetterData | CourtPaperData


@dataclass(frozen=True)
class Paper:
    """``words``: every word, as plain JSON values, by the names of the text it was made of."""

    template: str
    words: dict[str, Any]

    def pdf(self) -> Rendered:
        """The paper itself; the same bytes for the same words. Raises Unprintable."""
        return render(self.template, self.words)

    def checked_by(self, code: str) -> Paper:
        """The same paper with the code whoever holds it checks it by among its details, beside its reference."""
        label = wording(self.words["language"]).words["paper"]["code"]
        return Paper(self.template, {**self.words, "details": [*self.words.get("details", ()), [label, code]]})


def paper_of(data: Data) -> Paper:
    """The words of a letter or a court paper. Raises KeyError where its wording names a fact the data do not hold."""
    if isinstance(data, LetterData):
        return Paper(LETTER, _plain(letter_text(data)))
    return Paper(COURT, _plain(court_paper_text(data)))


def _plain(text: Any) -> dict[str, Any]:
    """As JSON keeps it, so that words read back from a store print the same bytes."""
    plain: dict[str, Any] = json.loads(json.dumps(asdict(text)))
    return plain
