"""A list turned by where its last row stood: the thousandth page costs what the first does."""

from __future__ import annotations

from typing import Any

from rest_framework.exceptions import NotFound
from rest_framework.pagination import CursorPagination
from rest_framework.request import Request

from probation.api.ids import LARGEST
from probation.api.paging import MOST_A_PAGE, USUAL_PAGE


class LatestFirst(CursorPagination):
    """Pages, the latest made first: ``next``, ``previous`` and ``results``."""

    ordering = "-pk"
    page_size = USUAL_PAGE
    page_size_query_param = "page_size"
    max_page_size = MOST_A_PAGE
    invalid_cursor_message = "There is no such page."

    def decode_cursor(self, request: Request) -> Any:
        """Where to go on from. Raises NotFound for what was never given out."""
        cursor = super().decode_cursor(request)
        if cursor is not None and cursor.position is not None and not _is_an_id(str(cursor.position)):
            raise NotFound(self.invalid_cursor_message)
        return cursor


def _is_an_id(position: str) -> bool:
    return position.isdecimal() and int(position) <= LARGEST
