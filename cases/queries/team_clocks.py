"""What a manager watches: the team's deadlines, late and coming, the most pressing first."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from django.core.paginator import Page
from django.db.models import Count, Q

from cases.models import Clock
from probation.accounts.models import User
from probation.accounts.roles import Act
from probation.bank_holidays.calendars import calendar_known_at
from probation.refusals import NotAdmitted
from probation.working_days import london_date

from .clocks import duties
from .paging import page_of
from .today import DutyRow, duty_row
from .visibility import sentences_of_the_team

PAGE_SIZE = 50


@dataclass(frozen=True)
class TeamClocks:
    """How many are late, due soon and in time, and a page of them."""

    late: int
    due_soon: int
    in_time: int
    page: Page[DutyRow]


def team_clocks(
    user: User, *, at: datetime, kinds: tuple[str, ...] = (), late_only: bool = False, page: int = 1
) -> TeamClocks:
    """The running deadlines of the team; ``kinds`` are clock codes. Raises NotAdmitted. Four queries."""
    if not user.may(Act.SEE_TEAM):
        raise NotAdmitted("see the team’s clocks", None, user)
    clocks = duties().filter(sentence__in=sentences_of_the_team(user), started_on__lte=london_date(at))
    if kinds:
        clocks = clocks.filter(kind__in=kinds)
    counts = clocks.order_by().aggregate(
        late=Count("pk", filter=Q(due_at__lte=at)),
        due_soon=Count("pk", filter=Q(due_at__gt=at, amber_at__lte=at)),
        in_time=Count("pk", filter=Q(due_at__gt=at, amber_at__gt=at)),
    )
    shown = clocks.filter(due_at__lte=at) if late_only else clocks
    calendar = calendar_known_at(at)

    def rows(page_of_clocks: list[Clock]) -> list[DutyRow]:
        return [duty_row(clock, at=at, calendar=calendar) for clock in page_of_clocks]

    shown = shown.select_related("person", "sentence__officer")
    return TeamClocks(**counts, page=page_of(shown, rows, number=page, size=PAGE_SIZE))
