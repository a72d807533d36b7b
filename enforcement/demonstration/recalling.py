"""The end of the ladder on a licence: recall asked for, and played where somebody plays it.

Recall stands above enforcement, so what follows is acted by a player set from there. What follows in prison is told in
the log.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from datetime import datetime

from enforcement.actions.take_action import take_action
from enforcement.models import Failure
from enforcement.vocabulary import ActionCode

from .case import Case
from .circumstances import notes
from .stage import Acting

Player = Callable[[Case, Failure, datetime], Acting[datetime]]
"""Plays a recall asked for on a failure at a time; returns the time of its last act."""
_player: ContextVar[Player | None] = ContextVar("player", default=None)


@contextmanager
def play_recalls_with(player: Player) -> Iterator[None]:
    """Every recall asked for within is played by this player."""
    token = _player.set(player)
    try:
        yield
    finally:
        _player.reset(token)


def requests_recall(case: Case, failure: Failure, why: str, *, at: datetime) -> None:
    """Recall requested on a failure (EA11); the log tells the rest."""
    take_action(failure, code=ActionCode.EA11, note=why, by=case.officer, at=at)


def asks_recall(case: Case, failure: Failure, why: str, *, at: datetime) -> Acting[datetime]:
    """Recall requested on a failure (EA11), and played. Returns the time of the last act."""
    requests_recall(case, failure, why, at=at)
    player = _player.get()
    if player is None:
        return at
    return (yield from player(case, failure, at))


def is_recalled(case: Case, what: str, *, at: datetime) -> None:
    """The log says what became of it (ERCL)."""
    notes(case, "ERCL", what, at=at)
