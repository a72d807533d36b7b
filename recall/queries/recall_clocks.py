"""The clocks of recall requests as the pages show them: each request's own, and those of its parts."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime

from django.db.models import Q

from cases.models import Clock
from cases.queries.clocks import ClockView, clock_views
from probation.bank_holidays.calendars import calendar_known_at

PREFIX = "recall.request/"


def clocks_by_recall(pks: Iterable[int], *, at: datetime, stopped: bool = False) -> dict[int, tuple[ClockView, ...]]:
    """The running clocks of each request, the first due first; with ``stopped``, those that have stopped after them.

    Two queries, however many requests.
    """
    found: dict[int, list[ClockView]] = {pk: [] for pk in pks}
    if not found:
        return {}
    about = Q(subject__in=[f"{PREFIX}{pk}" for pk in found])
    for pk in found:
        about |= Q(subject__startswith=f"{PREFIX}{pk}/")
    rows = Clock.objects.filter(about) if stopped else Clock.objects.filter(about, stopped_at__isnull=True)
    views = clock_views(rows.order_by("due_at", "pk"), at=at, calendar=calendar_known_at(at))
    for view in sorted(views, key=lambda view: not view.is_running):
        found[int(view.subject.split("/")[1])].append(view)
    return {pk: tuple(views) for pk, views in found.items()}
