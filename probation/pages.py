"""Pages of a list that may be as long as the nation."""

from __future__ import annotations

from typing import Any

from django.core.paginator import Paginator
from django.db.models import QuerySet
from django.utils.functional import cached_property

MOST_COUNTED = 1_000


class Pages(Paginator):
    """Pages as far as the thousandth row, and no further: to count rows is to read them, and to skip them too.

    Whoever looks for a later row narrows the list. A list that is read already is counted as it is.
    """

    @cached_property
    def count(self) -> int:
        """How many rows can be turned to."""
        return min(self._counted, MOST_COUNTED)

    @property
    def count_in_words(self) -> str:
        """ "27", or "more than 1,000"."""
        return f"more than {MOST_COUNTED:,}" if self._counted > MOST_COUNTED else f"{self._counted:,}"

    @cached_property
    def _counted(self) -> int:
        """One more than the most, where there are more. The order is left out: any row will do."""
        things: Any = self.object_list
        if not isinstance(things, QuerySet):
            return len(things)
        return things.order_by()[: MOST_COUNTED + 1].count()
