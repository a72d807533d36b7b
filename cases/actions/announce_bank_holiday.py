"""A bank holiday is announced: every open clock that counted the day as a working one moves, and keeps both dates."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from datetime import date, datetime
from typing import Any

from django.db import transaction
from django.db.models import Exists, OuterRef, Q

from cases import permissions as may
from cases.models import Clock, Rung
from cases.policy.bank_holiday import BankHolidayFacts, announcing
from probation.accounts.models import User
from probation.bank_holidays.calendars import calendar_known_at
from probation.bank_holidays.models import BankHoliday
from probation.clocks.kinds import amber_time, ring_time, step_of
from probation.transitions import Tell, record
from probation.working_days import Calendar, CountMode, day_in_words, end_of_day, london_date, start_of_day

BATCH = 500


@transaction.atomic
def announce_bank_holiday(
    day: date, *, title: str, by: User, at: datetime, announced_on: date | None = None
) -> BankHoliday:
    """Add it to the calendar as announced today, or on an earlier day, and move the open clocks.

    Raises Refused, NotAdmitted.

    What is not a clock but holds a due day hears of it by the message ``calendar.changed``.
    """
    holiday = BankHoliday(date=day, title=title, announced_on=announced_on or london_date(at))
    facts = BankHolidayFacts(title=title, known_already=BankHoliday.objects.filter(date=day).exists())
    record(
        holiday,
        verb="announce",
        permission=may.announce_bank_holiday,
        by=by,
        at=at,
        crn="",
        why=title,
        decision=announcing.decide(facts, on=london_date(at)),
        then=[Tell("calendar.changed", f"calendar.changed/{day}", day=day.isoformat(), title=title)],
    )
    calendar = calendar_known_at(at)
    because = f"{day_in_words(day)} was announced as a bank holiday ({title}) on {day_in_words(holiday.announced_on)}"
    for clocks in _open_clocks_over(day):
        for clock in clocks:
            _move(clock, calendar, because, by=by, at=at)
        _move_rungs(clocks, calendar)
    return holiday


def _open_clocks_over(day: date) -> Iterator[list[Clock]]:
    """Running clocks whose count, or whose time to a ring still to come, spans the day; locked, in batches."""
    to_ring = Rung.objects.filter(clock=OuterRef("pk"), rung_at__isnull=True, cancelled_at__isnull=True)
    rings_after = to_ring.filter(offset__gt=0, rings_at__gt=start_of_day(day))
    rings_before = to_ring.filter(offset__lt=0, rings_at__lt=end_of_day(day))
    spans = (
        Q(days__gt=0, due_on__gte=day)
        | Q(Exists(rings_after), due_on__lt=day)
        | Q(Exists(rings_before), due_on__gt=day)
    )
    running = Clock.objects.filter(stopped_at__isnull=True)
    pks = list(running.filter(spans, started_on__lte=day).order_by("pk").values_list("pk", flat=True))
    locked = running.select_for_update(of=("self",)).select_related("person").prefetch_related("rungs").order_by("pk")
    for start in range(0, len(pks), BATCH):
        yield list(locked.filter(pk__in=pks[start : start + BATCH]))


def _move(clock: Clock, calendar: Calendar, because: str, *, by: User, at: datetime) -> None:
    changes = _recounted(clock, calendar, because)
    if changes:
        record(
            clock,
            verb="move",
            permission=may.announce_bank_holiday,
            by=by,
            at=at,
            crn=clock.person.crn,
            why=because,
            changes=changes,
        )


def _recounted(clock: Clock, calendar: Calendar, because: str) -> dict[str, Any]:
    """What changes when the clock is counted again; nothing for calendar time or where the due day stays."""
    if not clock.days:
        return {}
    count = calendar.count(clock.started_on, clock.days, CountMode(clock.count_mode))
    if count.due_on == clock.due_on:
        return {}
    return {
        "due_on": count.due_on,
        "due_at": end_of_day(count.due_on),
        "amber_at": amber_time(count.due_on, end_of_day(count.due_on), clock.definition, calendar),
        "counted": [day.isoformat() for day in count.counted],
        "skipped": [[skip.day.isoformat(), skip.reason] for skip in count.skipped],
        "moved_from": clock.moved_from or clock.due_on,
        "moved_because": because[:200],
    }


def _move_rungs(clocks: Iterable[Clock], calendar: Calendar) -> None:
    """Rungs that have not rung ring by the new count; those that come to ring together are written together."""
    moved: dict[datetime, list[int]] = defaultdict(list)
    for clock in clocks:
        for rung in clock.rungs.all():
            rings_at = ring_time(clock.due_on, clock.due_at, step_of(clock.definition, rung.level), calendar)
            if rung.rung_at is None and rung.cancelled_at is None and rung.rings_at != rings_at:
                moved[rings_at].append(rung.pk)
    for rings_at, rungs in moved.items():
        Rung.objects.filter(pk__in=rungs).update(rings_at=rings_at)
