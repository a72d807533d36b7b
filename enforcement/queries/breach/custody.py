"""Custody that is on the record of enforcement: committals for breach of supervision."""

from __future__ import annotations

from datetime import date

from cases.models import Person
from enforcement.models import CourtResult


def in_custody_on(person: Person, day: date) -> bool:
    """Whether the person was committed for breach on a day; the first and the last day are custody. One query."""
    return CourtResult.objects.filter(
        breach__sentence__person=person, custody_from__lte=day, custody_until__gte=day
    ).exists()
