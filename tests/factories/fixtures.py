"""pytest plugin: the reference lists in the test database, and the staff most tests act as."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from typing import TYPE_CHECKING

import pytest
from django.core.management import call_command
from django.db import connections

if TYPE_CHECKING:
    from pytest_django.plugin import DjangoDbBlocker

    from probation.accounts.models import User


@pytest.fixture(scope="session")
def django_db_setup(django_db_setup: None, django_db_blocker: DjangoDbBlocker) -> None:
    """The test database, with the reference lists loaded once."""
    with django_db_blocker.unblock():
        call_command("load_reference", verbosity=0)


@pytest.fixture
def reference(db: None) -> None:
    """The reference lists: where a test of real transactions emptied the database, loaded again for every test after.

    They are loaded by a thread, so that they stay when the transaction of this test is rolled back.
    """
    from probation.accounts.models import Organisation

    if not Organisation.objects.exists():
        with ThreadPoolExecutor(max_workers=1) as aside:
            aside.submit(_load_to_stay).result()


def _load_to_stay() -> None:
    try:
        call_command("load_reference", verbosity=0)
    finally:
        connections.close_all()


@pytest.fixture
def officer(reference: None) -> User:
    """A responsible officer of the CRC in Birmingham."""
    from .staff import an_officer

    return an_officer()


@pytest.fixture
def manager(reference: None) -> User:
    """The line manager of that officer's team."""
    from .staff import a_manager

    return a_manager(first_name="Max", last_name="Manager")
