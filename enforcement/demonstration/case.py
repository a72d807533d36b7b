"""A case as a story holds it: the person, the sentence in question, and who works it."""

from __future__ import annotations

from dataclasses import dataclass

from cases.models import Person, Sentence
from probation.accounts.models import User


@dataclass
class Case:
    """``officer`` acts unless a story names another; ``administrator`` writes the letters out and the record in."""

    person: Person
    sentence: Sentence
    officer: User
    administrator: User
