"""What a failure on a sentence may be of: a requirement, a condition, or the whole sentence."""

from __future__ import annotations

from dataclasses import dataclass

from cases.models import Condition, Requirement, Sentence
from cases.vocabulary import ConditionKind

WHOLE_SENTENCE = "whole"


@dataclass(frozen=True)
class Obligation:
    """Something the person must do. ``key`` names it in a form."""

    key: str
    name: str
    detail: str


def obligations(sentence: Sentence) -> tuple[Obligation, ...]:
    """The whole sentence, then its requirements and conditions, whatever their dates. Two queries."""
    whole = Obligation(WHOLE_SENTENCE, "The whole sentence", "Such as keeping in touch as instructed.")
    requirements = (Obligation(_key(row), str(row), row.detail) for row in sentence.requirements.all())
    conditions = (
        Obligation(_key(row), row.text, ConditionKind.label_of(row.kind)) for row in sentence.conditions.all()
    )
    return (whole, *requirements, *conditions)


def obligation_of(sentence: Sentence, key: str) -> tuple[Requirement | None, Condition | None]:
    """The requirement or the condition with a key; neither for the whole sentence."""
    requirement = {_key(row): row for row in sentence.requirements.all()}.get(key)
    condition = {_key(row): row for row in sentence.conditions.all()}.get(key)
    return requirement, condition


def _key(row: Requirement | Condition) -> str:
    return f"{row._meta.model_name}-{row.pk}"
