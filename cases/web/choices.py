"""A choice on the page of something that follows a process map: the act, its page, and the words on the button."""

from __future__ import annotations

from typing import NamedTuple


class Choice(NamedTuple):
    """Shown where ``step`` is open to the reader. ``leads``: it takes the thing on, and so may be the main button."""

    step: str
    page: str
    text: str
    leads: bool = True
