"""The words of documents, one file a language: ``templates/documents/wording/en.json``.

A text holds ``{names}`` of facts. A fact is written as the language writes it: a day, an instant, or a code that has a
phrase of its own in the file. Text that staff typed is put in as it stands and is never read as wording.
"""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from functools import cache
from typing import Any

from django.conf import settings

from probation.govuk import house_style

FOLDER = settings.ROOT / "templates" / "documents" / "wording"


@dataclass(frozen=True)
class Phrase:
    """A code that the language has words for: ``Phrase("sentence", "community-order")``, "community order"."""

    group: str
    code: str
    facts: Facts = field(default_factory=dict)


# False, None, empty text and no rows are nothing: a part asked for "when" such a fact is left out.
Fact = bool | str | date | datetime | Phrase | Sequence["Facts"] | None
Facts = Mapping[str, Fact]


@dataclass(frozen=True)
class Wording:
    """The words of one language. ``language`` is its code, ``en`` or ``cy``."""

    language: str
    words: Mapping[str, Any]

    def fill(self, text: str, facts: Facts) -> str:
        """The text with the facts it names. Raises KeyError for a name that is no fact."""
        return text.format_map({name: self.write(fact) for name, fact in facts.items()})

    def phrase(self, group: str, code: str) -> str:
        """The words for a code, not yet filled. Raises KeyError for a code without words."""
        text: str = self.words["phrases"][group][code]
        return text

    def write(self, fact: Fact) -> str:
        """A fact as this language writes it. Raises KeyError for a code without words."""
        match fact:
            case Phrase():
                return self.fill(self.phrase(fact.group, fact.code), fact.facts)
            case datetime():
                return house_style.day_and_time(fact)
            case date():
                return house_style.day(fact)
            case str():
                return fact
        return ""


@cache
def wording(language: str) -> Wording:
    """The words of a language. Raises FileNotFoundError for a language that has none."""
    return Wording(language, json.loads((FOLDER / f"{language}.json").read_text(encoding="utf-8")))
