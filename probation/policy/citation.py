"""Where a rule comes from, and how sure we are of it."""

from dataclasses import dataclass
from enum import StrEnum


class Mark(StrEnum):
    """How well a rule is attested; the marks of the domain documents."""

    SEEN = "S"
    KNOWN = "K"
    DECIDED = "D"
    DOUBTFUL = "?"


@dataclass(frozen=True)
class Citation:
    """A source and the place in it: ``Citation("CJA 2003", "Sch 8 para 5")``."""

    source: str
    place: str = ""
    mark: Mark = Mark.SEEN

    def __str__(self) -> str:
        return f"{self.source}, {self.place}" if self.place else self.source
