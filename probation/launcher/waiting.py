"""Waiting for something to become true."""

import time
from collections.abc import Callable

_PAUSE = 0.05


def until(condition: Callable[[], bool], *, seconds: float) -> bool:
    """Ask again and again until the condition holds (True) or the seconds have passed (False)."""
    deadline = time.monotonic() + seconds
    while not condition():
        if time.monotonic() > deadline:
            return False
        time.sleep(_PAUSE)
    return True
