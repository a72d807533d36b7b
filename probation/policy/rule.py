"""A rule: a name, and the versions of it by commencement date.

Two kinds of function stand behind a rule. A *guard* returns the reasons against an act and is asked with
``decide``; a *calculation* returns its answer and is asked with ``answer``. Neither knows a clock or a database.
"""

from __future__ import annotations

import dataclasses
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date
from typing import Any, Generic, TypeVar

from probation.working_days import day_in_words

from .citation import Citation
from .decision import Decision, Reason, Refused

Facts = TypeVar("Facts")
Answer = TypeVar("Answer")


class NotInForce(Exception):
    """No version of the rule was in force on the date asked about."""

    def __init__(self, rule: str, on: date, first: date | None) -> None:
        self.rule, self.on, self.first = rule, on, first
        since = f"; it has been in force since {first.isoformat()}" if first and on < first else ""
        super().__init__(f"No version of the rule “{rule}” was in force on {on.isoformat()}{since}.")

    @property
    def in_words(self) -> str:
        """For a page: the day, and from when there is a rule."""
        begins = f" It begins on {day_in_words(self.first)}." if self.first else ""
        return f"The law this rests on was not in force on {day_in_words(self.on)}.{begins}"


@dataclass(frozen=True)
class Version(Generic[Facts]):
    """One version of a rule: in force from (and, where ended, to) a date, and where it stands written."""

    name: str
    commences: date
    ends: date | None
    cites: tuple[Citation, ...]
    function: Callable[[Facts], Any]


class Rule(Generic[Facts]):
    """A dated rule. ``keyed_on`` names the fact whose date chooses the version (failure, sentence, offence...)."""

    def __init__(self, name: str, *, keyed_on: str) -> None:
        self.name, self.keyed_on = name, keyed_on
        self.versions: list[Version[Facts]] = []

    def in_force_from(
        self, commences: str, *cites: Citation, name: str, until: str | None = None
    ) -> Callable[[Callable[[Facts], Answer]], Callable[[Facts], Answer]]:
        """Register a version. ``until`` is the last day it was in force. A version without a citation is an error."""
        if not cites:
            raise ValueError(f"A version of {self.name} has no citation.")

        def register(function: Callable[[Facts], Answer]) -> Callable[[Facts], Answer]:
            ends = date.fromisoformat(until) if until else None
            self.versions.append(Version(name, date.fromisoformat(commences), ends, cites, function))
            self.versions.sort(key=lambda version: version.commences)
            return function

        return register

    def version_on(self, on: date) -> Version[Facts]:
        """The version in force on a date: the last to commence, unless it has ended. Raises NotInForce."""
        commenced = [version for version in self.versions if version.commences <= on]
        if commenced and (commenced[-1].ends is None or on <= commenced[-1].ends):
            return commenced[-1]
        raise NotInForce(self.name, on, self.versions[0].commences if self.versions else None)

    def answer(self, facts: Facts, *, on: date) -> tuple[Any, Version[Facts]]:
        """What the version in force on that date calculates, and that version. Raises NotInForce."""
        version = self.version_on(on)
        return version.function(facts), version

    def decide(self, facts: Facts, *, on: date) -> Decision:
        """The judgement, with every reason against. Raises NotInForce."""
        version = self.version_on(on)
        reasons: Iterable[Reason] = version.function(facts)
        return Decision(self.name, version.name, on, tuple(reasons), version.cites, _plain(facts))

    def require(self, facts: Facts, *, on: date) -> Decision:
        """The judgement, where it permits. Raises Refused with every reason, or NotInForce."""
        decision = self.decide(facts, on=on)
        if not decision.permits:
            raise Refused(decision)
        return decision


def _plain(facts: Any) -> dict[str, Any]:
    return dataclasses.asdict(facts) if dataclasses.is_dataclass(facts) and not isinstance(facts, type) else {}
