"""pytest plugin: the reference lists in the test database, and the staff most tests act as."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from django.core.management import call_command

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
    """The reference lists, loaded again where a test of real transactions emptied the database."""
    from probation.accounts.models import Organisation

    if not Organisation.objects.exists():
        call_command("load_reference", verbosity=0)


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
