"""A paper for a court: its facts, in no language, made into every word that stands on it, in reading order."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from .body import Block, body
from .wording import Facts, wording

TEMPLATE = "court.typ"


@dataclass(frozen=True, kw_only=True)
class CourtPaperData:
    """What a paper is made of. ``paper`` is its name in the wording; ``facts`` are those of this paper alone.

    ``court``: in which court, empty where that is not settled. ``signed``: the lines under the place to sign.
    ``sworn``: taken on oath, so that there is a place for whoever takes it to sign.
    """

    paper: str
    provider: str
    team: str
    phone: str
    dated: date
    reference: str
    court: str
    signed: tuple[str, ...]
    facts: Facts
    sworn: bool = False
    language: str = "en"


@dataclass(frozen=True, kw_only=True)
class CourtPaperText:
    """Every word on the paper. ``details`` and ``signatures`` are labels with their values, or with nothing to fill in.

    ``court``: the line above the title.
    """

    language: str
    dated: str
    title: str
    court: str
    provider: str
    team: str
    details: tuple[tuple[str, str], ...]
    reference: str
    blocks: tuple[Block, ...]
    signed: tuple[str, ...]
    signatures: tuple[tuple[str, ...], ...]
    page: str


def court_paper_text(data: CourtPaperData) -> CourtPaperText:
    """The words of the paper. Raises KeyError where its wording names a fact the data do not hold."""
    words = wording(data.language)
    shared, own = words.words["paper"], words.words["papers"][data.paper]
    details = {"reference": data.reference, "date": words.write(data.dated), "phone": data.phone}
    return CourtPaperText(
        language=words.language,
        dated=data.dated.isoformat(),
        title=words.fill(own["title"], data.facts),
        court=words.fill(shared["court"], {"court": data.court}) if data.court else "",
        provider=data.provider,
        team=data.team,
        details=tuple((shared[name], value) for name, value in details.items() if value),
        reference=data.reference,
        blocks=tuple(body(words, own["parts"], data.facts)),
        signed=data.signed,
        signatures=(tuple(shared["signature"]), *((tuple(shared["oath"]),) if data.sworn else ())),
        page=shared["page"],
    )
