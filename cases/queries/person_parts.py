"""One part of a person's record, for the page that changes it."""

from __future__ import annotations

from typing import Any, TypeVar

from django.db.models import Model, QuerySet

from cases.models import MappaRegistration, Need, Person, Registration
from probation.refusals import NotSeen

Part = TypeVar("Part", bound=Model)


def need_or_not_seen(person: Person, pk: int) -> Need:
    """A need that still holds. Raises NotSeen."""
    return _one(person.needs.filter(ended_on__isnull=True), "need", pk)


def registration_or_not_seen(person: Person, pk: int) -> Registration:
    """A registration in force. Raises NotSeen."""
    return _one(person.registrations.filter(to_date__isnull=True), "registration", pk)


def mappa_or_not_seen(person: Person, pk: int) -> MappaRegistration:
    """The MAPPA registration in force. Raises NotSeen."""
    return _one(person.mappa_registrations.filter(to_date__isnull=True), "registration", pk)


def _one(parts: QuerySet[Part, Any], what: str, pk: int) -> Part:
    found = parts.filter(pk=pk).first()
    if found is None:
        raise NotSeen(what, pk)
    return found
