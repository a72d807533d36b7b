"""The audit can be added to and never changed."""

import pytest
from django.db import InternalError, transaction
from django.db.utils import ProgrammingError

from cases.models import Person
from probation.accounts.models import User
from probation.audit.models import Entry
from tests.factories.people import a_person


@pytest.fixture
def entry(officer: User) -> Entry:
    a_person(officer)
    return Entry.objects.latest("pk")


def test_an_entry_cannot_be_changed(entry: Entry) -> None:
    with pytest.raises((InternalError, ProgrammingError), match="append-only"), transaction.atomic():
        Entry.objects.filter(pk=entry.pk).update(actor="somebody else")
    assert Entry.objects.get(pk=entry.pk).actor == entry.actor


def test_an_entry_cannot_be_deleted(entry: Entry) -> None:
    with pytest.raises((InternalError, ProgrammingError), match="append-only"), transaction.atomic():
        Entry.objects.filter(pk=entry.pk).delete()
    assert Entry.objects.filter(pk=entry.pk).exists()


def test_an_entry_says_who_in_what_role_of_what_organisation(entry: Entry, officer: User) -> None:
    assert entry.actor == officer.username
    assert entry.actor_role == "responsible-officer"
    assert officer.organisation is not None
    assert entry.actor_organisation == officer.organisation.name
    assert entry.crn == Person.objects.get().crn
