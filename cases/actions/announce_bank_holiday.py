"""A bank holiday is announced: every open clock that counted the day as a working one moves, and keeps both dates."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime
from typing import Any

from django.db import transaction
from django.db.models import Q

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
def announce_bank_holiday(day: date, *, title: str, by: User, at: datetime) -> BankHoliday:
    """Add it to the calendar as announced today, and move the open clocks. Raises Refused, NotAdmitted.

    What is not a clock but holds a due day hears of it by the message ``calendar.changed``.
    """
    holiday = BankHoliday(date=day, title=title, announced_on=london_date(at))
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
    because = f"{day_in_words(day)} was announced as a bank holiday ({title}) on {day_in_words(london_date(at))}"
    for clock in _open_clocks_over(day):
        _move(clock, calendar, because, by=by, at=at)
    return holiday


def _open_clocks_over(day: date) -> Iterator[Clock]:
    """Running clocks whose count, or a ring still to come, spans the day; locked, in batches."""
    spans = Q(due_on__gte=day) | Q(rungs__rings_at__gte=start_of_day(day), rungs__rung_at__isnull=True)
    pks = list(
        Clock.objects.filter(spans, stopped_at__isnull=True, started_on__lte=day)
        .order_by("pk")
        .values_list("pk", flat=True)
        .distinct()
    )
    for start in range(0, len(pks), BATCH):
        batch = Clock.objects.select_for_update(of=("self",)).select_related("person").prefetch_related("rungs")
        yield from batch.filter(pk__in=pks[start : start + BATCH], stopped_at__isnull=True).order_by("pk")


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
    _move_rungs(clock, calendar)


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
        "amber_at": amber_time(count.due_on, clock.definition, calendar),
        "counted": [day.isoformat() for day in count.counted],
        "skipped": [[skip.day.isoformat(), skip.reason] for skip in count.skipped],
        "moved_from": clock.moved_from or clock.due_on,
        "moved_because": because[:200],
    }


def _move_rungs(clock: Clock, calendar: Calendar) -> None:
    """Rungs that have not rung ring by the new count."""
    moved = []
    for rung in clock.rungs.all():
        rings_at = ring_time(clock.due_on, step_of(clock.definition, rung.level), calendar)
        if rung.rung_at is None and rung.cancelled_at is None and rung.rings_at != rings_at:
            rung.rings_at = rings_at
            moved.append(rung)
    Rung.objects.bulk_update(moved, ["rings_at"])
