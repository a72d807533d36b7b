"""Rows gathered by the person they are about, so that a list of people needs one query for each kind of thing."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from typing import Any, Protocol, TypeVar

from django.db.models import Model, QuerySet


class AboutAPerson(Protocol):
    """A row with a person."""

    person_id: Any


About = TypeVar("About", bound=AboutAPerson)
Row = TypeVar("Row", bound=Model)


def by_person(rows: Iterable[About]) -> dict[int, list[About]]:
    """Each person's rows, in the order they came."""
    gathered: dict[int, list[About]] = defaultdict(list)
    for row in rows:
        gathered[row.person_id].append(row)
    return gathered


def first_by_person(rows: QuerySet[Row], *order: str) -> dict[int, Row]:
    """Each person's first row in an order. The database picks it: one row a person comes back."""
    picked = rows.order_by("person_id", *order, "pk").distinct("person_id")
    return {row.person_id: row for row in picked}  # type: ignore[attr-defined]
