"""Asking the API as a client does, at the time the test says."""

from collections.abc import Callable, Iterator
from datetime import datetime
from typing import Any

import pytest
import time_machine
from rest_framework.test import APIClient

from probation.accounts.models import User
from probation.accounts.roles import (
    CASE_ADMINISTRATOR,
    ENFORCEMENT_OFFICER,
    INSPECTOR,
    PPCS_CASEWORKER,
    SYSTEM_ADMINISTRATOR,
)
from probation.audit.models import Entry
from tests.factories.staff import (
    ESSEX_CRC_TEAM,
    NPS_TEAM,
    a_member_of_staff,
    a_senior_manager,
    an_officer,
    somebody_of,
)
from tests.factories.times import at

PROBLEM = "application/problem+json"
Ask = Callable[..., APIClient]


@pytest.fixture
def ask() -> Iterator[Ask]:
    """``ask(user, "2017-04-12 15:00")``: a client signed in as somebody, the clock standing still from then on."""
    travels: list[Any] = []

    def asking(user: User, when: str | datetime) -> APIClient:
        while travels:
            travels.pop().stop()
        travel = time_machine.travel(at(when) if isinstance(when, str) else when, tick=False)
        travel.start()
        travels.append(travel)
        client = APIClient()
        client.force_login(user)
        return client

    yield asking
    while travels:
        travels.pop().stop()


@pytest.fixture
def everybody(officer: User, manager: User) -> dict[str, User]:
    """One member of staff of each kind, by what they are to the officer's cases."""
    return {
        "officer": officer,
        "manager": manager,
        "administrator": a_member_of_staff(CASE_ADMINISTRATOR),
        "colleague": an_officer(first_name="Col", last_name="League"),
        "senior": a_senior_manager(),
        "enforcement officer": a_member_of_staff(ENFORCEMENT_OFFICER, team=NPS_TEAM),
        "ppcs": somebody_of("PPCS", PPCS_CASEWORKER),
        "inspector": somebody_of("HMIP", INSPECTOR),
        "stranger": an_officer(team=ESSEX_CRC_TEAM),
        "sysadmin": somebody_of("HMPPS", SYSTEM_ADMINISTRATOR),
    }


def problem(response: Any, status: int) -> dict[str, Any]:
    """The problem a response holds, of this status."""
    assert response.status_code == status, response.content
    assert response["Content-Type"] == PROBLEM
    body: dict[str, Any] = response.json()
    assert body["status"] == status
    return body


def reasons(response: Any, status: int) -> dict[str, str]:
    """The reasons of a problem by field."""
    return {error["field"]: error["reason"] for error in problem(response, status)["errors"]}


def changes() -> int:
    """How many changes the audit holds: refusals and reads are none."""
    return Entry.objects.exclude(verb__endswith=".read").exclude(verb="access.refused").count()


def reads(person: Any, by: User) -> list[str]:
    """The parts of a person's record that somebody read, in order."""
    entries = Entry.objects.filter(verb__endswith=".read", crn=person.crn, actor=by.username).order_by("pk")
    return [entry.facts["part"] for entry in entries]
