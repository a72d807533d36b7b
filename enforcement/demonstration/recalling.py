"""The end of the ladder on a licence: recall asked for, and played where somebody plays it.

Recall stands above enforcement, so what follows is acted by a player set from there. What nobody plays is told in the
log.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass
from datetime import date, datetime

from enforcement.actions.take_action import take_action
from enforcement.models import Failure
from enforcement.vocabulary import ActionCode

from .case import Case
from .circumstances import notes
from .stage import Acting


@dataclass(frozen=True)
class Custody:
    """A return to custody: when, and in which prison."""

    returned_at: datetime
    prison: str


@dataclass(frozen=True)
class Freed:
    """A release after recall. ``because``: why the Secretary of State let the person out sooner; else it is due."""

    on: date
    because: str = ""


@dataclass(frozen=True)
class Player:
    """Plays a recall asked for on a failure, the return to custody, the referral to the Parole Board and its refusal,
    and the release; each returns its last time."""

    asked: Callable[[Case, Failure, datetime], Acting[datetime]]
    returned: Callable[[Case, Custody, datetime], Acting[datetime]]
    referred: Callable[[Case, datetime], Acting[datetime]]
    refused: Callable[[Case, str, datetime], Acting[datetime]]
    freed: Callable[[Case, Freed, datetime], Acting[datetime]]


_player: ContextVar[Player | None] = ContextVar("player", default=None)


@contextmanager
def play_recalls_with(player: Player) -> Iterator[None]:
    """Every recall asked for within is played by this player."""
    token = _player.set(player)
    try:
        yield
    finally:
        _player.reset(token)


def asks_recall(case: Case, failure: Failure, why: str, *, at: datetime) -> Acting[datetime]:
    """Recall requested on a failure (EA11), and played. Returns the time of the last act."""
    take_action(failure, code=ActionCode.EA11, note=why, by=case.officer, at=at)
    player = _player.get()
    return at if player is None else (yield from player.asked(case, failure, at))


def is_recalled(case: Case, what: str, custody: Custody, *, at: datetime) -> Acting[datetime]:
    """The log says what became of it (ERCL), and PPCS is told of the return."""
    notes(case, "ERCL", what, at=at)
    player = _player.get()
    return at if player is None else (yield from player.returned(case, custody, at))


def is_referred(case: Case, *, at: datetime) -> Acting[datetime]:
    """Nobody supports release: the Parole Board is asked when the 28 days are over."""
    player = _player.get()
    return at if player is None else (yield from player.referred(case, at))


def is_refused(case: Case, because: str, *, at: datetime) -> Acting[datetime]:
    """The Parole Board decides that there is no release."""
    player = _player.get()
    return at if player is None else (yield from player.refused(case, because, at))


def is_freed(case: Case, freed: Freed, *, at: datetime) -> Acting[datetime]:
    """Released after recall, early on the day."""
    player = _player.get()
    return at if player is None else (yield from player.freed(case, freed, at))
