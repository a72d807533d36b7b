"""A case as a story holds it: the person, the sentence in question, and who works it."""

from __future__ import annotations

from dataclasses import dataclass

from cases.models import Person, Requirement, Sentence
from cases.vocabulary import RequirementCategory
from probation.accounts.models import User


@dataclass
class Case:
    """``officer`` acts unless a story names another; ``administrator`` writes the letters out and the record in."""

    person: Person
    sentence: Sentence
    officer: User
    administrator: User

    def requirement(self, category: RequirementCategory) -> Requirement:
        """The requirement of a category that the court made."""
        return self.sentence.requirements.get(category=category)
