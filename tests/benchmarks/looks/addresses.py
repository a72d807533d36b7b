"""Whole answers over HTTP: the addresses of the API and the pages, from the request to the last byte."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import datetime

import time_machine
from django.test import Client

from probation.accounts.models import User
from tests.benchmarks.look import Look
from tests.benchmarks.subjects import Asking, inspector, line_managers, officers, people_of, senior_manager

LISTS = {
    "people": ("", "?rosh=very-high", "?search=James+Smith"),
    "sentences": ("",),
    "contacts": ("", "?awaiting_outcome=true", "?mine=true", "?outcome=UAAB"),
    "clocks": ("", "?kind=D06", "?light=red", "?stopped=true"),
    "failures": ("", "?state=alleged"),
    "warnings": ("", "?state=requested"),
    "decisions": ("", "?state=decision-due"),
    "authorisations": ("",),
}
PAGES = ("/enforcement/", "/enforcement/authorisations/")


def looks(at: datetime) -> Iterator[Look]:
    """The lists of the API as everybody may ask for them, then the pages."""
    smallest, largest = officers()
    _, manager = line_managers()
    for asking in (smallest, largest, manager, senior_manager(), inspector()):
        yield from _lists(asking, at)
    for asking in (manager, senior_manager()):
        for page in PAGES:
            yield Look(f"GET {page}", asking.who, _got(asking.user, page, at))
    crn = people_of(largest, 1)[0].crn
    for part in ("", "audit/"):
        yield Look(
            f"GET /api/v1/people/CRN/{part}",
            inspector().who,
            _got(inspector().user, f"/api/v1/people/{crn}/{part}", at),
        )
    for name in ("sentences", "contacts", "clocks", "failures"):
        yield Look(f"GET /api/v1/{name}/?person=", largest.who, _got(largest.user, f"/api/v1/{name}/?person={crn}", at))


def _lists(asking: Asking, at: datetime) -> Iterator[Look]:
    for name, queries in LISTS.items():
        for query in queries:
            address = f"/api/v1/{name}/{query}"
            yield Look(f"GET {address}", asking.who, _got(asking.user, address, at))


def _got(user: User, address: str, at: datetime) -> Callable[[int], object]:
    """Ask as a signed-in user at that time; anything but 200 is an error of the benchmark."""
    client = Client()
    with time_machine.travel(at, tick=False):
        client.force_login(user)

    def run(number: int) -> None:
        with time_machine.travel(at, tick=False):
            response = client.get(address)
            assert response.status_code == 200, f"{address} answered {response.status_code}"

    return run
