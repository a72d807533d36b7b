"""The day of a team, for those who keep its record: outcomes nobody has recorded, and who comes today."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta

from django.db.models import Exists, OuterRef

from cases.models import Contact, ContactSentence
from probation.accounts.models import User
from probation.bank_holidays.calendars import calendar_known_at
from probation.working_days import london_date, start_of_day

from .contact_rows import ContactRow, contact_rows
from .today import MOST_SHOWN, OutcomeRow, Section
from .visibility import sentences_of_the_team


@dataclass(frozen=True)
class TeamDay:
    """Each list the earliest first."""

    outcomes_to_log: Section[OutcomeRow]
    appointments_today: Section[ContactRow]


def team_day(user: User, *, at: datetime) -> TeamDay:
    """The appointments on sentences of the user's team. A fixed number of queries."""
    today = london_date(at)
    midnight, tomorrow = start_of_day(today), start_of_day(today + timedelta(days=1))
    on_the_team = sentences_of_the_team(user).filter(ended_on__isnull=True)
    # By name: a team has hundreds of people, and their sentences have served more contacts than today's by thousands.
    people = set(on_the_team.values_list("person", flat=True))
    contacts = (
        Contact.objects.filter(is_appointment=True, person__in=people)
        .filter(Exists(ContactSentence.objects.filter(contact=OuterRef("pk"), sentence__in=on_the_team)))
        .order_by("starts_at", "pk")
    )
    unlogged = contacts.filter(outcome="", type__needs_outcome=True, starts_at__lte=at, person__died_on__isnull=True)
    calendar = calendar_known_at(at)
    waiting = tuple(
        OutcomeRow(row, calendar.working_days_between(london_date(row.starts_at), today))
        for row in contact_rows(unlogged[:MOST_SHOWN])
    )
    coming = contacts.filter(starts_at__gte=midnight, starts_at__lt=tomorrow)
    return TeamDay(
        outcomes_to_log=Section(waiting, unlogged.count()),
        appointments_today=Section(tuple(contact_rows(coming[:MOST_SHOWN])), coming.count()),
    )
