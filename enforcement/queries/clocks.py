"""The clocks of failures, as the pages show them."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime

from cases.models import Clock
from cases.queries.clocks import ClockView, clock_views
from probation.bank_holidays.calendars import calendar_known_at


def failure_key(pk: int) -> str:
    """What the clocks of a failure are about."""
    return f"enforcement.failure/{pk}"


def clocks_about(keys: Iterable[str], *, at: datetime) -> tuple[ClockView, ...]:
    """Every clock of these subjects, those still running first, the earliest due before the later. Two queries."""
    rows = Clock.objects.filter(subject__in=list(keys)).order_by("due_at", "pk")
    views = clock_views(rows, at=at, calendar=calendar_known_at(at))
    return tuple(sorted(views, key=lambda view: not view.is_running))
