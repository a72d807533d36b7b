"""What an appointment serves, found from the ids that are sent. Whatever is not the person’s own is named (400)."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from rest_framework import serializers

from cases.models import Condition, ContactType, Person, Requirement, Sentence
from cases.queries.contact_choices import staff_who_see
from probation.accounts.models import User


def contact_type(code: str) -> ContactType:
    """The type of contact with a code. Raises ValidationError."""
    found = ContactType.objects.filter(code=code).first()
    if found is None:
        raise serializers.ValidationError({"type": [f"There is no type of contact {code}."]})
    return found


def officer_named(username: str, person: Person) -> User:
    """Whoever of those who may see the person has a user name. Raises ValidationError."""
    found = staff_who_see(person).filter(username=username).first()
    if found is None:
        raise serializers.ValidationError({"officer": [f"Nobody who may be seen has the user name {username}."]})
    return found


def served(
    person: Person, sent: Sequence[Mapping[str, Any]]
) -> tuple[list[Sentence], dict[int, Requirement | Condition]]:
    """The sentences, and by the id of each what the appointment is under. Raises ValidationError. Three queries."""
    rows = person.sentences.select_related("provider").prefetch_related("requirements", "conditions")
    own = {sentence.pk: sentence for sentence in rows.order_by("pk")}
    problems: dict[str, list[str]] = {}
    under: dict[int, Requirement | Condition] = {}
    for number, line in enumerate(sent):
        sentence = own.get(line["sentence"])
        if sentence is None:
            problems[f"on.{number}.sentence"] = [f"There is no sentence {line['sentence']} of this person."]
            continue
        try:
            requirement, condition = obligation(sentence, line["requirement"], line["condition"])
        except serializers.ValidationError as error:
            problems.update({f"on.{number}.{field}": texts for field, texts in _fields(error).items()})
        else:
            if what := requirement or condition:
                under[sentence.pk] = what
    if problems:
        raise serializers.ValidationError(problems)
    return [own[pk] for pk in dict.fromkeys(line["sentence"] for line in sent)], under


def obligation(
    sentence: Sentence, requirement: int | None, condition: int | None
) -> tuple[Requirement | None, Condition | None]:
    """The requirement or the condition of a sentence with these ids. Raises ValidationError, also for one of each."""
    if requirement and condition:
        raise serializers.ValidationError({"condition": ["Name a requirement or a condition, not both."]})
    requirements = {row.pk: row for row in sentence.requirements.all()}
    conditions = {row.pk: row for row in sentence.conditions.all()}
    if requirement and requirement not in requirements:
        raise serializers.ValidationError({"requirement": [f"There is no requirement {requirement} of this sentence."]})
    if condition and condition not in conditions:
        raise serializers.ValidationError({"condition": [f"There is no condition {condition} of this sentence."]})
    return requirements.get(requirement or 0), conditions.get(condition or 0)


def _fields(error: serializers.ValidationError) -> dict[str, list[str]]:
    assert isinstance(error.detail, dict)
    return error.detail  # type: ignore[return-value]
