"""What an act names by an id, a code or a user name, found among what it may be. Whatever is not is named (400)."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import TYPE_CHECKING, Any, TypeVar

from django.db.models import QuerySet
from rest_framework import serializers

from cases.queries.contact_rows import contacts_seen_by
from enforcement.models import Warning
from recall.queries.to_choose import coming_appointments, conditions_in_force, failures_of_licence, managers_to_ask

if TYPE_CHECKING:
    from django.db.models import Model

    from cases.models import Condition, Contact, Sentence
    from enforcement.models import Failure
    from probation.accounts.models import User

Row = TypeVar("Row", bound="Model")


def conditions_named(sentence: Sentence, pks: Sequence[int], *, field: str = "conditions") -> list[Condition]:
    """Conditions of the licence that hold. Raises ValidationError."""
    held = conditions_in_force(sentence)
    return [_one(held, pk, field, f"There is no condition {pk} of this licence in force.") for pk in pks]


def failures_named(sentence: Sentence, pks: Sequence[int]) -> list[Failure]:
    """Failures on the licence. Raises ValidationError."""
    held = {pk: failure for pk, (_, failure) in failures_of_licence(sentence).items()}
    return [_one(held, pk, "failures", f"There is no failure {pk} on this licence.") for pk in pks]


def manager_named(sentence: Sentence, username: str) -> User | None:
    """A line manager of the provider; None where nobody is named. Raises ValidationError."""
    if not username:
        return None
    held = {manager.username: manager for manager in managers_to_ask(sentence)}
    return _one(held, username, "manager", f"No manager of this provider to ask has the user name {username}.")


def appointment_named(sentence: Sentence, pk: int | None, *, at: datetime) -> Contact | None:
    """An appointment of the person to come; None where none is named. Raises ValidationError."""
    if pk is None:
        return None
    held = {key: contact for key, (_, contact) in coming_appointments(sentence.person, at=at).items()}
    return _one(held, pk, "next_appointment", f"There is no appointment {pk} of this person to come.")


def contact_of(sentence: Sentence, pk: int | None, *, user: User, field: str) -> Contact | None:
    """An entry of the person's log that the user may read. Raises ValidationError."""
    return _of(contacts_seen_by(user).filter(person=sentence.person), pk, field, "contact")


def warning_of(sentence: Sentence, pk: int | None, *, field: str) -> Warning | None:
    """A warning given on the licence. Raises ValidationError."""
    return _of(Warning.objects.filter(sentence=sentence), pk, field, "warning")


def _of(rows: QuerySet[Row], pk: int | None, field: str, what: str) -> Row | None:
    found = rows.filter(pk=pk).first() if pk else None
    if pk and found is None:
        raise serializers.ValidationError({field: [f"There is no {what} {pk} of this person."]})
    return found


def _one(held: dict[str, Any], key: object, field: str, otherwise: str) -> Any:
    if str(key) not in held:
        raise serializers.ValidationError({field: [otherwise]})
    return held[str(key)]
