"""Whoever acts on the pages, and the order they act on, at the time the test says."""

from collections.abc import Callable, Iterator
from datetime import datetime

import pytest
import time_machine
from django.test import Client

from cases.models import Sentence
from probation.accounts.models import User
from probation.accounts.roles import (
    CASE_ADMINISTRATOR,
    ENFORCEMENT_OFFICER,
    INSPECTOR,
    SYSTEM_ADMINISTRATOR,
)
from tests.factories.sentences import a_community_order
from tests.factories.staff import ESSEX_CRC_TEAM, NPS_TEAM, a_member_of_staff, a_senior_manager, an_officer, somebody_of

SignIn = Callable[..., Client]


@pytest.fixture
def order(officer: User) -> Sentence:
    return a_community_order(officer)


@pytest.fixture
def administrator(reference: None) -> User:
    return a_member_of_staff(CASE_ADMINISTRATOR, first_name="Cas", last_name="Admin")


@pytest.fixture
def everybody(officer: User, manager: User, administrator: User) -> dict[str, User]:
    """One member of staff of each kind that a page may or may not admit."""
    return {
        "officer": officer,
        "manager": manager,
        "administrator": administrator,
        "colleague": an_officer(first_name="Col", last_name="League"),
        "senior": a_senior_manager(first_name="Sen", last_name="Ior"),
        "enforcement officer": a_member_of_staff(ENFORCEMENT_OFFICER, team=NPS_TEAM),
        "inspector": somebody_of("HMIP", INSPECTOR),
        "stranger": an_officer(team=ESSEX_CRC_TEAM),
        "sysadmin": somebody_of("HMPPS", SYSTEM_ADMINISTRATOR),
    }


@pytest.fixture
def sign_in(client: Client) -> Iterator[SignIn]:
    """``sign_in(user, at("2017-04-12 15:00"))``: the client, signed in, the clock standing still from then on."""
    travels = []

    def signed_in(user: User, when: datetime) -> Client:
        while travels:
            travels.pop().stop()
        travel = time_machine.travel(when, tick=False)
        travel.start()
        travels.append(travel)
        client.force_login(user)
        return client

    yield signed_in
    while travels:
        travels.pop().stop()
