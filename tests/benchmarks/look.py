"""One thing to measure: a list, a page, an address, an act, as one person asks for it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from django.db import transaction


@dataclass(frozen=True)
class Look:
    """``run`` is called with the number of the run, from 0, so that each may ask about somebody else.

    ``once``: it cannot be run again and find the same, so the first run is the one that counts.
    """

    name: str
    who: str
    run: Callable[[int], object]
    once: bool = False


class _TakenBack(Exception):
    """Ends the transaction of an act that was only measured."""


def taken_back(name: str, who: str, act: Callable[[int], object], *, once: bool = False) -> Look:
    """An act, done in full and then taken back, so that every run finds the nation as it was."""

    def run(number: int) -> None:
        try:
            with transaction.atomic():
                act(number)
                raise _TakenBack
        except _TakenBack:
            pass

    return Look(name, who, run, once)
