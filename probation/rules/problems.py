"""What is wrong with a question: sentences that name the key."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass


@dataclass(frozen=True)
class Problem:
    """One thing wrong with one key. The sentence begins with the key's name."""

    key: str
    sentence: str


class BadInput(Exception):
    """Missing, unknown, repeated, malformed or impossible input. Carries every problem at once."""

    def __init__(self, problems: Iterable[Problem]) -> None:
        self.problems = tuple(problems)
        super().__init__(" ".join(problem.sentence for problem in self.problems))


class UnknownRule(Exception):
    """There is no rule of that name; the message lists those there are."""

    def __init__(self, name: str, names: Sequence[str]) -> None:
        self.name, self.names = name, tuple(names)
        super().__init__(f"There is no rule “{name}”. The rules are: {', '.join(names)}.")
