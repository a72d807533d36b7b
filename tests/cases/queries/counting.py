"""How many questions a page asks the database."""

from collections.abc import Callable
from typing import Any

from django.db import connection
from django.test.utils import CaptureQueriesContext


def queries_of(look: Callable[[], Any]) -> int:
    """The number of queries a look makes."""
    with CaptureQueriesContext(connection) as captured:
        look()
    return len(captured)
