"""The clocks of breaches as the pages show them: those of each breach, its parts and its failures."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime

from django.db.models import Q

from cases.models import Clock
from cases.queries.clocks import ClockView, clock_views
from enforcement import ladders
from enforcement.models import BreachCase
from enforcement.queries.clocks import failure_key
from probation.bank_holidays.calendars import calendar_known_at

OF_A_FAILURE = (ladders.PACK.code, ladders.REFERRAL_MEASURE.code, ladders.PRESENTATION_MEASURE.code)
PREFIX = "enforcement.breach/"


def clocks_by_breach(
    breaches: Iterable[BreachCase], *, at: datetime, stopped: bool = False
) -> dict[int, tuple[ClockView, ...]]:
    """The running clocks of each, the first due first; with ``stopped``, those that have stopped after them.

    Three queries, however many breaches.
    """
    pks = [breach.pk for breach in breaches]
    of_failures = dict(
        BreachCase.failures.through.objects.filter(breachcase_id__in=pks).values_list("failure_id", "breachcase_id")
    )
    about = Q(subject__in=[failure_key(pk) for pk in of_failures], kind__in=OF_A_FAILURE)
    own = [Q(subject=f"{PREFIX}{pk}") | Q(subject__startswith=f"{PREFIX}{pk}/") for pk in pks]
    for each in own:
        about |= each
    rows = Clock.objects.filter(about) if stopped else Clock.objects.filter(about, stopped_at__isnull=True)
    found: dict[int, list[ClockView]] = {pk: [] for pk in pks}
    views = clock_views(rows.order_by("due_at", "pk"), at=at, calendar=calendar_known_at(at))
    for view in sorted(views, key=lambda view: not view.is_running):
        found[_breach_of(view.subject, of_failures)].append(view)
    return {pk: tuple(views) for pk, views in found.items()}


def _breach_of(subject: str, of_failures: dict[int, int]) -> int:
    kind, pk, *_ = subject.split("/")
    return int(pk) if f"{kind}/" == PREFIX else of_failures[int(pk)]
