"""A clock as a page shows it, made in one place for every list and page."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime

from django.db.models import QuerySet

from cases.models import Clock
from probation.clocks.kinds import windows
from probation.clocks.models import Light
from probation.working_days import Calendar, london_date

ENFORCEMENT = "enforcement."


@dataclass(frozen=True)
class ClockView:
    """A deadline, its traffic light at a time, and how its days were counted.

    ``light``: green, amber, red or met; ``late_by``: whole working days late, 0 when not and for a clock of hours.
    ``subject`` is what it is about, such as ``enforcement.failure/5``.
    """

    kind: str
    label: str
    subject: str
    started_on: date
    due_on: date
    due_at: datetime
    light: str
    is_window: bool
    in_hours: bool
    late_by: int
    counted: tuple[date, ...]
    skipped: tuple[tuple[date, str], ...]
    citation: str
    rule: str
    version: str
    moved_from: date | None
    moved_because: str
    stopped_at: datetime | None
    stopped_because: str
    late_reason: str
    sentence_id: int | None
    contact_id: int | None

    @property
    def is_running(self) -> bool:
        return self.stopped_at is None

    @property
    def is_late(self) -> bool:
        """Still running past its due day."""
        return self.light == Light.RED


def clock_view(clock: Clock, *, at: datetime, calendar: Calendar) -> ClockView:
    """The view of a clock as it stands at a time, by the bank holidays known then."""
    light, is_window, in_hours = clock.light(at), clock.definition.is_window, clock.definition.in_hours
    return ClockView(
        kind=clock.kind,
        label=clock.label,
        subject=clock.subject,
        started_on=clock.started_on,
        due_on=clock.due_on,
        due_at=clock.due_at,
        light="met" if light == Light.MET_LATE else light,
        is_window=is_window,
        in_hours=in_hours,
        late_by=0
        if is_window or clock.definition.in_hours
        else calendar.late_by(clock.due_on, london_date(clock.stopped_at or at)),
        counted=tuple(date.fromisoformat(day) for day in clock.counted),
        skipped=tuple((date.fromisoformat(day), reason) for day, reason in clock.skipped),
        citation="; ".join(clock.cites),
        rule=clock.rule,
        version=clock.rule_version,
        moved_from=clock.moved_from,
        moved_because=clock.moved_because,
        stopped_at=clock.stopped_at,
        stopped_because=clock.stopped_because,
        late_reason=clock.late_reason,
        sentence_id=clock.sentence_id,
        contact_id=clock.contact_id,
    )


def clock_views(clocks: Iterable[Clock], *, at: datetime, calendar: Calendar) -> list[ClockView]:
    """The views of several."""
    return [clock_view(clock, at=at, calendar=calendar) for clock in clocks]


def running() -> QuerySet[Clock]:
    """Clocks nobody has stopped, the most pressing first."""
    return Clock.objects.filter(stopped_at__isnull=True).order_by("due_at", "pk")


def duties() -> QuerySet[Clock]:
    """Running clocks by which staff must have acted; not the windows of others."""
    return running().exclude(kind__in=windows())


def open_enforcement() -> QuerySet[Clock]:
    """Running clocks of failures and decisions: what is open against the person, and by when."""
    return duties().filter(subject__startswith=ENFORCEMENT)
