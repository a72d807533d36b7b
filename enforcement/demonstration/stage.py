"""The stage: every story acts in the order of time, and between two acts the clocks ring as they would have.

A story is a generator. It yields the time of its next act and is resumed, with that time, when every earlier act of
every other story is done and every clock due by then has rung. Whoever is told of something reads it the next morning.
"""

from __future__ import annotations

from collections.abc import Callable, Generator, Iterable
from datetime import datetime, timedelta
from heapq import heappop, heappush
from itertools import count
from typing import TypeVar

from django.db import connection

from cases.actions.read_alert import read_alert
from cases.actions.sweep_clocks import sweep_clocks
from cases.models import Alert, Rung
from probation.outbox.relay import relay
from probation.working_days import london_date

from .days import Days, at_time

Result = TypeVar("Result")
Acting = Generator[datetime, datetime, Result]
Story = Acting[None]

A_MOMENT = timedelta(seconds=20)
READ_UNTIL = -2
READS_AT = "09:10"


class Stage:
    """Plays stories up to the first instant of today. ``tell`` hears one line a year of the story."""

    def __init__(self, days: Days, tell: Callable[[str], None]) -> None:
        self.days, self.tell = days, tell
        self._queue: list[tuple[datetime, int, Story]] = []
        self._order = count()
        self._clock = days.now
        self._acts = 0
        self._reading = False

    def play(self, stories: Iterable[Story]) -> None:
        """Play them all. Raises ValueError where a story would act after today began, or goes back in time."""
        for story in stories:
            self._enters(story)
        self._clock = self._next_act()
        while self._queue or self._clock < self.days.now:
            if not self._rings_before(self._next_act()):
                self._acts_next()
        self.tell(f"  {self._clock.year}: {self._acts} acts")

    def _enters(self, story: Story) -> None:
        heappush(self._queue, (next(story), next(self._order), story))

    def _next_act(self) -> datetime:
        return self._queue[0][0] if self._queue else self.days.now

    def _rings_before(self, at: datetime) -> bool:
        """Deliver what the last act told; ring the first clock to ring before a time. Whether anything did."""
        soon = min(self._clock + A_MOMENT, at)
        if relay(at=soon):
            self._read_tomorrow(soon)
            return True
        rings_at = _next_ring(at)
        if rings_at is None:
            return False
        self._come_to(min(max(rings_at, self._clock) + A_MOMENT, at))
        sweep_clocks(at=self._clock)
        self._read_tomorrow(self._clock)
        return True

    def _acts_next(self) -> None:
        """The next story acts, or, when all are over, the day comes."""
        self._come_to(self._next_act())
        if not self._queue:
            return
        at, _, story = heappop(self._queue)
        self._acts += 1
        try:
            then = story.send(at)
        except StopIteration:
            return
        if not at <= then <= self.days.now:
            raise ValueError(f"{story} would act on {then}, after {at} and before {self.days.now}.")
        heappush(self._queue, (then, next(self._order), story))

    def _come_to(self, at: datetime) -> None:
        if self._clock.year != at.year:
            self.tell(f"  {self._clock.year}: {self._acts} acts")
            self._acts = 0
            _tell_the_planner()
        self._clock = at

    def _read_tomorrow(self, told_at: datetime) -> None:
        """Whoever is told reads it on the next working morning; what the last days brought is left unread."""
        reads_at = at_time(self.days.after(london_date(told_at), 1), READS_AT)
        if not self._reading and reads_at <= self.days.at(READ_UNTIL, READS_AT):
            self._reading = True
            self._enters(self._reads(reads_at))

    def _reads(self, reads_at: datetime) -> Story:
        """Everybody reads what they were told before this morning."""
        at = yield reads_at
        self._reading = False
        for alert in Alert.objects.filter(read_at__isnull=True).select_related("recipient__organisation"):
            read_alert(alert, by=alert.recipient, at=at)


def _tell_the_planner() -> None:
    """Count the rows anew: nobody else can count those of a transaction that is open still, and a planner that takes
    the tables for empty makes a slow plan of every look."""
    with connection.cursor() as cursor:
        cursor.execute("ANALYZE")


def _next_ring(by: datetime) -> datetime | None:
    """When the first rung still to ring rings, if it does by a time."""
    due = Rung.objects.filter(rings_at__lte=by, rung_at__isnull=True, cancelled_at__isnull=True)
    return due.order_by("rings_at", "id").values_list("rings_at", flat=True).first()
