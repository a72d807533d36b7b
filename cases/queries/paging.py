"""One page of a list, cut in the database."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TypeVar

from django.core.paginator import Page
from django.db.models import Model, QuerySet

from probation.pages import Pages

Thing = TypeVar("Thing", bound=Model)
Row = TypeVar("Row")


def page_of(
    things: QuerySet[Thing], rows: Callable[[list[Thing]], Sequence[Row]], *, number: int | str, size: int
) -> Page[Row]:
    """The page with that number, or the nearest there is; ``rows`` makes what it shows. Two queries besides theirs."""
    found = Pages(things, size).get_page(number)
    return Page(rows(list(found.object_list)), found.number, found.paginator)
