"""Loading the demonstration: all of it in one transaction, once."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from datetime import date

from django.db import connection, transaction

from cases.models import Person
from probation.bank_holidays.calendars import calendar_known_at
from probation.working_days import start_of_day

from .cast import Cast, assemble
from .days import Days
from .stage import Stage, Story
from .stories import FIRST_CRN, stories

LOCK = 20180201  # one load at a time
EARLIEST = date(2022, 12, 1)
"""The first day a caseload can stand at: the last of the stories with days of their own is over."""
Stories = Callable[[Cast, Days], Iterator[Story]]


@transaction.atomic
def load_demonstration(today: date, tell: Callable[[str], None], also: Sequence[Stories] = ()) -> bool:
    """Load it, unless its people are here already; returns whether it did. Killed half way, it leaves nothing.

    ``also``: the stories of the apps above.
    """
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_advisory_xact_lock(%s)", [LOCK])
    if Person.objects.filter(crn=FIRST_CRN).exists():
        return False
    days = Days(today, calendar_known_at(start_of_day(today)))
    cast = assemble()
    tell("Acting the demonstration…")
    Stage(days, tell).play(story for told in (stories, *also) for story in told(cast, days))
    return True
