"""What an act does to clocks: start one, stop some. Applied by the door, inside the act's transaction."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import TYPE_CHECKING, Any

from probation.policy.due import Due
from probation.working_days import Calendar, CountMode

from .kinds import ClockKind, amber_time, ring_time
from .models import AbstractClock

if TYPE_CHECKING:
    from probation.accounts.models import User


@dataclass(frozen=True)
class Start:
    """Start a clock, once for its kind and subject: a second start of the same is nothing."""

    clock_model: type[AbstractClock]
    kind: ClockKind
    subject: str
    due: Due
    calendar: Calendar
    belongs_to: Mapping[str, Any] = field(default_factory=dict)

    def apply(self, *, by: User, at: datetime) -> None:
        due = self.due
        clock, created = self.clock_model._default_manager.get_or_create(
            kind=self.kind.code,
            subject=self.subject,
            defaults={
                "started_on": due.start,
                "due_on": due.on,
                "due_at": due.at,
                "amber_at": amber_time(due.on, due.at, self.kind, self.calendar),
                "days": len(due.counted),
                "count_mode": CountMode.INCLUSIVE if due.start in due.counted else CountMode.EXCLUSIVE,
                "counted": [day.isoformat() for day in due.counted],
                "skipped": [[skip.day.isoformat(), skip.reason] for skip in due.skipped],
                "rule": due.rule,
                "rule_version": due.version,
                "cites": [str(cite) for cite in due.cites],
                **self.belongs_to,
            },
        )
        if created:
            self._hang_rungs(clock)

    def _hang_rungs(self, clock: AbstractClock) -> None:
        rung_model: Any = clock._meta.get_field("rungs").related_model  # type: ignore[misc]
        rung_model._default_manager.bulk_create(
            rung_model(
                clock=clock,
                level=step.level,
                offset=step.offset,
                rings_at=ring_time(self.due.on, self.due.at, step, self.calendar),
            )
            for step in self.kind.ladder
        )


@dataclass(frozen=True)
class Stop:
    """Stop the running clocks of a subject (of these kinds, or all of it), and say why.

    ``happened_at``: when what ends the time really happened, where it is recorded later: by it the clock is met or
    late.
    """

    clock_model: type[AbstractClock]
    subject: str
    because: str
    kinds: tuple[str, ...] = ()
    late_reason: str = ""
    happened_at: datetime | None = None

    def apply(self, *, by: User, at: datetime) -> None:
        running = self.clock_model._default_manager.select_for_update().filter(
            subject=self.subject, stopped_at__isnull=True
        )
        if self.kinds:
            running = running.filter(kind__in=self.kinds)
        stopped_at = self.happened_at or at
        for clock in running:
            clock.stopped_at = stopped_at
            clock.stopped_because = self.because
            if stopped_at >= clock.due_at:
                clock.late_reason = self.late_reason
            clock.save()
            clock.rungs.filter(rung_at__isnull=True).update(cancelled_at=at)  # type: ignore[attr-defined]
