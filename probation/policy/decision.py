"""The judgement of a rule on given facts: permitted, or every reason against it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from .citation import Citation


@dataclass(frozen=True)
class Reason:
    """One reason against, as a sentence for the officer; ``field`` is the form field it belongs beside."""

    text: str
    field: str = ""

    def __str__(self) -> str:
        return self.text


@dataclass(frozen=True)
class Decision:
    """What one version of one rule says of these facts on this date. No reasons: permitted."""

    rule: str
    version: str
    on: date
    reasons: tuple[Reason, ...] = ()
    cites: tuple[Citation, ...] = ()
    facts: Mapping[str, Any] = field(default_factory=dict)

    @property
    def permits(self) -> bool:
        return not self.reasons


class Refused(Exception):
    """The rules do not permit the act. Carries the decision with every reason at once."""

    def __init__(self, decision: Decision) -> None:
        self.decision = decision
        super().__init__(" ".join(str(reason) for reason in decision.reasons))
