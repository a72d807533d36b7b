"""What is shown of breaches: a page of them with their clocks, and one with the whole of it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING

from django.db.models import prefetch_related_objects

from enforcement.queries.breach.breach_clocks import clocks_by_breach
from enforcement.queries.breach.breach_page import BreachPage, breach_page
from enforcement.queries.breach.pack_page import PackPage, pack_page
from enforcement.queries.breach.rows import hearing_to_come
from enforcement.queries.breach.seeing import breach_anywhere, in_full
from enforcement.queries.breach.thread import Step, thread_of

if TYPE_CHECKING:
    from cases.models import Person
    from cases.queries.clocks import ClockView
    from enforcement.models import BreachCase, Hearing
    from probation.accounts.acting import Acting

IN_A_LIST = ("failures", "hearings", "referrals")
ON_A_BREACH = (
    *IN_A_LIST,
    "referrals__sent_by",
    "referrals__answered_by",
    "processes__court",
    "hearings__court",
    "hearings__recorded_by",
)


@dataclass(frozen=True)
class Listed:
    """A breach in a list. ``clocks``: those that run, the first due first."""

    breach: BreachCase
    clocks: tuple[ClockView, ...]

    @property
    def to_come(self) -> Hearing | None:
        """The hearing that has no outcome yet."""
        return hearing_to_come(self.breach)


@dataclass(frozen=True)
class Whole(Listed):
    """A breach with everything about it. ``clocks``: also those that have stopped, after those that run."""

    page: BreachPage
    pack: PackPage
    thread: tuple[Step, ...]

    @property
    def person(self) -> Person:
        """Whom it is about."""
        return self.breach.person


def listed(breaches: Sequence[BreachCase], *, at: datetime) -> list[Listed]:
    """The breaches of one page. A fixed number of queries."""
    found = in_full(breaches)
    prefetch_related_objects(found, *IN_A_LIST)
    clocks = clocks_by_breach(found, at=at)
    return [Listed(breach, clocks[breach.pk]) for breach in found]


def whole(pk: int, acting: Acting) -> Whole:
    """One breach this person may see. A fixed number of queries for each state. Raises NotSeen."""
    breach = breach_anywhere(acting.user, pk)
    prefetch_related_objects([breach], *ON_A_BREACH)
    page = breach_page(breach, acting)
    return Whole(breach, page.clocks, page, pack_page(breach, acting), thread_of(breach))
