"""One story of the demonstration played alone, as far as a day: the record and the pages as they stood then."""

from collections.abc import Callable
from datetime import date, datetime

import pytest
from django.db import transaction

from cases.models import Alert, Person
from cases.policy.attendance_gap import GapKind
from cases.queries.overview import overview
from enforcement.demonstration.cast import Cast, assemble
from enforcement.demonstration.days import Days
from enforcement.demonstration.stage import Stage, Story
from enforcement.models import BreachCase
from enforcement.queries.breach.seeing import OF_A_BREACH
from probation.accounts.models import User
from probation.audit.models import Entry
from probation.bank_holidays.calendars import calendar_known_at
from probation.policy import Refused
from probation.working_days import start_of_day


def play(story: Callable[[Cast, Days], Story], until: date) -> datetime:
    """Everything of it before that day began; every clock due by then has rung. The first instant of the day."""
    now = start_of_day(until)
    days, cast = Days(until, calendar_known_at(now)), assemble()
    Stage(days, lambda line: None).play([_as_far_as(now, story(cast, days))])
    return now


def _as_far_as(end: datetime, story: Story) -> Story:
    then = next(story)
    while then < end:
        at = yield then
        try:
            then = story.send(at)
        except StopIteration:
            return


def user(username: str) -> User:
    """Somebody of the cast."""
    return User.objects.get(username=username)


def breach_of(person: Person) -> BreachCase:
    """The person's one breach."""
    return BreachCase.objects.select_related(*OF_A_BREACH).get(sentence__person=person)


def told(username: str, about: str) -> list[str]:
    """What somebody was told, in texts that begin so."""
    found = Alert.objects.filter(recipient__username=username, text__startswith=about).order_by("sent_at")
    return list(found.values_list("text", flat=True))


def gaps(person: Person, username: str, now: datetime) -> set[GapKind]:
    """What the page of the case says is amiss with contact."""
    return {gap.kind for gap in overview(person, by=user(username), at=now).gaps}


def refused(act: Callable[[], object]) -> set[str]:
    """The fields under which the rules refuse an act; proves that nothing changed."""
    before = Entry.objects.count()
    with pytest.raises(Refused) as caught, transaction.atomic():
        act()
    assert Entry.objects.count() == before
    return {reason.field for reason in caught.value.decision.reasons}
