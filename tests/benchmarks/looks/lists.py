"""The lists of people and of what is to be done, as the pages ask for them."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime
from functools import partial
from typing import Any

from cases.queries.alerts import inbox, unread_count
from cases.queries.case_list import CaseFilters, my_cases, officers_of_team, team_cases
from cases.queries.search import search
from cases.queries.team_clocks import team_clocks
from cases.queries.team_day import team_day
from cases.queries.today import today
from enforcement.queries.authorisations import waiting_for, waiting_requests
from enforcement.queries.breach.officer_list import Part, own_breaches, team_breaches
from enforcement.queries.breach.queue import Pile, queue
from enforcement.queries.work import WorkFilters, own_work, pressing, team_work, work
from enforcement.queries.work_rows import work_rows
from probation.accounts.acting import Acting
from probation.accounts.models import User
from tests.benchmarks.look import Look
from tests.benchmarks.subjects import Asking, inspector, line_managers, officers, senior_manager

SORTS = ("name", "next", "due", "rosh")
TYPED = (
    "Smith",
    "James Smith",
    "Smyth",
    "Jhon Tayler",
    "Whitwick",
    "Ali",
    "14/4/1987",
    "Smith 14/4/1987",
    "A012345",
    "1990/0012345A",
)


def looks(at: datetime) -> Iterator[Look]:
    """Every list, at every size there is of it."""
    for asking in officers():
        yield from _of_an_officer(asking, at)
    for asking in (*line_managers(), senior_manager(), inspector()):
        yield from _of_a_team(asking, at)
    for asking in line_managers():
        administrator = User.objects.filter(team=asking.user.team, role_code="case-administrator").earliest("pk")
        who = asking.who.replace("line manager", "case administrator")
        yield Look("day of the team", who, _numberless(team_day, administrator, at=at))
    laying = User.objects.filter(role_code="enforcement-officer").earliest("pk")
    for pile in Pile:
        yield Look(f"queue: {pile.label}", "enforcement officer", _numberless(queue, laying, pile, at=at))
    smallest, _ = officers()
    for asking in (smallest, inspector()):
        for typed in TYPED:
            yield Look(f"search: {typed}", asking.who, _numberless(search, asking.user, typed, at=at))


def _of_an_officer(asking: Asking, at: datetime) -> Iterator[Look]:
    user = asking.user

    def look(name: str, function: Any, *arguments: Any, **options: Any) -> Look:
        return Look(name, asking.who, _numberless(function, *arguments, **options))

    yield look("today", today, user, at=at)
    for sort in SORTS:
        yield look(f"my cases by {sort}", my_cases, user, at=at, sort=sort)
    yield look("my cases, page 2", my_cases, user, at=at, page=2)
    for name, filters in _filters().items():
        yield look(f"my cases, {name}", my_cases, user, at=at, filters=filters)
    yield look("enforcement list, mine", _page_of_work, user, True, at)
    yield look("enforcement badge", pressing, user, at=at)
    yield look("breaches, mine to do", own_breaches, user, Part.TO_DO, at=at)
    yield look("alerts", inbox, user)
    yield look("alerts badge", unread_count, user)


def _of_a_team(asking: Asking, at: datetime) -> Iterator[Look]:
    user = asking.user

    def look(name: str, function: Any, *arguments: Any, **options: Any) -> Look:
        return Look(name, asking.who, _numberless(function, *arguments, **options))

    for sort in SORTS:
        yield look(f"team cases by {sort}", team_cases, user, at=at, sort=sort)
    yield look("team cases, page 9", team_cases, user, at=at, page=9)
    for name, filters in _filters().items():
        yield look(f"team cases, {name}", team_cases, user, at=at, filters=filters)
    yield look("officers of the team", officers_of_team, user)
    yield look("team clocks", team_clocks, user, at=at)
    yield look("team clocks, late", team_clocks, user, at=at, late_only=True)
    yield look("team clocks, decisions", team_clocks, user, at=at, kinds=("D06",))
    yield look("breaches to do, team", team_breaches, user, Part.TO_DO, at=at)
    yield look("breaches over, team", team_breaches, user, Part.OVER, at=at)
    yield look("enforcement list, team", _page_of_work, user, False, at)
    yield look("authorisations", waiting_requests, user, at=at)
    yield look("authorisations badge", lambda: waiting_for(user).count())
    yield look("alerts", inbox, user)
    yield look("alerts, page 5", inbox, user, page=5)


def _filters() -> dict[str, CaseFilters]:
    return {
        "red clocks": CaseFilters(lights=("red",)),
        "no appointment": CaseFilters(no_future_appointment=True),
        "very high ROSH": CaseFilters(rosh=("very-high",)),
        "licences": CaseFilters(kinds=("licence",)),
    }


def _page_of_work(user: User, own: bool, at: datetime) -> object:
    sentences = own_work(user, at) if own else team_work(user)
    return work_rows(work(sentences, WorkFilters(), page=1, at=at).object_list, Acting(user, at))


def _numberless(function: Any, *arguments: Any, **options: Any) -> Any:
    """The same question every run."""
    asked = partial(function, *arguments, **options)
    return lambda number: asked()
